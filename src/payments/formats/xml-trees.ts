import sax from 'sax';

/** A small piece of XML: names are local, text is trimmed. */
export type XmlTree = {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlTree[];
  text: string;
};

/** The opening of an element on the way down, a whole tree that was asked for, or where the XML is none. */
export type XmlPart =
  | { readonly is: 'open'; readonly name: string; readonly line: number; readonly namespace: string }
  | { readonly is: 'tree'; readonly tree: XmlTree }
  | { readonly is: 'broken'; readonly line: number; readonly isUnsafe: boolean };

/** What to take whole: elements of these names, without repeats of an inner element beyond the first so many. */
export type Wanted = { readonly trees: ReadonlySet<string>; readonly firstOnly: ReadonlySet<string> };

/**
 * Reads XML piece by piece and gives the wanted elements as trees, so that a file of any size fits. A document type is refused:
 * no statement has one, and it is how a file makes a reader fetch or grow things. Gives many parts at a time.
 */
export async function* xmlTrees(
  text: AsyncIterable<string>,
  wanted: Wanted,
): AsyncGenerator<readonly XmlPart[]> {
  const reader = createReader(wanted);
  for await (const piece of text) {
    yield reader.take((parser) => parser.write(piece));
    if (reader.isBroken()) return;
  }
  yield reader.take((parser) => parser.close());
}

type Parser = ReturnType<typeof sax.parser>;

function createReader(wanted: Wanted): {
  readonly take: (work: (parser: Parser) => unknown) => readonly XmlPart[];
  readonly isBroken: () => boolean;
} {
  const parser = sax.parser(true, { position: true });
  const path: XmlTree[] = [];
  let skipped = 0;
  let found: XmlPart[] = [];
  let isBroken = false;

  const stop = (isUnsafe: boolean): void => {
    if (!isBroken) found.push({ is: 'broken', line: parser.line + 1, isUnsafe });
    isBroken = true;
  };
  const addText = (text: string): void => {
    const tree = path.at(-1);
    if (tree !== undefined && skipped === 0) tree.text += text;
  };

  function openTag({ name, attributes }: { readonly name: string; readonly attributes: object }): void {
    const local = localName(name);
    const within = path.at(-1);
    if (isBroken) return;
    if (skipped > 0 || (within !== undefined && isRepeat(within, local, wanted))) {
      skipped += 1;
      return;
    }
    const texts = textsOf(attributes);
    const line = parser.line + 1;
    if (within === undefined && !wanted.trees.has(local))
      found.push({ is: 'open', name: local, line, namespace: namespaceIn(texts) });
    else path.push({ name: local, line, attributes: texts, children: [], text: '' });
  }

  function closeTag(): void {
    if (skipped > 0) {
      skipped -= 1;
      return;
    }
    const tree = isBroken ? undefined : path.pop();
    if (tree === undefined) return;
    tree.text = tree.text.trim();
    const within = path.at(-1);
    if (within === undefined) found.push({ is: 'tree', tree });
    else within.children.push(tree);
  }

  Object.assign(parser, {
    onerror: () => stop(false),
    ondoctype: () => stop(true),
    ontext: addText,
    oncdata: addText,
    onopentag: openTag,
    onclosetag: closeTag,
  });

  return {
    take: (work) => {
      found = [];
      if (!isBroken) work(parser);
      return found;
    },
    isBroken: () => isBroken,
  };
}

/** The first inner element by a path of names. */
export function treeAt(tree: XmlTree | undefined, ...names: readonly string[]): XmlTree | undefined {
  return names.reduce<XmlTree | undefined>(
    (at, name) => at?.children.find((child) => child.name === name),
    tree,
  );
}

/** The text of the first inner element by a path of names; empty where there is none. */
export function textAt(tree: XmlTree | undefined, ...names: readonly string[]): string {
  return treeAt(tree, ...names)?.text ?? '';
}

function isRepeat(within: XmlTree, name: string, { firstOnly }: Wanted): boolean {
  return firstOnly.has(name) && within.children.some((child) => child.name === name);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function namespaceIn(attributes: Readonly<Record<string, string>>): string {
  const [, namespace = ''] = Object.entries(attributes).find(([name]) => /^xmlns(:|$)/.test(name)) ?? [];
  return namespace;
}

const none: Readonly<Record<string, string>> = {};

function textsOf(attributes: object): Readonly<Record<string, string>> {
  const pairs = Object.entries(attributes);
  if (pairs.length === 0) return none;
  return Object.fromEntries(pairs.map(([name, value]) => [name, String(value)]));
}
