/** A piece of a program: a text (what is put in stands as a gap), or a name, number or sign. */
export type Token = { readonly kind: 'text' | 'sign'; readonly value: string };

/** Where something is put into a text, such as a name or a number. */
export const gap = '\uFFFC';

const piece =
  /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`|[\w$]+|=>|\?\.|[=!]==?|[\s\S]/y;

/** A program in pieces, without its comments. The texts inside of what is put into a text come right after it. */
export function tokensOf(program: string): readonly Token[] {
  return readTokens(program, 0, () => false).tokens;
}

type Read = { readonly tokens: readonly Token[]; readonly end: number };

function readTokens(program: string, start: number, isEnd: (sign: string, open: number) => boolean): Read {
  const tokens: Token[] = [];
  let open = 0;
  let at = start;
  while (at < program.length) {
    const pattern = new RegExp(piece, 'y');
    pattern.lastIndex = at;
    const found = pattern.exec(program);
    if (found === null) break;
    const [all, single, double] = found;
    if (isEnd(all, open)) return { tokens, end: at + all.length };
    if (all === '{') open += 1;
    if (all === '}') open -= 1;
    at += all.length;
    if (all === '`') {
      const template = readTemplate(program, at);
      tokens.push(...template.tokens);
      at = template.end;
    } else if (single !== undefined || double !== undefined) {
      tokens.push({ kind: 'text', value: unescaped(single ?? double ?? '') });
    } else if (!/^(\s|\/\/|\/\*)/.test(all)) {
      tokens.push({ kind: 'sign', value: all });
    }
  }
  return { tokens, end: at };
}

function readTemplate(program: string, start: number): Read {
  const inner: Token[] = [];
  let text = '';
  let at = start;
  while (at < program.length && program[at] !== '`') {
    if (program.startsWith('${', at)) {
      const put = readTokens(program, at + 2, (sign, open) => sign === '}' && open === 0);
      inner.push({ kind: 'sign', value: '(' }, ...put.tokens, { kind: 'sign', value: ')' });
      text += gap;
      at = put.end;
    } else {
      const length = program[at] === '\\' ? 2 : 1;
      text += program.slice(at, at + length);
      at += length;
    }
  }
  return { tokens: [{ kind: 'text', value: unescaped(text) }, ...inner], end: at + 1 };
}

function unescaped(text: string): string {
  return text.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1');
}
