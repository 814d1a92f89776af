import { createReadStream } from 'node:fs';
import { lineReference, resultLeftOutSays } from '#payments';
import { takeResults } from '#payments/actions';
import { payCommand, runNamed } from './pay-at-work.ts';
import { readableFile } from './words.ts';

export const run = payCommand('pay result RUN FILE', { plain: 2, options: [] }, async (at) => {
  const { to, visit, organisation } = at;
  const [name = '', file = ''] = at.plain;
  const missing = readableFile(file);
  if (missing !== undefined) {
    to.tell(missing);
    return 2;
  }
  const seen = await runNamed(at, name);
  if (seen === undefined) return 1;
  const asked = { organisation, run: seen.run.runId, bytes: createReadStream(file) };
  const taken = await takeResults(visit, asked);
  if ('refused' in taken) {
    const says = {
      'no-such-run': 'There is no such run.',
      'no-columns': `${file} has no columns called reference and reason. Name them in its first row.`,
      empty: `${file} is empty.`,
      'not-allowed': `${visit.account.name} does not make payments here.`,
    } as const;
    to.tell(says[taken.refused.because]);
    return 1;
  }
  const { returned, known, leftOut } = taken.done;
  const rows = returned.map((line) => ({
    reference: lineReference(seen.run.number, line.lineNo),
    person: line.personName,
    amount_pence: line.amount,
    reason: line.returned?.why ?? '',
  }));
  to.give(JSON.stringify({ returned: rows, known_before: known, left_out: leftOut.length }, undefined, 1));
  for (const { line, field, found, because } of leftOut) {
    const [wrong, mend] = resultLeftOutSays[because];
    to.tell(`${file}, line ${line}, ${field}${found === '' ? '' : ` “${found}”`}: ${wrong} ${mend}`);
  }
  return leftOut.length === 0 ? 0 : 1;
});
