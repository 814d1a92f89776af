import { expectDone, id } from '#basics';
import { keepFigure, seedAnswers } from '#allocation/seed';
import { answerInvitationFor, inviteOrganisation, registerMe } from '#people/actions';
import { decidePlan, seeSentPlan, writeAboutMe } from '#plans/actions';
import { challengeDecision } from '#voice/actions';
import { notYet } from '../decisions.ts';
import type { Story } from '../story.ts';
import { gracesPlan } from '../words/grace.ts';
import { hazelsAnswers, hazelsChallenge, hazelsPlan, whyHazelsCameBack } from '../words/hazel.ts';
import { ivorsDraft, tundeToIvor } from '../words/ivor.ts';
import { organisationCalled, sendIn, writePlan } from '../write-plan.ts';

/** Hazel's plan comes back to her with reasons and with what would make it agreeable. She challenges one of them. */
export async function hazelChallenges({ as, on, daysAgo }: Story): Promise<void> {
  on(5, 1, '22:10');
  const me = (): ReturnType<typeof as> => as('hazel');
  const person = expectDone(await registerMe(me(), { name: me().account?.name ?? '' }));
  await keepFigure(
    me(),
    person,
    hazelsAnswers.map((level) => ({ level })),
  );
  on(4, 1, '21:30');
  await writePlan({ as: me, person }, hazelsPlan);
  on(4, 2, '07:15');
  const { sendingId } = await sendIn({ as: me, person });
  on(3, 4, '15:20');
  expectDone(await seeSentPlan(as('priya'), person));
  const given = notYet(whyHazelsCameBack);
  const { decisionId } = expectDone(await decidePlan(as('priya'), { person, sendingId, given }));

  daysAgo(2, '11:20');
  const challenged = { about: 'plan-decision', what: id<'matter'>(decisionId) } as const;
  expectDone(await challengeDecision(me(), { person, ...challenged, ...hazelsChallenge }));
}

/** Grace has sent a plan in that costs more a week than one person may agree alone. */
export async function graceWaits({ as, on, daysAgo }: Story): Promise<void> {
  on(2, 3, '10:30');
  const me = (): ReturnType<typeof as> => as('grace');
  const person = expectDone(await registerMe(me(), { name: me().account?.name ?? '' }));
  await keepFigure(me(), person, seedAnswers.grace);
  on(2, 6, '11:00');
  await writePlan({ as: me, person }, gracesPlan);
  daysAgo(3, '09:40');
  await sendIn({ as: me, person });
}

/** Ivor is in the middle of his plan: he talks, Tunde types. */
export async function ivorIsWriting({ as, on, daysAgo }: Story): Promise<void> {
  on(3, 2, '13:00');
  const me = (): ReturnType<typeof as> => as('ivor');
  const person = expectDone(await registerMe(me(), { name: me().account?.name ?? '' }));
  await keepFigure(me(), person, seedAnswers.ivor);
  on(2, 2, '11:00');
  const organisation = await organisationCalled(me(), 'disabled-peoples-organisation');
  const powers = ['help-answer', 'see-budget', 'see-plan', 'write-plan', 'speak-up'] as const;
  const relationship = expectDone(await inviteOrganisation(me(), { person, organisation, powers }));
  on(2, 2, '16:45');
  expectDone(await answerInvitationFor(as('tunde'), { organisation, relationship }, 'yes'));
  daysAgo(2, '10:30');
  await writePlan({ as: () => as('tunde'), person, typed: true }, ivorsDraft);
  const beside = { person, section: 'managing', text: tundeToIvor, version: 0, typedForThem: false } as const;
  expectDone(await writeAboutMe(as('tunde'), beside));
}
