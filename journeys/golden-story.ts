import { type Cast, emails } from './golden/cast.ts';
import { challengesIt, keepsHerBudget, proposesLess } from './golden/challenge.ts';
import { type Charging, chargings, type Policy } from './golden/charge.ts';
import { choosesWhoHoldsIt, signsForTheProvider } from './golden/holders.ts';
import {
  asksBeforeBuying,
  livesOnIt,
  opensTheDirectPayment,
  type PaidByRun,
  paysFourWeeks,
  saysWhereEachGoes,
  saysWhereItGoes,
  seesMoneyComeAndGo,
  seesWhoIsToBePaid,
} from './golden/money.ts';
import { givesTheFinalAccount, leavesTheProvider, movesTheArtsClub } from './golden/moving.ts';
import {
  agencysPrice,
  holdsTheAgencysPriceHerself,
  isHeldToTheAgencysPrice,
  plansWithAnAgency,
} from './golden/parity.ts';
import {
  agreesThePlan,
  keepsTheStartingFigure,
  readsTheAnswer,
  sendsItIn,
  writesThePlan,
} from './golden/plan.ts';
import { comesBack } from './steps.ts';
import { asksWhatItIsFor, promisesMoney, readsTheQuestion, saysWhatItIsFor } from './golden/surplus.ts';

export { begins, type Cast } from './golden/cast.ts';
export type { Policy } from './golden/charge.ts';

type Act = readonly [title: string, walk: () => Promise<void>];

/**
 * The golden story of the design (section 10A), step by step and to the penny, as people walk it on the pages. It runs over
 * plain HTTP under both policy packs, and in a real browser. Steps keep the numbers of the design; 6 comes before 5, since
 * what a person pays themself is settled before the first money comes.
 */
export function goldenActs(cast: () => Cast, policy: Policy): readonly Act[] {
  const charging = chargings[policy];
  return [
    ...agreeing(cast),
    ...receiving(cast, charging),
    ...saving(cast, charging),
    ...moving(cast, charging),
    ...parity(cast),
    ...challenging(cast, charging),
  ];
}

function agreeing(cast: () => Cast): readonly Act[] {
  return [
    ['1. answers of 44 points start planning at £408.42 a week', () => keepsTheStartingFigure(cast().ola)],
    ['2. the plan comes to £348.80 a week and £600.00 once', () => writesThePlan(cast().ola)],
    ['   she sends it in and sees the clock', () => sendsItIn(cast().ola)],
    [
      '3. it is agreed by the seven questions, with a reason for the difference',
      () => agreesThePlan(cast().priya),
    ],
    ['   she reads what was agreed', () => readsTheAnswer(cast().ola)],
    ['4. she chooses three ways to hold it, and signs each', () => choosesWhoHoldsIt(cast().ola)],
    ['   the provider signs', () => signsForTheProvider(cast().sam)],
    ['   they say which bank accounts it goes to', () => saysWhereEachGoes(cast())],
  ];
}

function receiving(cast: () => Cast, charging: Charging): readonly Act[] {
  return [
    ['   the service sees to whom money is due', () => seesWhoIsToBePaid(cast().dev)],
    [charging.title, () => charging.settles(cast())],
    [
      `   four weeks are paid in, ${charging.first.direct} of them to her direct payment`,
      () => paysFourWeeks(cast(), { name: 'Ola', due: charging.first, by: ['8', '10', '2025'] }),
    ],
    [
      '   it is on its way for two days, and not free before',
      async () => {
        const { ola, itIs } = cast();
        await ola.follows('My money');
        await ola.sees('£0.00 free to use', 'on its way');
        itIs('2025-10-08T09:00:00Z');
      },
    ],
    ['   her own part, if any, stands beside it', () => charging.addsOwnPart(cast())],
    [
      '   money arrives and goes, with the sum behind it',
      () => seesMoneyComeAndGo(cast().ola, cast().sam, charging.first),
    ],
    ['   she asks before buying', () => asksBeforeBuying(cast().ola, cast().priya)],
  ];
}

