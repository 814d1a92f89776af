import { type Draft, unanswered } from '#assessment';
import { findDraft } from '#assessment/actions';
import { isDone, type Outcome, refused } from '#basics';
import type { Actor, World } from '#platform';
import { answersToCount, questionnaireOf } from '../from-assessment.ts';
import type { StartingInstrument } from '../starting-instrument.ts';
import { type CaseReplay, replayRecord } from '../replay.ts';
import { inputFor, type WorkingOut, workOut } from '../working-out.ts';
import { sha256 } from './seal.ts';

/** A sum with the answers it was made from and the record that repeats it. */
export type Shown = { readonly out: WorkingOut; readonly draft: Draft; readonly record: CaseReplay };
export type DraftRefusal =
  | { readonly because: 'draft-gone' }
  | { readonly because: 'answers-missing'; readonly areas: readonly string[] };

/** Works out the starting figure of answers given without an account. Nobody's agreement is on record there, so no help is taken off. */
export async function workOutDraft(
  visit: World & Actor,
  instrument: StartingInstrument,
  secret: string | undefined,
): Promise<Outcome<Shown, DraftRefusal>> {
  const asked = questionnaireOf(instrument);
  const draft = await findDraft(visit, asked, secret);
  if (draft === undefined) return refused('draft-gone');
  const areas = unanswered(asked, draft.answers);
  if (areas.length > 0) return refused('answers-missing', { areas });

  const input = inputFor(instrument, answersToCount(draft.answers));
  const out = workOut(instrument, input);
  if (!isDone(out)) throw new Error(`expected stored answers to be good: ${JSON.stringify(out.refused)}`);
  return { done: { out: out.done, draft, record: replayRecord(instrument, input, out.done, sha256) } };
}
