import { done, type OrganisationId, type Outcome, refused } from '#basics';
import { actFor, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import type { RunId, RunLineId } from '../payment-run.ts';
import { linesOf } from '../store/run-lines.ts';
import { changeLines } from '../store/write-lines.ts';
import { takeRun } from '../store/runs.ts';
import { preparedBy } from './prepare-run.ts';
import type { NoSuchRun, NotInThatState } from './refusals.ts';

type Asked = {
  readonly organisation: OrganisationId;
  readonly run: RunId;
  readonly line: RunLineId;
  /** Why it waits; none to let it go with the run again. */
  readonly why?: string | undefined;
};

/**
 * Has one payment of a prepared run wait, with a reason, or lets it go again, which makes whoever does it the one who prepared the
 * run. What waits stays due for the next run.
 */
export async function holdLine(
  visit: World & Actor,
  asked: Asked,
): Promise<Outcome<true, NoSuchRun | NotInThatState | NotAllowed>> {
  const { organisation, why } = asked;
  return actFor(
    visit,
    { may: 'make-payment-runs', organisation },
    async (tx, account): Promise<Outcome<true, NoSuchRun | NotInThatState>> => {
      const run = await takeRun(tx, organisation, asked.run);
      if (run === undefined) return refused('no-such-run');
      if (run.state !== 'prepared') return refused('not-in-that-state', { state: run.state });
      const line = (await linesOf(tx, organisation, run.runId)).find((each) => each.lineId === asked.line);
      if (line === undefined) return refused('no-such-run');
      const { hold: _, heldWhy: __, ...bare } = line;
      if (why !== undefined && line.state === 'ready')
        await changeLines(tx, organisation, [{ ...bare, state: 'held', hold: 'asked', heldWhy: why }]);
      if (why === undefined && line.hold === 'asked') {
        await changeLines(tx, organisation, [{ ...bare, state: 'ready' }]);
        await preparedBy(tx, visit, account, run);
      }
      return done(true);
    },
  );
}
