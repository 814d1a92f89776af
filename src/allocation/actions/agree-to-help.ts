import { endAgreement, findAssessment, insertAgreement } from '#assessment/actions';
import { type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import type { StartingFigure } from '../starting-figure.ts';
import { recordFigure } from './keep-assessment.ts';

export type HelpRefusal = { readonly because: 'no-assessment' | 'no-help-there' | 'nothing-agreed' };
type Agreed = Outcome<StartingFigure, HelpRefusal | NotAllowed | AlreadyDone>;

/**
 * A helper says for themself that they want to go on with the share of an area that the person told of. The figure is
 * worked out again at once. Refused where the person told of no help, or said that they do not want it.
 */
export async function agreeToHelp(visit: World & Actor, person: PersonId, area: string): Promise<Agreed> {
  return act<StartingFigure, HelpRefusal>(
    visit,
    { may: 'agree-to-help', person, about: { area } },
    async (tx, me) => {
      const kept = await findAssessment(tx, person);
      if (kept === undefined) return refused('no-assessment');
      const help = kept.answers.find((answer) => answer.area === area)?.help;
      if (help === undefined || help.goesOn === 'no') return refused('no-help-there');
      await insertAgreement(tx, kept, {
        agreementId: visit.clock.newId(),
        area,
        share: help.share,
        account: me.account.accountId,
        helper: me.account.name,
        agreedAt: visit.clock.now(),
      });
      return { done: await recordFigure(tx, visit, kept, 'helper-agreed') };
    },
  );
}

/** A helper ends their word for an area, whenever they like and without a reason; the figure goes up again at once. */
export async function endHelp(visit: World & Actor, person: PersonId, area: string): Promise<Agreed> {
  return act<StartingFigure, HelpRefusal>(
    visit,
    { may: 'agree-to-help', person, about: { area, ended: true } },
    async (tx, me) => {
      const kept = await findAssessment(tx, person);
      if (kept === undefined) return refused('no-assessment');
      const word = { area, account: me.account.accountId, agreedAt: visit.clock.now() };
      if (!(await endAgreement(tx, kept, word))) return refused('nothing-agreed');
      return { done: await recordFigure(tx, visit, kept, 'helper-ended') };
    },
  );
}
