import { calendarDate, expectDone, pence } from '#basics';
import type { HarbourTown } from '#holdings/testing';
import { answerInvitation } from '#people/actions';
import { anAccount, type TestWorld, visitOf } from '#people/testing';
import { readLetters, type SignedIn } from '#platform';
import { answeredLetter, answerTerms, offerJob } from '../actions/index.ts';
import type { JobId } from '../job.ts';
import type { Terms } from '../particulars.ts';

/** Somebody who works for Ola, as tests of this room know them. */
export type Assistant = { readonly account: SignedIn; readonly job: JobId };

type Offering = {
  readonly name: string;
  readonly paidFrom?: Terms['paidFrom'];
  /** What is otherwise in the contract than in most, such as the age and the wage. */
  readonly but?: Partial<Terms>;
};

/** Somebody takes a job with Ola, ten hours a week at £12.90 from Monday 6 April 2026: offered, answered and agreed. */
export async function takenOn(
  world: TestWorld,
  town: HarbourTown,
  who: Offering & { readonly account?: SignedIn },
): Promise<Assistant> {
  const account = who.account ?? (await anAccount(world, { name: who.name }));
  const { email } = account;
  const job = await offered(world, town, { ...who, email });
  const visit = visitOf(world, account);
  const { person } = town.ola;
  expectDone(await answerInvitation(visit, await tokenFor(world, email), 'yes', answeredLetter));
  expectDone(await answerTerms(visit, { person, job, version: 1, answer: 'yes', name: who.name }));
  return { account, job };
}

/** The same job, offered by letter and not answered yet. */
export async function offered(
  world: TestWorld,
  town: HarbourTown,
  { name, email, paidFrom, but }: Offering & { readonly email: string },
): Promise<JobId> {
  const { person, account } = town.ola;
  const offering = { person, terms: { ...terms(paidFrom), ...but }, name: 'Ola Marsh', to: { name, email } };
  return expectDone(await offerJob(visitOf(world, account), offering));
}

/** The secret of the newest letter that asks somebody to work. */
export async function tokenFor(world: TestWorld, email: string): Promise<string> {
  const { locality } = world.settings;
  const letters = await world.database.transaction({ locality }, (tx) => readLetters(tx, 50));
  const letter = letters.find((each) => each.to === email && each.body.includes('/invitations/'));
  return /\/invitations\/([\w-]+)/.exec(letter?.body ?? '')?.[1] ?? '';
}

/** Terms as the law asks for them, paid from a part of the plan where one is named. */
export function terms(paidFrom?: Terms['paidFrom']): Terms {
  return {
    from: calendarDate('2026-04-06'),
    wage: pence(12_90),
    weeklyMinutes: 600,
    age: '21-and-over',
    payEvery: 'week',
    noticeFromPerson: 4,
    noticeFromAssistant: 1,
    words,
    ...(paidFrom !== undefined && { paidFrom }),
  };
}

const words: Terms['words'] = {
  title: 'Personal assistant',
  work: 'Mornings',
  place: 'At home',
  pattern: 'Weekdays',
  lasts: 'No end',
  probation: 'None',
  holiday: 'As the law says',
  sickness: 'As the law says',
  otherLeave: 'None',
  pension: 'As the law says',
  benefits: 'None',
  training: 'None',
  notice: 'In writing',
  agreements: 'None',
  discipline: 'We talk',
  complaints: 'We talk',
};
