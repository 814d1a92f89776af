import { calendarDate, nothing, type Period } from '#basics';
import { type Cost, type CostOption, type PriceUnit } from '../cost.ts';
import { type Raw, readAmount, readDay, readLabel, readProse, readRecords } from './fields.ts';
import { some } from './some.ts';
import { inside, type Note } from './repair.ts';

const saysFree =
  /^(?:it(?:'|’)?s |this is )?(?:free|no (?:charge|cost|fee)s?|nothing|£?0(?:\.00)?)(?: (?:of charge|to use|service))?[.!]?$/i;

const units: readonly (readonly [PriceUnit, RegExp])[] = [
  ['session', /\b(?:session|class|visit|meeting|lesson|time)s?\b/i],
  ['hour', /\b(?:hour|hourly|hr)s?\b/i],
  ['night', /\bnight(?:s|ly)?\b/i],
  ['day', /\b(?:day|daily)s?\b/i],
  ['week', /\bweek(?:s|ly)?\b/i],
  ['month', /\bmonth(?:s|ly)?\b/i],
  ['year', /\b(?:year|yearly|annual|annually|annum)s?\b/i],
  ['once', /\b(?:once|one-off|joining fee)\b/i],
];

/**
 * What a service costs: `fees` in words, `cost_options` as amounts. "Free" in words, or every amount nothing, is free; so is
 * what says that it is free in our own vocabulary.
 */
export function readCost(raw: Raw, note: Note, saidFree = false): Cost {
  const words = readProse(raw, 'fees', note);
  const [first, ...others] = readRecords(raw, ['cost_options', 'costOptions'], note).flatMap((from) =>
    readOption(from, inside('cost_options', note)),
  );
  const free =
    first === undefined ? saidFree || saysFree.test(words ?? '') : [first, ...others].every(isNothing);
  if (free)
    return { is: 'free', ...some('words', words === undefined || saysFree.test(words) ? undefined : words) };
  if (first !== undefined) return { is: 'priced', options: [first, ...others], ...some('words', words) };
  return words === undefined ? { is: 'not-said' } : { is: 'described', words };
}

function readOption(raw: Raw, note: Note): readonly CostOption[] {
  const currency = readLabel(raw, 'currency', note)?.toUpperCase() ?? 'GBP';
  if (currency !== 'GBP') {
    note('currency', 'not-pounds', `${String(raw['amount'])} ${currency}`);
    return [];
  }
  const amount = readAmount(raw, 'amount', note);
  if (amount === undefined) return [];
  const described = readLabel(raw, 'amount_description', note);
  const label = readLabel(raw, 'option', note);
  const per = units.find(([, words]) => words.test(described ?? ''))?.[0];
  const valid = readPeriod(raw, note);
  return [
    {
      amount,
      ...some('per', per),
      ...some('label', label ?? (per === undefined ? described : undefined)),
      ...some('valid', valid),
    },
  ];
}

/** `valid_from` and `valid_to`; a period that only ends began long ago. */
export function readPeriod(raw: Raw, note: Note): Period | undefined {
  const from = readDay(raw, 'valid_from', note);
  const until = readDay(raw, 'valid_to', note);
  if (from === undefined && until === undefined) return undefined;
  return { from: from ?? longAgo, ...some('until', until) };
}

const longAgo = calendarDate('1900-01-01');

function isNothing(option: CostOption): boolean {
  return option.amount === nothing;
}
