import { type Pence, pounds } from '#basics';
import {
  type CaseReplay,
  explain,
  type Explained,
  faultText,
  nameOf,
  readRecord,
  replay,
  type StartingInstrument,
  startingInstrument,
} from '#allocation';
import { sha256 } from '#allocation/actions';
import type { Run, Terminal } from './command.ts';
import { instrumentNamed, jsonFile } from './instrument-named.ts';
import { optionOf, plainWords, readableFile } from './words.ts';

const options = ['--before', '--instrument', '--instrument-before'];

export const run: Run = async (words, to) => {
  const [file, ...others] = plainWords(words, options) ?? [];
  if (file === undefined || others.length > 0) {
    to.tell(
      'Say which record: figure replay FILE.json [--before OLDER.json] [--instrument I] [--instrument-before I]',
    );
    return 2;
  }
  const now = await recordIn(file, optionOf(words, '--instrument'), to);
  if (typeof now === 'number') return now;
  const isSame = tellSame(file, now, to);
  const older = optionOf(words, '--before');
  if (older === undefined) return isSame ? 0 : 1;

  const before = await recordIn(older, optionOf(words, '--instrument-before'), to);
  if (typeof before === 'number') return before;
  const wasSame = tellSame(older, before, to);
  const why = explain(
    { instrument: before.instrument, input: before.record },
    { instrument: now.instrument, input: now.record },
  );
  if (!('done' in why)) {
    to.tell('The questions were other ones, so the two cannot be set side by side.');
    return 1;
  }
  for (const line of linesOf(why.done)) to.give(line);
  return isSame && wasSame ? 0 : 1;
};

type Kept = { readonly record: CaseReplay; readonly instrument: StartingInstrument };

/** The record in a file with the rule it was made by; otherwise the code to end with, said why. */
async function recordIn(file: string, named: string | undefined, to: Terminal): Promise<Kept | number> {
  const missing = readableFile(file);
  if (missing !== undefined) {
    to.tell(missing);
    return 2;
  }
  const found = await jsonFile(file, to);
  if (found === undefined) return 1;
  const read = readRecord(found.json);
  if (!('done' in read)) {
    to.tell(`${file} is no record of a figure.`);
    for (const fault of read.refused.faults) to.tell(`  ${faultText(fault)}`);
    return 1;
  }
  const { id, version } = read.done.instrument;
  const published = await instrumentNamed(named ?? `${id}@${String(version)}`, to);
  if (typeof published === 'number') return published;
  const instrument = startingInstrument(published);
  if (instrument !== undefined) return { record: read.done, instrument };
  to.tell(`${nameOf(published.instrument)} is no instrument that people get a figure from.`);
  return 1;
}

/** Says whether a record comes to the same penny again, from the same answers, rule and prices. */
function tellSame(file: string, { record, instrument }: Kept, to: Terminal): boolean {
  const again = replay(record, instrument, sha256);
  if ('done' in again) {
    const by = `${instrument.id} version ${String(instrument.version)}`;
    to.give(
      `${file}: the same to the penny, ${pounds(record.annual)} a year and ${pounds(record.weekly)} a week, by ${by}`,
    );
    return true;
  }
  to.tell(`${file}: ${whyNot(again.refused)}`);
  return false;
}

function whyNot(refusal: Extract<ReturnType<typeof replay>, { refused: unknown }>['refused']): string {
  if (refusal.because === 'changed-since') return `changed since it was kept: ${refusal.what.join(', ')}`;
  if (refusal.because === 'another-figure') {
    return `it says ${pounds(refusal.recorded)} a year, and comes to ${pounds(refusal.now)}`;
  }
  return `${refusal.because.replaceAll('-', ' ')}: ${refusal.areas.join(', ')}`;
}

/** Why the later is another figure: answers, rule and prices apart, adding up. */
function linesOf({ answers, rules, prices, annual }: Explained): readonly string[] {
  const changed = answers.changed.map(({ area }) => area).join(', ');
  return [
    `answers   ${more(answers.annual)} a year${changed === '' ? '' : `: ${changed}`}`,
    `rule      ${more(rules.annual)} a year${rules.changed ? ': another version' : ''}`,
    `prices    ${more(prices.annual)} a year${prices.changed ? ': other ones' : ''}`,
    `together  ${more(annual)} a year`,
  ];
}

function more(amount: Pence): string {
  return `${amount > 0 ? '+' : ''}${pounds(amount)}`;
}
