import { readCalendarDate } from '#basics';
import { runName } from '#payments';
import { prepareRun } from '#payments/actions';
import { payCommand, runNamed } from './pay-at-work.ts';
import { runJson } from './run-json.ts';
import { optionOf } from './words.ts';

const usage = 'pay prepare --on 2026-04-15 [--as WHO]';

export const run = payCommand(usage, { plain: 0, options: ['--on'] }, async (at) => {
  const { to, visit, organisation } = at;
  const on = readCalendarDate(optionOf(at.words, '--on') ?? '');
  if (on === undefined) {
    to.tell(`Say the day that the money is to be there by: ${usage}`);
    return 2;
  }
  const prepared = await prepareRun(visit, { organisation, on });
  if ('refused' in prepared) {
    const { refused } = prepared;
    const says = {
      'day-is-over': () => `${on} is over. Say a day from today on.`,
      'too-far-ahead': () =>
        `${on} is too far ahead. Say a day until ${'last' in refused ? refused.last : ''}.`,
      'nothing-due': () => 'Nothing is due that waits in no other run.',
      'not-allowed': () => `${visit.account.name} does not make payments here.`,
    } as const;
    to.tell(says[refused.because]());
    return 1;
  }
  const { run: made, changed } = prepared.done;
  const seen = await runNamed(at, runName(made.number));
  if (seen === undefined) return 1;
  to.give(runJson(seen));
  const held = seen.lines.filter((line) => line.state === 'held').length;
  if (!changed) to.tell(`${runName(made.number)} was prepared before; nothing changed.`);
  if (held > 0) to.tell(`${held} of ${seen.lines.length} payments wait; each says why.`);
  return 0;
});
