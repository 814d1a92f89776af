import { endAgreements, findAssessment, recordAgreement } from '#assessment/actions';
import type { KeptAssessment } from '#assessment';
import { type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, type Me, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import type { StartingFigure } from '../starting-figure.ts';
import { recordFigure } from './keep-assessment.ts';

export type HelpRefusal = { readonly because: 'no-assessment' | 'no-help-there' | 'nothing-agreed' };
type Worked = Outcome<StartingFigure, HelpRefusal | NotAllowed | AlreadyDone>;
type Doing = Parameters<typeof act>[1];

/**
 * A helper says for themself that they want to go on with the share of an area that the person told of. The figure is
 * worked out again at once. Refused where the person told of no help, or said that they do not want it.
 */
export async function agreeToHelp(visit: World & Actor, person: PersonId, area: string): Promise<Worked> {
  const doing: Doing = { may: 'agree-to-help', person, about: { area } };
  return onKept(visit, doing, async (tx, kept, me) => {
    const help = kept.answers.find((answer) => answer.area === area)?.help;
    if (help === undefined || help.goesOn === 'no') return refused('no-help-there');
    await recordAgreement(tx, kept, {
      agreementId: visit.clock.newId(),
      area,
      share: help.share,
      account: me.account.accountId,
      helper: me.account.name,
      agreedAt: visit.clock.now(),
    });
    return { done: await recordFigure(tx, visit, kept, 'helper-agreed') };
  });
}

/** A helper ends their word for an area, whenever they like and without a reason; the figure goes up again at once. */
export async function endHelp(visit: World & Actor, person: PersonId, area: string): Promise<Worked> {
  const doing: Doing = { may: 'agree-to-help', person, about: { area, ended: true } };
  return onKept(visit, doing, async (tx, kept, me) => {
    const which = { area, account: me.account.accountId, at: visit.clock.now() };
    if (!(await endAgreements(tx, person, which))) return refused('nothing-agreed');
    return { done: await recordFigure(tx, visit, kept, 'helper-ended') };
  });
}

/** The person no longer has unpaid help in an area counted, whoever agreed to it; also without a reason. */
export async function stopCountingHelp(
  visit: World & Actor,
  person: PersonId,
  area: string,
): Promise<Worked> {
  const doing: Doing = { may: 'answer-assessment', person, about: { area, ended: true } };
  return onKept(visit, doing, async (tx, kept) => {
    if (!(await endAgreements(tx, person, { area, at: visit.clock.now() }))) return refused('nothing-agreed');
    return { done: await recordFigure(tx, visit, kept, 'helper-ended') };
  });
}

async function onKept(
  visit: World & Actor,
  doing: Doing,
  work: (tx: Transaction, kept: KeptAssessment, me: Me) => Promise<Outcome<StartingFigure, HelpRefusal>>,
): Promise<Worked> {
  return act<StartingFigure, HelpRefusal>(visit, doing, async (tx, me) => {
    const kept = await findAssessment(tx, doing.person);
    return kept === undefined ? refused('no-assessment') : work(tx, kept, me);
  });
}
