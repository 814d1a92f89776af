import { addDays, type CalendarDate, expectDone, type Outcome, pence, type PersonId } from '#basics';
import {
  leaveHolding,
  moveLine,
  recordUse,
  reverseSpending,
  seeStatement,
  settleAsHolder,
  spend,
} from '#holdings/actions';
import { approveRun, importStatement, prepareRun, sendRun, takeResults } from '#payments/actions';
import { type TestWorld, visitOf } from '#people/testing';
import { someDie } from './deaths.ts';
import type { Shape } from './shape.ts';
import { type Life, saysWhereItGoes, type Workers } from './town.ts';

/** How often something was done, and how often it was refused, by what it is. */
export type Tally = Map<string, number>;

/** The town as whoever lives in it needs it. */
export type Town = {
  readonly world: TestWorld;
  readonly workers: Workers;
  readonly shape: Shape;
  readonly tally: Tally;
  readonly dead: Set<PersonId>;
};

/** The service's part of four weeks: prepared by one, approved by another, sent; some come back from the bank. */
export async function paysEverybody(town: Town, lives: readonly Life[], period: number): Promise<void> {
  const { world, workers, tally } = town;
  const { service: organisation, dev, nadia } = workers;
  const asDev = visitOf(world, dev);
  const on = addDays(world.clock.today(), 3);
  const prepared = expectDone(await prepareRun(asDev, { organisation, on }));
  const asked = { organisation, run: prepared.run.runId };
  expectDone(await approveRun(visitOf(world, nadia), asked));
  await someDie(town, lives, { period, moment: 'before-sending' });
  const { givenBack } = expectDone(await sendRun(asDev, { ...asked, format: 'bacs18' }));
  count(tally, 'payments sent', prepared.lines.length - givenBack.length);
  await someDie(town, lives, { period, moment: 'after-sending' });
  const back = prepared.lines.filter(
    (line) =>
      line.route === 'bank' &&
      line.state === 'ready' &&
      (comes(line.lineNo + period, 97) || town.dead.has(line.personId)),
  );
  if (back.length === 0) return;
  const rows = back.map(
    (line) => `P${prepared.run.number.toString().padStart(4, '0')}/${line.lineNo},Account closed\n`,
  );
  const taken = expectDone(
    await takeResults(asDev, { ...asked, bytes: bytesOf(`reference,reason\n${rows.join('')}`) }),
  );
  count(tally, 'payments that came back', taken.returned.length);
  for (const line of taken.returned) {
    const life = lives.find((each) => each.person === line.personId);
    if (life === undefined || town.dead.has(life.person)) continue;
    const [who, name] =
      line.holdingId === life.fund ? [workers.sam, 'Tideway Arts'] : [life.account, line.personName];
    await saysWhereItGoes(world, who, { person: life.person, holding: line.holdingId, name });
  }
}

/** One week of one person: wages, use of the fund, a mistake put right. */
export async function livesAWeek(town: Town, life: Life, week: number): Promise<void> {
  const { world, workers, shape, tally } = town;
  const { person, n } = life;
  const visit = visitOf(world, life.account);
  const on = world.clock.today();
  if ((n + week) % 4 < 2) {
    const amount = pence(Math.max(1, Math.floor((life.weekly * (70 + ((n * 7 + week) % 40))) / 100)));
    const wages = { toWhom: 'Sarah', what: 'Wages', amount, lineId: life.lines.assistant, on };
    noted(tally, 'spent', await spend(visit, { person, holding: life.direct, ...wages }));
  }
  if (life.fund !== undefined && (n + week) % 4 === 2) {
    const use = { person, on, what: 'Pottery', who: 'Sam', minutes: 90, unitPrice: pence(21_00) };
    const from = { holding: life.fund, lineId: life.lines.club };
    noted(tally, 'fund used', await recordUse(visitOf(world, workers.sam), { ...use, ...from }));
  }
  if ((n * 31 + week * 17) % 100 < shape.takenBack / 4) await putsRight(town, life);
}

async function putsRight({ world, tally }: Town, { person, account, direct: holding }: Life): Promise<void> {
  const visit = visitOf(world, account);
  const { page } = expectDone(await seeStatement(visit, { person, holding }));
  const [newest] = page.entries;
  if (newest === undefined) return;
  const why = 'Written down twice.';
  noted(tally, 'put right', await reverseSpending(visit, { person, holding, version: newest.version, why }));
}

/** What happens seldom: a line moves into the fund, a fund is left, a bank's statement is read in. */
export async function changes(town: Town, life: Life, period: number): Promise<void> {
  const { world, tally } = town;
  const { person, n, fund, direct, lines } = life;
  const visit = visitOf(world, life.account);
  if (period === 5 && fund !== undefined && n % 20 === 13) {
    const from = addDays(world.clock.today(), 13);
    noted(
      tally,
      'lines moved',
      await moveLine(visit, { person, lineId: lines.club, to: { holding: direct }, from }),
    );
  }
  if (period === 8 && fund !== undefined && n % 32 === 9)
    noted(
      tally,
      'funds left',
      await leaveHolding(visit, { person, holding: fund, to: { holding: direct }, when: 'tomorrow' }),
    );
  if (period === 10 && fund !== undefined && n % 32 === 9)
    noted(
      tally,
      'final accounts given',
      await settleAsHolder(visitOf(world, town.workers.sam), { person, holding: fund }),
    );
  if (period % 3 === 2 && n % 20 === 3) {
    const bytes = bytesOf(statementOf(life, world.clock.today()));
    noted(
      tally,
      'statements read',
      await importStatement(visit, { person, holding: direct, fileName: 'quarter.csv', bytes }),
    );
  }
}

function statementOf({ n, weekly }: Life, until: CalendarDate): string {
  const rows = Array.from({ length: 12 }, (_, week) => {
    const [year, month, day] = addDays(until, 7 * (week - 12)).split('-');
    return `${day}/${month}/${year},TFR,SARAH ${n},-${(weekly / 100).toFixed(2)}`;
  });
  return ['Date,Type,Description,Value', ...rows, ''].join('\n');
}

function comes(n: number, oneIn: number): boolean {
  return (n * 7_919) % oneIn === 1;
}

export function noted(
  tally: Tally,
  what: string,
  outcome: Outcome<unknown, { readonly because: string }>,
): void {
  count(tally, 'refused' in outcome ? `${what}: refused, ${outcome.refused.because}` : what);
}

export function count(tally: Tally, what: string, by = 1): void {
  tally.set(what, (tally.get(what) ?? 0) + by);
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
