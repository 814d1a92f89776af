import { datedFaults } from './dated.ts';
import type { Fault } from './fault.ts';
import type { Known } from './known.ts';
import { linkFaults } from './link-faults.ts';
import { falling } from './lists.ts';
import type { HelpShares } from './question.ts';
import {
  type Condition,
  isMoneyStep,
  type MoneyStep,
  type NumberStep,
  type Step,
  type StepOf,
} from './step.ts';

type KnownNames = ReadonlyMap<string, Known>;

/** What is wrong inside one step: bands that fall, rows that overlap, answers that nobody offers, days covered twice. */
export function ownFaults(step: Step, known: KnownNames, help: HelpShares | undefined): readonly Fault[] {
  return isMoneyStep(step) ? moneyFaults(step, known) : numberFaults(step, known, help);
}

function moneyFaults(step: MoneyStep, known: KnownNames): readonly Fault[] {
  switch (step.op) {
    case 'rate':
      return rateFaults(step, known);
    case 'link':
      return linkFaults(step.link, known.get(step.of)?.most).map(({ path, says }) => ({
        path: ['link', ...path],
        says,
      }));
    case 'fraction':
      return typeof step.over === 'number' && step.over <= 0
        ? [{ path: ['over'], says: 'nothing can be divided by 0 or less' }]
        : [];
    case 'priced':
      return [];
  }
}

function numberFaults(step: NumberStep, known: KnownNames, help: HelpShares | undefined): readonly Fault[] {
  switch (step.op) {
    case 'sum':
      return partsFaults(step, known, help);
    case 'bandedSum':
      return bandFaults(step.bands);
    case 'lookup':
      return rowFaults(step);
    case 'interaction':
      return offered(Object.keys(step.times), known.get(step.by), ['times']);
    case 'gate':
    case 'override':
      return conditionFaults(step.when, known);
    case 'class':
      return classFaults(step);
    case 'maxApplicable':
    case 'maxOf':
    case 'minOf':
    case 'frequency':
      return [];
  }
}

/** Points that unpaid help can take from come in the parts of its shares, so the sum must say so. */
function partsFaults(
  { of, parts }: StepOf<'sum'>,
  known: KnownNames,
  help: HelpShares | undefined,
): readonly Fault[] {
  const isHelped = help !== undefined && of.some((term) => known.get(term.of)?.most !== undefined);
  const wanted = isHelped ? help.of : parts;
  if (help === undefined || wanted === undefined || (parts ?? 1) === help.of) return [];
  return [{ path: ['parts'], says: `unpaid help is counted in parts of ${String(help.of)}` }];
}

function bandFaults(bands: StepOf<'bandedSum'>['bands']): readonly Fault[] {
  return [
    ...falling(
      bands.map((band) => band.from),
      { at: (place) => ['bands', place, 'from'], says: 'bands must rise', mustRise: true },
    ),
    ...falling(
      bands.map((band) => band.gives),
      { at: (place) => ['bands', place, 'gives'], says: 'a higher band gives less' },
    ),
  ];
}

function classFaults({ bands }: StepOf<'class'>): readonly Fault[] {
  return falling(
    bands.map((band) => band.from),
    { at: (place) => ['bands', place, 'from'], says: 'bands must rise', mustRise: true },
  );
}

function rowFaults({ by, rows }: StepOf<'lookup'>): readonly Fault[] {
  return rows.flatMap((row, place): readonly Fault[] => {
    const path = ['rows', place, 'when'];
    if (row.when.length !== by.length) return [{ path, says: `expected ${String(by.length)} ranges` }];
    if (row.when.some(([from, to]) => to < from)) return [{ path, says: 'a range ends before it begins' }];
    const other = rows.slice(0, place).findIndex((before) => overlap(before.when, row.when));
    return other === -1 ? [] : [{ path, says: `row ${String(other)} covers the same answers` }];
  });
}

function overlap(one: StepOf<'lookup'>['rows'][number]['when'], two: typeof one): boolean {
  return one.every(([from, to], place) => {
    const [otherFrom, otherTo] = two[place] ?? [0, -1];
    return from <= otherTo && otherFrom <= to;
  });
}

function rateFaults({ by, periods }: StepOf<'rate'>, known: KnownNames): readonly Fault[] {
  return [
    ...datedFaults(periods).map(({ path, says }) => ({ path: ['periods', ...path], says })),
    ...periods.flatMap((period, place) =>
      offered(Object.keys(period.gives), known.get(by), ['periods', place, 'gives']),
    ),
  ];
}

function conditionFaults(when: Condition, known: KnownNames): readonly Fault[] {
  if ('is' in when) return offered(when.is, known.get(when.of), ['when', 'is']);
  return when.from === undefined && when.to === undefined
    ? [{ path: ['when'], says: 'a condition needs a bound' }]
    : [];
}

function offered(names: readonly string[], known: Known | undefined, path: Fault['path']): readonly Fault[] {
  const offers = known?.names;
  if (offers === undefined) return [];
  return names
    .filter((name) => !offers.includes(name))
    .map((name) => ({ path: [...path, name], says: `${name} is not one of the answers` }));
}
