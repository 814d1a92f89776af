/** The opening of an element with the text right after it, or a closing. Names are in capitals. */
export type OfxToken = {
  readonly is: 'open' | 'close';
  readonly name: string;
  readonly text: string;
  readonly line: number;
};

const tag = /^\/?[A-Za-z][\w.:-]*(?:\s[^<>]*)?\/?$/;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * Takes Open Financial Exchange apart, both the older kind, whose values have no closing, and XML. A sign that begins no element
 * is text: banks write “A < B” as it stands. Gives many at a time, because a year of lines has thousands.
 */
export async function* ofxTokens(text: AsyncIterable<string>): AsyncGenerator<readonly OfxToken[]> {
  const splitter = createSplitter();
  for await (const piece of text) yield splitter.take(piece);
  yield splitter.end();
}

function createSplitter(): {
  readonly take: (piece: string) => readonly OfxToken[];
  readonly end: () => readonly OfxToken[];
} {
  let rest = '';
  let line = 1;
  let open: { readonly name: string; readonly line: number; text: string } | undefined;
  let found: OfxToken[] = [];

  function flush(): void {
    if (open !== undefined) found.push({ ...open, is: 'open', text: decoded(open.text.trim()) });
    open = undefined;
  }

  function addText(added: string): void {
    if (open !== undefined) open.text += added;
    line += breaksIn(added);
  }

  function addTag(inside: string): void {
    flush();
    const name = (/[A-Za-z][\w.:-]*/.exec(inside)?.[0] ?? '').toUpperCase();
    if (inside.startsWith('/')) found.push({ is: 'close', name, text: '', line });
    else open = { name, line, text: '' };
    line += breaksIn(inside);
  }

  /** Takes one piece off the beginning of what is left, from a `<` on; false where more has to come first. */
  function takeFromSign(): boolean {
    const isData = rest.startsWith('<![CDATA[');
    const end = rest.indexOf(isData ? ']]>' : '>');
    if (end === -1) return false;
    const inside = rest.slice(1, end);
    if (isData) addText(inside.slice(8));
    else if (/^[!?]/.test(inside)) line += breaksIn(inside);
    else if (tag.test(inside)) addTag(inside);
    else {
      addText('<');
      rest = rest.slice(1);
      return true;
    }
    rest = rest.slice(end + (isData ? 3 : 1));
    return true;
  }

  function take(piece: string): readonly OfxToken[] {
    found = [];
    rest += piece;
    for (let more = true; more;) {
      const sign = rest.indexOf('<');
      addText(sign === -1 ? rest : rest.slice(0, sign));
      rest = sign === -1 ? '' : rest.slice(sign);
      more = rest !== '' && takeFromSign();
    }
    return found;
  }

  return {
    take,
    end: () => {
      found = [];
      addText(rest);
      flush();
      return found;
    },
  };
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x?[\da-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
    const code = Number(name.slice(1).replace(/^x/i, '0x'));
    return isLetter(code) ? String.fromCodePoint(code) : whole;
  });
}

/** Half of a letter (a surrogate) is none, nor is nothing. */
function isLetter(code: number): boolean {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}
