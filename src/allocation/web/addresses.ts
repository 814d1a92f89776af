import { address, type Visit } from '#platform';
import { findInstrument, mainstayStart } from '../instruments.ts';
import type { Area, StartingInstrument } from '../starting-instrument.ts';

/** Where the pages of the journey are. An instrument other than the first one is named in every address. */
export const paths = {
  start: '/budget',
  check: '/budget/check',
  later: '/budget/later',
  paper: '/budget/paper',
  typed: '/budget/paper/typed',
  result: '/budget/result',
  file: '/budget/result.json',
  keep: '/budget/keep',
  forget: '/budget/forget',
  question: '/budget/:number',
  figure: '/budget/:person/figure',
  figureFile: '/budget/:person/figure.json',
  reopen: '/budget/:person/answers',
  help: '/budget/:person/help/:area',
  view: '/budget/:person/view/:area',
  rules: '/rules',
  rule: '/rules/:name',
  policy: '/rules/policy/:name',
  schema: '/rules/schemas/:name',
} as const;

/** The instrument that a visit is about; undefined where the address names one that there is not. */
export function instrumentOf(visit: Visit): StartingInstrument | undefined {
  const named = visit.query['with'] ?? visit.form['with'];
  return named === undefined ? mainstayStart : findInstrument(String(named));
}

/** The address of a step of the journey with an instrument. */
export function stepAt(
  path: string,
  instrument: StartingInstrument,
  parts: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, string>> = {},
): string {
  const named = instrument === mainstayStart ? {} : { with: instrument.id };
  return address(path, parts, { ...query, ...named });
}

/** The address of an area's question. */
export function questionAt(
  instrument: StartingInstrument,
  area: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const number = instrument.areas.findIndex((each) => each.id === area) + 1;
  return stepAt(paths.question, instrument, { number: String(number) }, query);
}

/** The area that an address's number asks about. */
export function areaAt(instrument: StartingInstrument, number: string | undefined): Area | undefined {
  return /^[1-9]\d?$/.test(number ?? '') ? instrument.areas[Number(number) - 1] : undefined;
}
