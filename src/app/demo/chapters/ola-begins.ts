import { expectDone, type PersonId, pounds } from '#basics';
import { keepFigure, seedAnswers } from '#allocation/seed';
import {
  answerInvitation,
  answerInvitationFor,
  inviteOrganisation,
  inviteSupporter,
  registerMe,
  sayHowToReachMe,
} from '#people/actions';
import { readLetters } from '#platform';
import { decidePlan, seePlan, seeSentPlan, writeAboutMe } from '#plans/actions';
import { yesTo } from '../decisions.ts';
import type { Story } from '../story.ts';
import { tellNews } from '../tell-news.ts';
import { howToReachOla, olasPlan, tundeBeside } from '../words/ola.ts';
import { organisationCalled, sendIn, writePlan } from '../write-plan.ts';

/** Ola finds out what her budget could be, asks people to stand beside her, writes her plan, and it is agreed. */
export async function olaBegins(story: Story): Promise<PersonId> {
  const { as, on } = story;
  on(10, 2, '10:10');
  const person = expectDone(await registerMe(as('ola'), { name: as('ola').account?.name ?? '' }));
  await keepFigure(as('ola'), person, seedAnswers.ola);
  expectDone(await sayHowToReachMe(as('ola'), { person, version: 0, reaching: howToReachOla }));
  await asksPeople(story, person);

  on(10, 6, '14:20');
  await writePlan({ as: () => as('ola'), person }, olasPlan);
  on(9, 1, '15:00');
  expectDone(await seePlan(as('tunde'), person));
  const beside = { person, section: 'managing', text: tundeBeside, version: 0, typedForThem: false } as const;
  expectDone(await writeAboutMe(as('tunde'), beside));
  on(9, 2, '20:05');
  expectDone(await seePlan(as('bea'), person));
  on(9, 3, '16:20');
  const { sendingId, planWeekly, startingWeekly } = await sendIn({ as: () => as('ola'), person });

  on(8, 2, '10:45');
  expectDone(await seeSentPlan(as('priya'), person));
  const why = `Your plan does what you want to change for ${pounds(planWeekly)} a week. The starting figure was ${pounds(startingWeekly ?? planWeekly)}: Bea goes on cooking on Sundays because she likes to, and the minibus costs less because five of you share it. If that changes, tell us and we look again.`;
  expectDone(await decidePlan(as('priya'), { person, sendingId, given: yesTo(planWeekly, why) }));
  on(8, 2, '15:10');
  await tellNews(story, 'priya', person);
  return person;
}

/** Ola asks her sister and the Centre, each with what she lets them do; both say yes. */
async function asksPeople({ as, on }: Story, person: PersonId): Promise<void> {
  on(10, 3, '19:30');
  const bea = { name: 'Bea', email: as('bea').account?.email ?? '' };
  const gently = ['see-budget', 'see-plan'] as const;
  expectDone(await inviteSupporter(as('ola'), { person, ...bea, powers: gently }));
  const asked = {
    person,
    organisation: await organisationCalled(as('ola'), 'disabled-peoples-organisation'),
    powers: ['help-answer', 'see-budget', 'see-plan', 'write-plan'],
  } as const;
  const relationship = expectDone(await inviteOrganisation(as('ola'), asked));

  on(10, 4, '08:15');
  expectDone(await answerInvitation(as('bea'), await tokenFor(as('bea')), 'yes'));
  on(10, 4, '11:00');
  const { organisation } = asked;
  expectDone(await answerInvitationFor(as('tunde'), { organisation, relationship }, 'yes'));
}

/** The invitation in the newest letter to somebody, as they find it in their post. */
export async function tokenFor(visit: ReturnType<Story['as']>): Promise<string> {
  const letters = await visit.database.transaction({ locality: visit.locality }, (tx) => readLetters(tx, 50));
  const letter = letters.find((each) => each.to === visit.account?.email);
  const token = /\/invitations\/([\w-]+)/.exec(letter?.body ?? '')?.[1];
  if (token === undefined) throw new Error(`expected an invitation for ${visit.account?.name ?? 'nobody'}`);
  return token;
}
