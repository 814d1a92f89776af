import { createHash } from 'node:crypto';
import type { RunLine } from '../payment-run.ts';

/** A mark of what a run pays to whom, and of what waits in it: another wherever one of them is another. */
export function markOf(lines: readonly RunLine[]): string {
  return createHash('sha256')
    .update(JSON.stringify(lines.map(plain)))
    .digest('hex');
}

/** What of a line is compared, in one order of keys. */
function plain(line: RunLine): readonly unknown[] {
  const { lineNo, personId, personName, holdingId, amount, from, until, route, payee, state, hold, again } =
    line;
  return [
    lineNo,
    personId,
    personName,
    holdingId,
    amount,
    from,
    until,
    route,
    payee?.payeeAccountId,
    state,
    hold,
    again,
  ];
}
