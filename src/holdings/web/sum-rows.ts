import { nothing, pence, pounds, readCalendarDate, subtract } from '#basics';
import type { Entry } from '#ledger';
import type { Visit } from '#platform';
import { amount, type SumRow, type Whose } from '#ui';
import { hoursText } from '../use.ts';
import { daysText, type Doing, doingOf, numberIn, penceIn, textIn } from './describe-entry.ts';
import { onDay } from './parts.ts';
import { entrySay } from './say-entry.ts';

/** What a line of a statement is made of, one figure a row. */
export function sumRows(visit: Visit, entry: Entry, whose: Whose): readonly SumRow[] {
  const doing = doingOf(entry);
  return doing === undefined ? asWritten(visit, entry) : rowsOf[doing](visit, entry, whose);
}

type Rows = (visit: Visit, entry: Entry, whose: Whose) => readonly SumRow[];

const rowsOf: Readonly<Record<Doing, Rows>> = {
  'pay-in': payInRows,
  use: useRows,
  'fixed-costs': useRows,
  'passed-on': passedOnRows,
  'pool-share': sharedRows,
  'pool-back': sharedRows,
  move: moveRows,
  'give-back': giveBackRows,
  'own-part': asWritten,
  spend: asWritten,
  'final-balance': asWritten,
  'after-death': asWritten,
  'put-back': asWritten,
  reversal: asWritten,
};

function asWritten(visit: Visit, entry: Entry): readonly SumRow[] {
  return [{ what: entrySay(visit).asWritten, figure: amount(entry.amount) }];
}

function sharedRows(visit: Visit, entry: Entry): readonly SumRow[] {
  const total = pounds(penceIn(entry, 'total'));
  const what = entrySay(visit).sharedBy(total, numberIn(entry, 'members'));
  return [{ what, figure: amount(entry.amount) }];
}

function moveRows(visit: Visit, entry: Entry): readonly SumRow[] {
  const say = entrySay(visit);
  return [
    ...linesOf(entry).map((line) => ({
      what: say.from(textOf(line['what']), pounds(penceOf(line['weekly'])), dayText(visit, line)),
      figure: '',
    })),
    { what: say.paidAhead, figure: amount(penceIn(entry, 'paidAhead')) },
  ];
}

function giveBackRows(visit: Visit, entry: Entry): readonly SumRow[] {
  const say = entrySay(visit);
  return [
    { what: say.wasHeld, figure: amount(penceIn(entry, 'balance')) },
    { what: say.lessPromised, figure: amount(subtract(nothing, penceIn(entry, 'commitments'))) },
    { what: say.lessKept, figure: amount(subtract(nothing, penceIn(entry, 'kept'))) },
  ];
}

function payInRows(visit: Visit, entry: Entry, whose: Whose): readonly SumRow[] {
  const say = entrySay(visit);
  const contribution = penceIn(entry, 'contribution');
  const rows = linesOf(entry).flatMap((line): readonly SumRow[] => {
    const what = textOf(line['what']);
    const days = daysText(visit, textOf(line['from']), textOf(line['until']));
    const weekly = pounds(penceOf(line['weekly']));
    const oneOff = penceOf(line['oneOff']);
    const each = penceOf(line['amount']);
    return [
      ...(each > 0 ? [{ what: say.perWeek(what, weekly, days), figure: amount(each) }] : []),
      ...(oneOff > 0 ? [{ what: say.once(what), figure: amount(oneOff) }] : []),
    ];
  });
  const before = listIn(entry, 'before').map((each) => ({
    what: say.paidBefore(
      textOf(each['what']),
      pounds(penceOf(each['weekly'])),
      daysText(visit, textOf(each['from']), textOf(each['until'])),
    ),
    figure: amount(subtract(nothing, penceOf(each['amount']))),
  }));
  const came = penceIn(entry, 'came');
  const along = { what: say.comesAlong, figure: amount(subtract(nothing, came)) };
  const less = [...before, ...(came > 0 ? [along] : [])];
  const costs = penceIn(entry, 'costs');
  const off = { what: say.contribution(whose), figure: amount(subtract(nothing, contribution)) };
  const beside = { what: say.costsBeside, because: say.costsBesideWhy, figure: amount(costs) };
  return [...rows, ...less, ...(contribution > 0 ? [off] : []), ...(costs > 0 ? [beside] : [])];
}

function useRows(visit: Visit, entry: Entry, whose: Whose): readonly SumRow[] {
  const say = entrySay(visit);
  const whole = penceIn(entry, 'total');
  const points = numberIn(entry, 'fixedCostBasisPoints');
  const hours = hoursText(numberIn(entry, 'minutes'));
  const price = pounds(penceIn(entry, 'unitPrice'));
  const isFixed = doingOf(entry) === 'fixed-costs';
  const share = ((isFixed ? points : 10_000 - points) / 100).toString();
  return [
    {
      what: say.hoursAtPrice(hours, price),
      because: `${textIn(entry, 'who')}, ${onDay(visit, entry.effectiveOn)}.${besideWords(visit, entry)}`,
      figure: amount(whole),
    },
    ...(points === 0
      ? []
      : [
          {
            what: isFixed ? say.ofWhich(share, whose) : say.ofWhichSupport(share),
            figure: amount(entry.amount),
          },
        ]),
  ];
}

/** What the holder is owed beside a use, in words: it is in no figure of the person's. */
function besideWords(visit: Visit, entry: Entry): string {
  const beside = penceIn(entry, 'beside');
  if (beside === nothing) return '';
  const share = (numberIn(entry, 'besideBasisPoints') / 100).toString();
  return ` ${entrySay(visit).beside(pounds(beside), share)}`;
}

function passedOnRows(visit: Visit, entry: Entry): readonly SumRow[] {
  const say = entrySay(visit);
  return [{ what: say.costsBeside, because: say.costsBesideWhy, figure: amount(entry.amount) }];
}

type Line = Readonly<Record<string, string | number>>;

function linesOf(entry: Entry): readonly Line[] {
  return listIn(entry, 'lines');
}

function listIn(entry: Entry, key: string): readonly Line[] {
  const found = entry.about[key];
  return Array.isArray(found) ? found : [];
}

function dayText(visit: Visit, line: Line): string {
  const day = readCalendarDate(textOf(line['from']));
  return day === undefined ? '' : onDay(visit, day);
}

function textOf(value: string | number | undefined): string {
  return typeof value === 'string' ? value : '';
}

function penceOf(value: string | number | undefined): ReturnType<typeof pence> {
  return pence(typeof value === 'number' ? value : 0);
}
