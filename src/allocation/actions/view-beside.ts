import { type OtherView, type OtherViewRefusal, viewBeside } from '#assessment';
import { findAssessment, recordView } from '#assessment/actions';
import { isDone, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import { questionnaireOf } from '../from-assessment.ts';
import { instrumentKept } from './rules-here.ts';

export type ViewRefusal = OtherViewRefusal | { readonly because: 'no-assessment' };

/**
 * Puts another view of one area beside the person's answer, with its reason and a name. The answer and the figure stay as
 * they are: the starting figure runs on what the person said.
 */
export async function putViewBeside(
  visit: World & Actor,
  person: PersonId,
  view: Pick<OtherView, 'area' | 'level' | 'why'>,
): Promise<Outcome<OtherView, ViewRefusal | NotAllowed | AlreadyDone>> {
  return act<OtherView, ViewRefusal>(
    visit,
    { may: 'view-beside', person, about: { area: view.area } },
    async (tx, me) => {
      const kept = await findAssessment(tx, person);
      if (kept === undefined) return refused('no-assessment');
      const asked = questionnaireOf(await instrumentKept(tx, { id: kept.instrument, version: kept.version }));
      const said: OtherView = { ...view, by: me.account.name, at: visit.clock.now() };
      const checked = viewBeside(asked, kept.answers, said);
      if (isDone(checked)) await recordView(tx, kept, visit.clock.newId(), checked.done);
      return checked;
    },
  );
}
