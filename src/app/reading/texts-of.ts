import { gap, type Token, tokensOf } from './tokens.ts';

/** A text that people read, where it stands, and in which words: plain English or easy. */
export type InterfaceText = {
  readonly path: string;
  readonly words: 'plain' | 'easy';
  readonly text: string;
};

/**
 * The English texts of a file of words: every text in it but for keys, addresses, names that the program compares or
 * looks up, and what is said in Welsh.
 */
export function textsOf(path: string, program: string): readonly InterfaceText[] {
  const tokens = tokensOf(program);
  const keys: string[] = [];
  let lastKey = '';
  const found: InterfaceText[] = [];
  tokens.forEach((token, at) => {
    if (token.kind === 'sign') {
      if (token.value === '{') keys.push(lastKey);
      if (token.value === '}') keys.pop();
    }
    if (isKey(tokens, at)) lastKey = token.value;
    else if (token.kind === 'text' && isSaid(tokens, at, lastKey) && !keys.includes('cy')) {
      found.push({ path, words: keys.includes('easy') ? 'easy' : 'plain', text: withSomething(token.value) });
    }
  });
  return found.filter(({ text }) => /[a-z]/i.test(text) && !text.startsWith('/'));
}

// A word or text before a colon is a key, unless the colon belongs to "… ? this : that".
function isKey(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.value;
  const opens = before === '{' || before === ',' || before === ';' || before === 'readonly';
  const follows = tokens[at + 1]?.value;
  return (follows === ':' && (opens || before === '(')) || (follows === '(' && opens);
}

const notSaidAfter = new Set([
  'from',
  'import',
  '|',
  '<',
  '[',
  'case',
  'as',
  'keyof',
  '===',
  '!==',
  '&',
  'in',
]);
const notSaidBefore = new Set(['|', '===', '!==', '>', 'in', '&']);
const notSaidUnder = new Set(['href', 'picture', 'id', 'code', 'kind', 'unit']);

function isSaid(tokens: readonly Token[], at: number, key: string): boolean {
  const before = tokens[at - 1]?.value ?? '';
  const inList = before === '[' && !isLookUp(tokens[at - 2]);
  if (notSaidAfter.has(before) && !inList) return false;
  if (notSaidBefore.has(tokens[at + 1]?.value ?? '')) return false;
  return !(before === ':' && notSaidUnder.has(key));
}

function isLookUp(before: Token | undefined): boolean {
  return before !== undefined && (/^[\w$]+$/.test(before.value) || [')', ']', '?.'].includes(before.value));
}

/** What is put in, a name or a number, is read as a short name. */
function withSomething(text: string): string {
  return text.replaceAll(gap, 'Ola');
}
