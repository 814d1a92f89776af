import { isDone, type Outcome, type Pence, refused } from '#basics';
import type { Answers, AnswersRefusal } from './answers.ts';
import { canonicalJson } from './canonical.ts';
import { instrumentHash } from './instrument/read-instrument.ts';
import type { Sha256 } from './seal.ts';
import type { StartingInstrument } from './starting-instrument.ts';
import { type AllocationInput, type PriceArea, type WorkingOut, workOut } from './working-out.ts';

/** All that is needed to repeat a sum for ever and to prove that nothing was changed. */
export type CaseReplay = {
  readonly format: 'case-replay/1';
  readonly instrument: { readonly id: string; readonly version: number; readonly hash: string };
  readonly tableHash: string;
  readonly answers: Answers;
  readonly answersHash: string;
  readonly prices?: PriceArea;
  readonly pricesHash: string;
  readonly annual: Pence;
  readonly weekly: Pence;
};

export type ReplayRefusal =
  | AnswersRefusal
  | {
      readonly because: 'changed-since';
      readonly what: readonly ('instrument' | 'table' | 'answers' | 'prices')[];
    }
  | { readonly because: 'another-figure'; readonly recorded: Pence; readonly now: Pence };

export function replayRecord(
  instrument: StartingInstrument,
  input: AllocationInput,
  out: WorkingOut,
  sha256: Sha256,
): CaseReplay {
  return {
    format: 'case-replay/1',
    instrument: { ...out.instrument, hash: instrumentHash(instrument.published, sha256) },
    tableHash: sha256(canonicalJson(tableFile(instrument))),
    answers: input.answers,
    answersHash: sha256(canonicalJson(input.answers)),
    ...(input.prices === undefined ? {} : { prices: input.prices }),
    pricesHash: sha256(canonicalJson(input.prices ?? null)),
    annual: out.figure.annual,
    weekly: out.figure.weekly,
  };
}

/** Repeats a recorded sum; refused, with what differs, when anything it was made from is not the same any more. */
export function replay(
  record: CaseReplay,
  instrument: StartingInstrument,
  sha256: Sha256,
): Outcome<WorkingOut, ReplayRefusal> {
  const input = {
    answers: record.answers,
    ...(record.prices === undefined ? {} : { prices: record.prices }),
  };
  const out = workOut(instrument, input);
  if (!isDone(out)) return out;

  const now = replayRecord(instrument, input, out.done, sha256);
  const what = [
    ...(now.instrument.hash === record.instrument.hash ? [] : ['instrument' as const]),
    ...(now.tableHash === record.tableHash ? [] : ['table' as const]),
    ...(now.answersHash === record.answersHash ? [] : ['answers' as const]),
    ...(now.pricesHash === record.pricesHash ? [] : ['prices' as const]),
  ];
  if (what.length > 0) return { refused: { because: 'changed-since', what } };
  return now.annual === record.annual && now.weekly === record.weekly
    ? out
    : refused('another-figure', { recorded: record.annual, now: now.annual });
}

/** The table as it stands in the instrument's file, whose seal changes with any number of it. */
function tableFile({ published, table }: StartingInstrument): object {
  return 'table' in published.file && isObject(published.file.table) ? published.file.table : table;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
