const marker = Buffer.from('\\.\n');
const newline = 10;

/** Reads a stream in turns: a line of words, then many rows until the line `\.`, however they were cut into pieces. */
export type LineReader = {
  /** The next line without its end; undefined where the stream is over. */
  readonly line: () => Promise<string | undefined>;
  /** Everything until the line `\.`, in pieces. Throws where the stream ends before it. */
  readonly rows: () => AsyncGenerator<Buffer>;
};

const line_bytes_max = 4_000_000;

export function readLines(stream: AsyncIterable<Uint8Array>): LineReader {
  const pieces = stream[Symbol.asyncIterator]();
  let kept = Buffer.alloc(0);

  async function more(): Promise<boolean> {
    const next = await pieces.next();
    if (next.done === true) return false;
    kept = Buffer.concat([kept, next.value]);
    return true;
  }

  return {
    line: async () => {
      for (;;) {
        const end = kept.indexOf(newline);
        if (end !== -1) {
          const text = kept.toString('utf8', 0, end);
          kept = kept.subarray(end + 1);
          return text;
        }
        if (kept.length > line_bytes_max || !(await more())) return undefined;
      }
    },
    rows: async function* () {
      // What is kept begins at the start of a line, here and after each turn.
      for (;;) {
        const end = endOfRows(kept);
        if (end !== undefined) {
          const rows = kept.subarray(0, end);
          kept = kept.subarray(end + marker.length);
          if (rows.length > 0) yield rows;
          return;
        }
        const whole = kept.lastIndexOf(newline) + 1;
        if (whole > 0) {
          const rows = kept.subarray(0, whole);
          kept = kept.subarray(whole);
          yield rows;
        }
        if (!(await more())) throw new Error('unexpected end of file');
      }
    },
  };
}

/** Where the line `\\.` begins, if it is there: first of all, or after a row. */
function endOfRows(bytes: Buffer): number | undefined {
  if (bytes.subarray(0, marker.length).equals(marker)) return 0;
  const found = bytes.indexOf('\n\\.\n');
  return found === -1 ? undefined : found + 1;
}
