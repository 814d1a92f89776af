import { runName } from '#payments';
import { approveRun } from '#payments/actions';
import { payCommand, runNamed } from './pay-at-work.ts';
import { runJson } from './run-json.ts';

const takes = { plain: 1, options: [], mustSayWho: true };

export const run = payCommand('pay approve RUN --as WHO', takes, async (at) => {
  const { to, visit, organisation } = at;
  const seen = await runNamed(at, at.plain[0] ?? '');
  if (seen === undefined) return 1;
  const { name } = visit.account;
  const approved = await approveRun(visit, { organisation, run: seen.run.runId, seen: seen.mark });
  if ('refused' in approved) {
    const says = {
      'no-such-run': 'There is no such run.',
      'not-in-that-state': `It is ${seen.run.state}. Only a prepared run is approved.`,
      'prepared-it': `${name} prepared it. A second person approves.`,
      'gave-an-account': `${name} gave a bank account that it pays to. Somebody else approves.`,
      'changed-meanwhile': 'Somebody changed it meanwhile. Look at it again: pay show.',
      'waits-for-the-other':
        'The payment agent changes: read the other side in, and answer for each difference on the page of the run.',
      'account-changed': 'A bank account in it was changed since. Prepare it again.',
      'nothing-to-pay': 'Every payment waits. Mend what they say, and prepare it again.',
      'not-enough': 'There is not enough in the fund that it is paid from.',
      'account-closed': 'The fund that it is paid from is closed.',
      'not-allowed': `${name} does not approve payments here.`,
    } as const;
    to.tell(says[approved.refused.because]);
    return 1;
  }
  const now = await runNamed(at, runName(seen.run.number));
  if (now !== undefined) to.give(runJson(now));
  return 0;
});
