import { type FileFault } from './feed-fault.ts';

type Piece = { readonly text: string; readonly line: number };

/** Takes JSON text in chunks of any size and gives back the text of each record of its list. */
export type Splitter = {
  readonly push: (chunk: string) => readonly Piece[];
  /** What is wrong so far, if anything. */
  readonly fault: () => FileFault | undefined;
  /** What is wrong once the text has ended. */
  readonly end: () => FileFault | undefined;
  readonly line: () => number;
};

/** No service needs more; whoever sends more sends something else, and no memory is given to it. */
const record_letters_max = 5_000_000;

/** The standard needs a dozen lists within lists; what goes on for ever would break whoever reads it. */
export const depth_max = 100;

const name_letters_max = 40;
const listNames = new Set(['contents', 'content', 'services']);

type State = {
  line: number;
  depth: number;
  /** The depth inside the list; 0 until the list has begun, -1 once it has ended. */
  listDepth: number;
  inText: boolean;
  escaped: boolean;
  lastText: string;
  record: { text: string; line: number } | undefined;
  begun: boolean;
  fault: FileFault | undefined;
};

export function createSplitter(): Splitter {
  const state: State = {
    line: 1,
    depth: 0,
    listDepth: 0,
    inText: false,
    escaped: false,
    lastText: '',
    record: undefined,
    begun: false,
    fault: undefined,
  };
  return {
    push: (chunk) => push(state, chunk),
    fault: () => state.fault,
    end: () => state.fault ?? atEnd(state),
    line: () => state.line,
  };
}

function push(state: State, chunk: string): readonly Piece[] {
  const found: Piece[] = [];
  let kept = 0;
  for (let at = 0; at < chunk.length && state.fault === undefined; at += 1) {
    const letter = chunk[at] ?? '';
    if (letter === '\n') state.line += 1;
    if (state.inText) {
      insideText(state, letter);
      continue;
    }
    const before = state.record;
    outsideText(state, letter);
    if (before === undefined && state.record !== undefined) kept = at;
    if (before !== undefined && state.record === undefined) {
      keepPart(state, before, chunk.slice(kept, at + 1));
      found.push(before);
    }
  }
  if (state.record !== undefined) keepPart(state, state.record, chunk.slice(kept));
  return found;
}

function keepPart(state: State, record: { text: string }, part: string): void {
  record.text += part;
  if (record.text.length > record_letters_max) failAs(state, 'too-large');
}

function insideText(state: State, letter: string): void {
  if (state.escaped) state.escaped = false;
  else if (letter === '\\') state.escaped = true;
  else if (letter === '"') state.inText = false;
  if (state.inText && state.depth === 1 && state.lastText.length < name_letters_max) state.lastText += letter;
}

function outsideText(state: State, letter: string): void {
  if (/\s/.test(letter)) return;
  if (!state.begun) return begin(state, letter);
  if (state.depth === 0) return failAs(state, 'not-json');
  if (letter === '"') {
    state.inText = true;
    if (state.depth === 1) state.lastText = '';
  }
  if (state.depth === state.listDepth && !'{],'.includes(letter)) return failAs(state, 'wrong-shape');
  if (letter === '{' || letter === '[') goIn(state, letter);
  if (letter === '}' || letter === ']') goOut(state);
}

function begin(state: State, letter: string): void {
  state.begun = true;
  if (letter === '[') state.listDepth = 1;
  if (letter === '[' || letter === '{') state.depth = 1;
  else failAs(state, letter === '<' ? 'html' : 'not-json');
}

function goIn(state: State, letter: string): void {
  const inList = state.depth === state.listDepth;
  state.depth += 1;
  if (state.depth > depth_max) return failAs(state, 'too-deep');
  if (inList) state.record = { text: '', line: state.line };
  const opensList = letter === '[' && state.depth === 2 && state.listDepth === 0;
  if (opensList && listNames.has(state.lastText)) state.listDepth = 2;
}

function goOut(state: State): void {
  if (state.depth === state.listDepth) state.listDepth = -1;
  state.depth -= 1;
  if (state.depth === state.listDepth) state.record = undefined;
}

function failAs(state: State, because: FileFault['because']): void {
  state.fault = { because, line: state.line };
}

function atEnd(state: State): FileFault | undefined {
  if (!state.begun) return { because: 'no-services', line: state.line };
  if (state.depth > 0) return { because: 'cut-off', line: state.line };
  return state.listDepth === 0 ? { because: 'no-list', line: state.line } : undefined;
}
