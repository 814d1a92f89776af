import { relative } from 'node:path';
import { inspect } from 'node:util';

/**
 * Tells only what did not pass, and node:test's closing lines. JavaScript, because Node loads a reporter before
 * the loader that reads TypeScript.
 *
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} events
 */
// oxlint-disable-next-line import/no-default-export -- how Node finds a reporter
export default async function* brief(events) {
  for await (const { type, data } of events) {
    if (type === 'test:fail' && data.details.error.failureType !== 'subtestsFailed') yield told(data);
    if (type === 'test:diagnostic' && data.nesting === 0) yield `ℹ ${data.message}\n`;
  }
}

/** The file alone: its line and column are those of the JavaScript it became; the trace has the true ones. */
function told({ name, file, details }) {
  const where = file === undefined ? '' : ` (${relative(process.cwd(), file)})`;
  const why = inspect(details.error.cause ?? details.error, { depth: 6 });
  const lines = why.split('\n').filter((line) => !/^\s+at .*\bnode:/.test(line));
  return `✖ ${name}${where}\n${lines.map((line) => `    ${line}`).join('\n')}\n\n`;
}