function saving(cast: () => Cast, charging: Charging): readonly Act[] {
  const fourWeeksLater = (moment: string, by: PaidByRun['by']) => async () => {
    cast().itIs(moment);
    await paysFourWeeks(cast(), { name: 'Ola', due: charging.next, by });
    await charging.addsOwnPart(cast());
  };
  return [
    [
      `   the next four weeks bring ${charging.next.direct}`,
      fourWeeksLater('2025-11-03T09:00:00Z', ['5', '11', '2025']),
    ],
    ['   an agency stands in, and the arts club goes on', () => livesOnIt(cast())],
    ['   and four weeks more', fourWeeksLater('2025-12-01T09:00:00Z', ['3', '12', '2025'])],
    [
      '   which is there two days later',
      async () => {
        cast().itIs('2025-12-03T09:00:00Z');
        await comesBack(cast().ola, emails.ola);
      },
    ],
    ['5. she has £2,700.00 and promises £450.00 of it', () => promisesMoney(cast().ola)],
    ['   £163.60 is over, and may only be asked about', () => asksWhatItIsFor(cast().dev)],
    ['   she reads the sum, and has 28 days', () => readsTheQuestion(cast().ola)],
  ];
}

function moving(cast: () => Cast, charging: Charging): readonly Act[] {
  return [
    ['7. the arts club moves to her direct payment from a Monday', () => movesTheArtsClub(cast().ola)],
    [
      '   she leaves the provider in one action',
      async () => {
        cast().itIs('2025-12-08T09:00:00Z');
        await leavesTheProvider(cast().ola);
      },
    ],
    [
      '   and its final account is there in 14 days',
      async () => {
        cast().itIs('2025-12-22T09:00:00Z');
        await givesTheFinalAccount(cast().sam, cast().ola);
      },
    ],
    [
      '5. after 28 days nothing was taken, and she says what it is for',
      async () => {
        cast().itIs('2026-01-01T09:00:00Z');
        await saysWhatItIsFor(cast());
      },
    ],
    [
      `   she is paid as much as before, now ${charging.afterTheMove.direct} to her direct payment`,
      () => paysFourWeeks(cast(), { name: 'Ola', due: charging.afterTheMove, by: ['2', '1', '2026'] }),
    ],
  ];
}

function parity(cast: () => Cast): readonly Act[] {
  return [
    ['8. Nell plans the same hours with an agency at £21.52', () => plansWithAnAgency(cast().nell)],
    [
      '   it is not agreed at £15.05 because she will hold the money',
      () => isHeldToTheAgencysPrice(cast().priya),
    ],
    ['   she takes it as a direct payment, and signs', () => holdsTheAgencysPriceHerself(cast().nell)],
    [
      '   and is paid 64 hours at £21.52',
      async () => {
        await opensTheDirectPayment(cast().nell);
        await saysWhereItGoes(cast().nell, 'Nell');
        await paysFourWeeks(cast(), { name: 'Nell', due: agencysPrice, by: ['5', '1', '2026'] });
      },
    ],
  ];
}

function challenging(cast: () => Cast, charging: Charging): readonly Act[] {
  return [
    [
      '9. a lower figure is proposed with 28 days’ notice',
      async () => {
        cast().itIs('2026-01-05T09:00:00Z');
        await proposesLess(cast().priya, cast().ola);
      },
    ],
    [
      '   on day 20 she challenges it',
      async () => {
        cast().itIs('2026-01-25T09:00:00Z');
        await challengesIt(cast().ola);
      },
    ],
    [
      '   and after the notice she is paid at £348.80 as before',
      async () => {
        cast().itIs('2026-02-02T09:00:00Z');
        await keepsHerBudget(cast(), charging);
      },
    ],
  ];
}
