import { addDays, expectDone, type Id, pence } from '#basics';
import {
  agreeHours,
  answeredLetter,
  answerTerms,
  approveWages,
  offerJob,
  prepareWages,
  sayOwnHours,
  seeWages,
} from '#employing/actions';
import { terms } from '#employing/testing';
import { answerInvitation } from '#people/actions';
import { anAccount, type TestWorld, visitOf } from '#people/testing';
import { readLetters, type SignedIn } from '#platform';
import { first_day, type Life } from './town.ts';

/** Somebody who works for a person of the town. */
export type Assistant = { readonly life: Life; readonly account: SignedIn; readonly job: Id<'job'> };

/** A person offers a job from their first Monday, and the assistant says yes to them and to the terms. */
export async function takesOn(world: TestWorld, life: Life): Promise<Assistant> {
  const { person, n } = life;
  const name = `Assistant ${n}`;
  const account = await anAccount(world, { name, email: `assistant.${n}@year.example` });
  const paidFrom = { lineId: life.lines.assistant, holdingId: life.direct };
  const agreed = {
    ...terms(paidFrom),
    from: addDays(first_day, 6),
    wage: pence(13_50),
    weeklyMinutes: 120,
    payEvery: 'four-weeks' as const,
  };
  const offer = { person, terms: agreed, name: `Person ${n}`, to: { name, email: account.email } };
  const job = expectDone(await offerJob(visitOf(world, life.account), offer));
  const visit = visitOf(world, account);
  expectDone(await answerInvitation(visit, await invitedBy(world, account), 'yes', answeredLetter));
  expectDone(await answerTerms(visit, { person, job, version: 1, answer: 'yes', name }));
  return { life, account, job };
}

/** Hours of one morning, said by who worked them and agreed by whom they were worked for. */
export async function worksAMorning(world: TestWorld, { life, account, job }: Assistant): Promise<void> {
  const { person } = life;
  const on = addDays(world.clock.today(), -1);
  const said = { person, job, on, from: '08:00', until: '10:00', breakMinutes: 0, kind: 'work' } as const;
  expectDone(await sayOwnHours(visitOf(world, account), said));
  const asPerson = visitOf(world, life.account);
  const { hours } = expectDone(await seeWages(asPerson, person));
  for (const each of hours.filter(({ state }) => state === 'said'))
    expectDone(await agreeHours(asPerson, { person, hours: each.hoursId, as: 'person' }));
}

/** Wages for all hours that are agreed, where there is money for them; says for how many. */
export async function isPaid(world: TestWorld, { life }: Assistant): Promise<'wages paid' | 'wages wait'> {
  const { person } = life;
  const visit = visitOf(world, life.account);
  const run = await prepareWages(visit, { person });
  if ('refused' in run) return 'wages wait';
  const paid = await approveWages(visit, { person, run: run.done });
  return 'refused' in paid ? 'wages wait' : 'wages paid';
}

async function invitedBy(world: TestWorld, { email }: SignedIn): Promise<string> {
  const { locality } = world.settings;
  const letters = await world.database.transaction({ locality }, (tx) => readLetters(tx, 500));
  const letter = letters.find((each) => each.to === email && each.body.includes('/invitations/'));
  return /\/invitations\/([\w-]+)/.exec(letter?.body ?? '')?.[1] ?? '';
}
