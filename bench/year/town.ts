import { calendarDate, expectDone, nothing, type OrganisationId, pence, type PersonId } from '#basics';
import type { HoldingId } from '#holdings';
import { chooseHoldings, publishFundTerms, signAgreement, signAsHolder } from '#holdings/actions';
import { aPlanWith } from '#holdings/testing';
import { giveAccount } from '#payments/actions';
import { payFrom } from '#payments/testing';
import { anOrganisation, aPerson, aWorker, type TestWorld, visitOf } from '#people/testing';
import type { SignedIn } from '#platform';
import { paymentOf, type Shape } from './shape.ts';

/** Who works in the town. */
export type Workers = {
  readonly service: OrganisationId;
  readonly tideway: OrganisationId;
  readonly priya: SignedIn;
  readonly dev: SignedIn;
  readonly nadia: SignedIn;
  readonly sam: SignedIn;
};

/** Somebody who lives there: what they get a week for their assistant, for the arts club where Tideway holds that for them, and with friends. */
export type Life = {
  readonly n: number;
  readonly person: PersonId;
  readonly account: SignedIn;
  readonly weekly: number;
  readonly lines: { readonly assistant: string; readonly club: string; readonly minibus?: string };
  readonly direct: HoldingId;
  readonly fund: HoldingId | undefined;
};

/** The day everybody begins, a Tuesday: their first four weeks begin on the Monday after. */
export const first_day = calendarDate('2026-04-07');

export async function workersOf(world: TestWorld): Promise<Workers> {
  const service = await anOrganisation(world, { kind: 'local-service' });
  const tideway = await anOrganisation(world, { kind: 'provider' });
  const agreesUpToWeekly = pence(20_000_00);
  const priya = await aWorker(world, {
    organisation: service,
    role: 'decider',
    name: 'Priya Nair',
    agreesUpToWeekly,
  });
  const dev = await aWorker(world, { organisation: service, role: 'payer', name: 'Dev Patel' });
  const nadia = await aWorker(world, { organisation: service, role: 'payer', name: 'Nadia Hussain' });
  const sam = await aWorker(world, { organisation: tideway, role: 'holder', name: 'Sam Reyes' });
  const terms = { organisation: tideway, fixedCostBasisPoints: 1000, covers: 'Rent, insurance and cover.' };
  expectDone(await publishFundTerms(visitOf(world, sam), { ...terms, from: world.clock.today() }));
  await payFrom(world, dev, service);
  return { service, tideway, priya, dev, nadia, sam };
}

/** A plan is written, sent in and agreed; its money is held as the person chose, signed by all, with an account it goes to. */
export async function begins(
  world: TestWorld,
  workers: Workers,
  of: { readonly n: number; readonly people: number; readonly shape: Shape },
): Promise<Life> {
  const { n } = of;
  const whose = await aPerson(world, { name: `Person ${n}`, email: `person.${n}@year.example` });
  const { person } = whose;
  const visit = visitOf(world, whose.account);
  const weekly = Math.max(20_00, Math.floor(paymentOf(of.shape, n, of.people) / 4));
  const forClub = Math.floor(weekly / 5);
  const hasFriends = n % 8 === 6;
  const [assistant = '', club = '', minibus] = await aPlanWith(world, workers, whose, [
    { what: 'My assistant', weekly: pence(weekly - forClub), oneOff: n % 10 === 4 ? pence(250_00) : nothing },
    { what: 'Arts club', weekly: pence(forClub) },
    ...(hasFriends ? [{ what: 'Thursday minibus', weekly: pence(25_00) }] : []),
  ]);
  const inFund = n % 4 === 1;
  const chosen = expectDone(
    await chooseHoldings(visit, {
      person,
      choices: [
        { lineId: assistant, kind: 'direct-payment' },
        inFund
          ? { lineId: club, kind: 'individual-service-fund', organisationId: workers.tideway }
          : { lineId: club, kind: 'direct-payment' },
      ],
    }),
  );
  for (const { holdingId } of chosen)
    expectDone(
      await signAgreement(visit, { person, holding: holdingId, name: `Person ${n}`, wording: ['I agree.'] }),
    );
  const ofKind = (kind: string) => chosen.find((each) => each.kind === kind)?.holdingId;
  const [direct, fund] = [ofKind('direct-payment'), ofKind('individual-service-fund')];
  if (direct === undefined) throw new Error('expected a direct payment');
  await saysWhereItGoes(world, whose.account, { person, holding: direct, name: `Person ${n}` });
  if (fund !== undefined) {
    const signing = { person, holding: fund, name: 'Sam Reyes', wording: ['We agree.'] };
    expectDone(await signAsHolder(visitOf(world, workers.sam), signing));
    await saysWhereItGoes(world, workers.sam, { person, holding: fund, name: 'Tideway Arts' });
  }
  const lines = { assistant, club, ...(minibus !== undefined && { minibus }) };
  return { n, person, account: whose.account, weekly, lines, direct, fund };
}

/** The account that the money of a holding goes to from now on. */
export async function saysWhereItGoes(
  world: TestWorld,
  who: SignedIn,
  of: { readonly person: PersonId; readonly holding: HoldingId; readonly name: string },
): Promise<void> {
  const { person, holding, name } = of;
  const given = { name, sortCode: '10-79-99', accountNumber: '88837491', overrideReason: '' };
  expectDone(await giveAccount(visitOf(world, who), { person, holding, given }));
}
