import { done, type Outcome, refused } from '#basics';
import { actFor, type NotAllowed } from '#people/actions';
import type { Actor, ThreadBroke, World } from '#platform';
import type { Instrument } from '../instrument/instrument.ts';
import type { VersionId } from '../version/rule-version.ts';
import { findRuleDraft } from '../store/rule-drafts.ts';
import { type Draft, type DraftGone, instrumentOfDraft, onDraft } from './draft-rules.ts';
import { fitApart } from './fit-apart.ts';
import type { FittingRefusal } from './fit-sample.ts';
import { instrumentInForce } from './rules-here.ts';

/** A sample as it was sent, and whether its people are real. */
export type SentSample = { readonly bytes: Uint8Array; readonly data: 'real' | 'made-up' };
type Refusal = FittingRefusal | ThreadBroke | DraftGone | NotAllowed;
type Rules = { readonly instrument: Instrument; readonly inForce: Instrument };

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
  const seen = await actFor<Rules, DraftGone>(
    visit,
    { may: 'make-rules', organisation: draft.organisation },
    async (tx) => {
      const kept = await findRuleDraft(tx, draft.version);
      if (kept?.organisationId !== draft.organisation) return refused('draft-gone');
      const { published } = await instrumentInForce(tx, visit.clock.today());
      return done({ instrument: instrumentOfDraft(kept), inForce: published.instrument });
    },
  );
  if (!('done' in seen)) return seen;
  const fitted = await fitApart({ ...seen.done, sample: bytes });
  if (!('done' in fitted)) return fitted;
  const { people, evidence, onSample } = fitted.done;
  return onDraft(visit, draft, (kept) => {
    const says = `Points and table were fitted to what enough support cost ${String(people)} ${data === 'real' ? 'people' : 'made-up people'}.`;
    const range = evidence.range.length === 0 ? {} : { range: [...evidence.range] };
    // What the draft says of itself may have been written meanwhile; what was fitted is its questions and steps.
    const { questions, steps } = fitted.done.draft;
    const file = {
      ...instrumentOfDraft(kept),
      questions,
      steps,
      evidence: { data, people, says: { en: says }, ...range },
    };
    const { onSample: _old, ...rest } = kept;
    return done({ ...rest, file, evidence, ...(onSample !== undefined && { onSample }) });
  });
}
