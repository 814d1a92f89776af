import { expectDone, type PersonId, pounds } from '#basics';
import { keepFigure } from '#allocation/seed';
import type { Holding } from '#holdings';
import { type Choice, publishFundTerms, seeMoney } from '#holdings/actions';
import { registerMe } from '#people/actions';
import type { Plan } from '#plans';
import { decidePlan, seeSentPlan } from '#plans/actions';
import { choosesAndSigns, ofKind, signs } from '../choose-money.ts';
import { yesTo } from '../decisions.ts';
import type { Story } from '../story.ts';
import type { PersonKey } from '../town.ts';
import { type Friend, friends } from '../words/friends.ts';
import { lineCalled, organisationCalled, planOf, sendIn, writePlan } from '../write-plan.ts';

/** Somebody whose money is held, with their holdings. */
export type Holder = {
  readonly key: PersonKey;
  readonly person: PersonId;
  readonly plan: Plan;
  readonly holdings: readonly Holding[];
};

/** The friends get small plans of their own agreed. */
export async function friendsPlan(story: Story): Promise<ReadonlyMap<PersonKey, PersonId>> {
  const { as, on } = story;
  const people = new Map<PersonKey, PersonId>();
  const sent = [];
  for (const [place, friend] of friends.entries()) {
    on(9, 3 + place, '13:00');
    const person = await planIsSent(story, friend);
    people.set(friend.key, person.person);
    sent.push(person);
  }
  on(8, 2, '14:00');
  for (const { person, sendingId, planWeekly } of sent) {
    expectDone(await seeSentPlan(as('priya'), person));
    const why = `What you want to change costs ${pounds(planWeekly)} a week, as your plan works out. You can ask for more when more is needed.`;
    expectDone(await decidePlan(as('priya'), { person, sendingId, given: yesTo(planWeekly, why) }));
  }
  return people;
}

async function planIsSent({ as }: Story, { key, answers, plan }: Friend) {
  const me = (): ReturnType<Story['as']> => as(key);
  const person = expectDone(await registerMe(me(), { name: me().account?.name ?? '' }));
  await keepFigure(
    me(),
    person,
    answers.map((level) => ({ level })),
  );
  await writePlan({ as: me, person }, plan);
  const { sendingId, planWeekly } = await sendIn({ as: me, person });
  return { person, sendingId, planWeekly };
}

/** Ola chooses a direct payment, a fund with Tideway Arts and a pool; Sam signs; her friends join the pool by its word. */
export async function moneyIsHeld(
  story: Story,
  ola: PersonId,
  others: ReadonlyMap<PersonKey, PersonId>,
): Promise<readonly Holder[]> {
  const { as, on } = story;
  const tideway = await organisationCalled(as('sam'), 'provider');
  const terms = {
    organisation: tideway,
    fixedCostBasisPoints: 900,
    covers: 'Rent, the kiln, insurance and the book-keeping.',
  };
  expectDone(await publishFundTerms(as('sam'), { ...terms, from: on(10, 1, '09:30') }));

  on(8, 2, '16:40');
  const plan = await planOf(as('ola'), ola);
  const olas = await choosesAndSigns(() => as('ola'), ola, [
    { lineId: lineCalled(plan, 'My personal assistants'), kind: 'direct-payment' },
    { lineId: lineCalled(plan, 'Back-up when somebody is ill'), kind: 'direct-payment' },
    {
      lineId: lineCalled(plan, 'Pottery and arts club'),
      kind: 'individual-service-fund',
      organisationId: tideway,
    },
    { lineId: lineCalled(plan, 'Thursday minibus'), kind: 'pool', pool: { start: 'Thursday minibus' } },
  ]);
  on(8, 2, '17:50');
  await signs(as('sam'), ola, ofKind(olas, 'individual-service-fund').holdingId);

  on(8, 2, '19:00');
  const word = await joiningWord(as('ola'), ola);
  const friendsToo: Holder[] = [];
  for (const [key, person] of others) friendsToo.push(await joinsThePool(story, { key, person }, word));
  return [{ key: 'ola', person: ola, plan, holdings: olas }, ...friendsToo];
}

/** A friend puts the minibus into the pool, by the word Ola told them, and has the rest paid to themselves. */
async function joinsThePool(
  { as }: Story,
  friend: Pick<Holder, 'key' | 'person'>,
  word: string,
): Promise<Holder> {
  const { key, person } = friend;
  const plan = await planOf(as(key), person);
  const paid = plan.lines.filter((line) => line.kind === 'paid');
  const choices = paid.map(({ lineId, what }): Choice =>
    what === 'Thursday minibus'
      ? { lineId, kind: 'pool', pool: { word } }
      : { lineId, kind: 'direct-payment' },
  );
  return { key, person, plan, holdings: await choosesAndSigns(() => as(key), person, choices) };
}

/** What Ola tells her friends on the bus. */
async function joiningWord(visit: ReturnType<Story['as']>, person: PersonId): Promise<string> {
  const { holdings } = expectDone(await seeMoney(visit, person));
  const pool = holdings.find((each) => each.pool !== undefined)?.pool;
  if (pool === undefined) throw new Error('expected Ola to be in a pool');
  return pool.joiningWord;
}
