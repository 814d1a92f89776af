import type { KeptAssessment } from '#assessment';
import type { CalendarDate } from '#basics';
import type { Transaction } from '#platform';
import { checkAnswers, type Answers } from '../answers.ts';
import { answersToCount } from '../from-assessment.ts';
import { parseInstrument } from '../instrument/read-instrument.ts';
import { findInstrument, mainstayStart } from '../instruments.ts';
import { type StartingInstrument, startingInstrument } from '../starting-instrument.ts';
import { fileOf, inForceOn, wasRuleBy } from '../store/rule-versions.ts';

// A sealed file never changes, so it is read once; making it ready to work out costs more than a sum.
const ready = new Map<string, StartingInstrument>();

/** What people of the place meet on a day: the version its service made the rule, else what comes with Mainstay. */
export async function instrumentInForce(tx: Transaction, day: CalendarDate): Promise<StartingInstrument> {
  const own = await inForceOn(tx, day);
  if (own === undefined) return mainstayStart;
  const known = ready.get(own.fileHash);
  if (known !== undefined) return known;
  const found = await fileOf(tx, own.versionId);
  return found === undefined ? mainstayStart : readFile(found);
}

/** The instrument that a kept figure or assessment names, of whoever made it; undefined where there is none. */
export async function findInstrumentKept(
  tx: Transaction,
  named: { readonly id: string; readonly version: number },
): Promise<StartingInstrument | undefined> {
  const shipped = findInstrument(named.id, named.version);
  if (shipped !== undefined) return shipped;
  const found = await fileOf(tx, { instrument: named.id, version: named.version });
  return found === undefined ? undefined : readFile(found);
}

/** The same where there must be one. */
export async function instrumentKept(
  tx: Transaction,
  named: { readonly id: string; readonly version: number },
): Promise<StartingInstrument> {
  const found = await findInstrumentKept(tx, named);
  if (found === undefined)
    throw new RangeError(`expected an instrument, got ${named.id} version ${String(named.version)}`);
  return found;
}

/** Whether figures may be kept by an instrument on a day: one that comes with Mainstay, or one that was made the rule here. */
export async function mayBeKept(
  tx: Transaction,
  { id, version }: StartingInstrument,
  day: CalendarDate,
): Promise<boolean> {
  return findInstrument(id, version) !== undefined || wasRuleBy(tx, day, { id, version });
}

/**
 * The instrument by which kept answers are worked out on a day: the one in force then, where every answer is one that it offers;
 * else the one they were given to.
 */
export async function instrumentFor(
  tx: Transaction,
  kept: { readonly instrument: string; readonly version: number },
  on: { readonly day: CalendarDate; readonly answers: Answers },
): Promise<StartingInstrument> {
  const given = await instrumentKept(tx, { id: kept.instrument, version: kept.version });
  const own = await inForceOn(tx, on.day);
  if (own === undefined) return given;
  const inForce = await instrumentInForce(tx, on.day);
  return 'done' in checkAnswers(inForce.published.instrument, on.answers) ? inForce : given;
}

/** What kept answers are changed in: what is in force where it offers them all, else the newest of what they were given to. */
export async function instrumentToAnswer(
  tx: Transaction,
  kept: KeptAssessment,
  day: CalendarDate,
): Promise<StartingInstrument> {
  const by = await instrumentFor(tx, kept, { day, answers: answersToCount(kept.answers) });
  return findInstrument(by.id) ?? by;
}

/** A sealed file of a place as an instrument that people answer; a fault where it is none, because it was looked over before it was sealed. */
export function readFile({ file, fileHash }: { readonly file: object; readonly fileHash: string }) {
  const known = ready.get(fileHash);
  if (known !== undefined) return known;
  const parsed = parseInstrument(file);
  const instrument = 'done' in parsed ? startingInstrument(parsed.done) : undefined;
  if (instrument === undefined) throw new Error(`expected a sealed instrument under ${fileHash}`);
  ready.set(fileHash, instrument);
  return instrument;
}
