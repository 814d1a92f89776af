import { addDays, expectDone, pence } from '#basics';
import type { HoldingId } from '#holdings';
import {
  chooseHoldings,
  leaveHolding,
  moveLine,
  seeMoney,
  seeStatement,
  settleMyself,
  sharePoolCost,
  signAgreement,
  takeBackPoolCost,
} from '#holdings/actions';
import { type TestWorld, visitOf } from '#people/testing';
import { type Life, saysWhereItGoes } from './town.ts';
import { noted, type Town } from './weeks.ts';

/** Somebody who puts money for a minibus together with friends. `place` counts those who do in the whole town. */
export type Friend = {
  readonly life: Life;
  readonly line: string;
  readonly pool: HoldingId;
  readonly place: number;
};

/** How many are friends of one another. */
const together = 4;

/** One person starts a pool and tells the others its word; each puts the money of one line into it and signs. */
export async function putTogether(world: TestWorld, lives: readonly Life[]): Promise<readonly Friend[]> {
  const friends: Friend[] = [];
  let word = '';
  for (const life of lives) {
    const line = life.lines.minibus;
    if (line === undefined) continue;
    const place = friends.length;
    const starts = place % together === 0;
    const pool = await joins(world, life, { line, pool: starts ? { start: `Minibus ${life.n}` } : { word } });
    friends.push({ life, line, pool, place });
    if (starts) word = await wordOf(world, life);
  }
  return friends;
}

async function joins(
  world: TestWorld,
  { account, person, n }: Life,
  {
    line,
    pool,
  }: { readonly line: string; readonly pool: { readonly start: string } | { readonly word: string } },
): Promise<HoldingId> {
  const visit = visitOf(world, account);
  const choices = [{ lineId: line, kind: 'pool', pool }] as const;
  const chosen = expectDone(await chooseHoldings(visit, { person, choices }));
  const holding = chosen.find(({ kind }) => kind === 'pool')?.holdingId;
  if (holding === undefined) throw new Error('expected a pool');
  expectDone(await signAgreement(visit, { person, holding, name: `Person ${n}`, wording: ['I agree.'] }));
  await saysWhereItGoes(world, account, { person, holding, name: `Minibus of ${n}` });
  return holding;
}

async function wordOf(world: TestWorld, { account, person }: Life): Promise<string> {
  const { holdings } = expectDone(await seeMoney(visitOf(world, account), person));
  return holdings.find(({ pool }) => pool !== undefined)?.pool?.joiningWord ?? '';
}

/** One of the friends pays the bus of the week for all, a penny more each time so that it seldom divides. */
export async function rides(
  { world, tally }: Town,
  { life, pool, place }: Friend,
  week: number,
): Promise<void> {
  if ((place + week) % together !== 0) return;
  const bus = { what: 'Minibus', toWhom: 'Harbour Buses', amount: pence(70_00 + place + week) };
  const on = addDays(world.clock.today(), -(place % 3));
  const shared = { person: life.person, holding: pool, ...bus, on };
  noted(tally, 'shared with friends', await sharePoolCost(visitOf(world, life.account), shared));
}

/** What friends do seldom: take their line out, leave at once or after notice, and take back what was written down twice. */
export async function friendsChange(town: Town, friend: Friend, period: number): Promise<void> {
  const { world, tally } = town;
  const { life, line, pool, place } = friend;
  const visit = visitOf(world, life.account);
  const from = { person: life.person, holding: pool };
  const to = { holding: life.direct };
  if (period === 4 && place % 8 === 1) {
    const moved = { person: life.person, lineId: line, to, from: addDays(world.clock.today(), 13) };
    noted(tally, 'lines taken out of pools', await moveLine(visit, moved));
  }
  if (period === 6 && place % 4 === 2)
    noted(tally, 'pools left', await leaveHolding(visit, { ...from, to, when: 'tomorrow' }));
  if (period === 6 && place % 8 === 3)
    noted(tally, 'pools left with notice', await leaveHolding(visit, { ...from, to, when: 'after-notice' }));
  if (period === 9 && place % 8 === 3) noted(tally, 'pools left to the end', await settleMyself(visit, from));
  if (period === 7) await takesBack(town, friend);
}

/** The newest cost that a friend wrote down was a mistake; who has left since gets their part where their money went. */
async function takesBack({ world, tally }: Town, { life, pool }: Friend): Promise<void> {
  const visit = visitOf(world, life.account);
  const from = { person: life.person, holding: pool };
  const { costs } = expectDone(await seeStatement(visit, from));
  const mine = costs.find((each) => each.iWroteIt && each.takenBack === undefined);
  if (mine === undefined) return;
  const taking = { ...from, cost: mine.costId, why: 'The bus did not come.' };
  noted(tally, 'shared and taken back', await takeBackPoolCost(visit, taking));
}
