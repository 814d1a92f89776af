import { done, type Outcome, refused } from '#basics';
import { actFor, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import { calibrate, type CalibrationRefusal } from '../calibration/calibrate.ts';
import { evidenceOf } from '../calibration/evidence.ts';
import { readSample, type SampleRefusal } from '../formats/sample-csv.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { VersionId } from '../version/rule-version.ts';
import { findRuleDraft } from '../store/rule-drafts.ts';
import { type Draft, type DraftGone, instrumentOfDraft, onDraft } from './draft-rules.ts';
import { gainsOnSample } from './gains.ts';
import { instrumentInForce } from './rules-here.ts';

/** A sample as it was sent, and whether its people are real. */
export type SentSample = { readonly bytes: Uint8Array; readonly data: 'real' | 'made-up' };
type Refusal = SampleRefusal | CalibrationRefusal | DraftGone | NotAllowed;

/**
 * Fits a draft’s steps and table to what enough support cost the people of a sample, and keeps what it rests on: fit, error,
 * parity, places, ranges, who gains and loses. The sample itself is not kept. Refused whole, with every fault, when any of it is
 * wrong.
 */
export async function calibrateRuleDraft(
  visit: World & Actor,
  draft: Draft,
  { bytes, data }: SentSample,
): Promise<Outcome<VersionId, Refusal>> {
  // Reading and fitting take seconds; who may not is told before, and nobody's transaction waits meanwhile.
  const seen = await actFor<Instrument, DraftGone>(
    visit,
    { may: 'make-rules', organisation: draft.organisation },
    async (tx) => {
      const kept = await findRuleDraft(tx, draft.version);
      return kept === undefined ? refused('draft-gone') : done(instrumentOfDraft(kept));
    },
  );
  if (!('done' in seen)) return seen;
  const read = await readSample(seen.done, inPieces(bytes));
  if (!('done' in read)) return read;
  const sample = read.done;
  const out = calibrate(seen.done, sample);
  if (!('done' in out)) return out;
  const evidence = evidenceOf(seen.done, sample, out.done);
  return onDraft(visit, draft, async (kept, tx) => {
    const says = `Points and table were fitted to what enough support cost ${String(sample.people)} ${data === 'real' ? 'people' : 'made-up people'}.`;
    const range = evidence.range.length === 0 ? {} : { range: [...evidence.range] };
    // What the draft says of itself may have been written meanwhile; what was fitted is its questions and steps.
    const { questions, steps } = out.done.draft;
    const file = {
      ...instrumentOfDraft(kept),
      questions,
      steps,
      evidence: { data, people: sample.people, says: { en: says }, ...range },
    };
    const before = await instrumentInForce(tx, visit.clock.today());
    const onSample = gainsOnSample(before.published.instrument, file, sample);
    const { onSample: _old, ...rest } = kept;
    return done({ ...rest, file, evidence, ...(onSample !== undefined && { onSample }) });
  });
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
