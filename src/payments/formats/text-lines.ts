/** One line of a text with its number from 1, without its end. */
export type TextLine = { readonly number: number; readonly text: string };

/** The lines of a text as they come, whatever ends them. An end after the last line makes no further one. */
export async function* textLines(text: AsyncIterable<string>): AsyncGenerator<TextLine> {
  let rest = '';
  let number = 0;
  for await (const piece of text) {
    const all = rest + piece;
    // A carriage return at the end may be half of a line's end.
    const whole = all.endsWith('\r') ? all.slice(0, -1) : all;
    const lines = whole.split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? '') + all.slice(whole.length);
    for (const line of lines) {
      number += 1;
      yield { number, text: line };
    }
  }
  const last = rest.replace(/\r$/, '');
  if (last !== '') yield { number: number + 1, text: last };
}
