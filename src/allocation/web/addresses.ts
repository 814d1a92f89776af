import { address, type Visit } from '#platform';
import { findNamed, seeInForce } from '../actions/see-rules.ts';
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
  figures: '/budget/:person/figures',
  reopen: '/budget/:person/answers',
  help: '/budget/:person/help/:area',
  view: '/budget/:person/view/:area',
  rules: '/rules',
  rule: '/rules/:name',
  policy: '/rules/policy/:name',
  schema: '/rules/schemas/:name',
  ruleTableFile: '/rules/table/:name',
  ruleVersionFile: '/rules/version/:name',
  record: '/rules/record/:name',
  asked: '/rules/asked/:version',
  ruleWork: '/rules/for/:organisation',
  ruleOne: '/rules/for/:organisation/:version',
  ruleAbout: '/rules/for/:organisation/:version/about',
  ruleSample: '/rules/for/:organisation/:version/sample',
  ruleFile: '/rules/for/:organisation/:version/file',
  ruleTable: '/rules/for/:organisation/:version/table',
  rulePrices: '/rules/for/:organisation/:version/prices',
  ruleForward: '/rules/for/:organisation/:version/forward',
  ruleDrop: '/rules/for/:organisation/:version/drop',
  ruleHeard: '/rules/for/:organisation/:version/heard',
  ruleSign: '/rules/for/:organisation/:version/sign',
  ruleBack: '/rules/for/:organisation/:version/back',
} as const;

/** The instrument that a visit is about: what is in force here, or the one named; undefined where the address names none. */
export async function instrumentOf(visit: Visit): Promise<StartingInstrument | undefined> {
  const named = visit.query['with'] ?? visit.form['with'];
  return named === undefined ? seeInForce(visit) : findNamed(visit, String(named));
}

/** How an instrument is named in addresses: nothing for what comes first with Mainstay, a place's own with its version. */
export function withName(instrument: StartingInstrument): string | undefined {
  if (instrument === mainstayStart) return undefined;
  const { id, version } = instrument;
  return findInstrument(id, version) === undefined ? `${id}@${String(version)}` : id;
}

/** The address of a step of the journey with an instrument. */
export function stepAt(
  path: string,
  instrument: StartingInstrument,
  parts: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, string>> = {},
): string {
  const named = withName(instrument);
  return address(path, parts, { ...query, ...(named !== undefined && { with: named }) });
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
