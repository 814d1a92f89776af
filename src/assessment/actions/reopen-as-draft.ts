import { addDays, dayOf, type Moment, moment } from '#basics';
import type { Transaction } from '#platform';
import { draftKept_days, type KeptAssessment } from '../assessment.ts';
import { beginDraft, putDraftAnswer } from '../store/drafts.ts';
import { hashOf, newSecret } from './secret.ts';

/** Copies a kept assessment into a new draft, to be changed and kept again; the kept one stays as it is. Gives the draft's secret. */
export async function reopenAsDraft(tx: Transaction, kept: KeptAssessment, now: Moment): Promise<string> {
  const secret = newSecret();
  await beginDraft(tx, hashOf(secret), {
    instrument: kept.instrument,
    version: kept.version,
    beganAt: now,
    expiresAt: moment(`${addDays(dayOf(now), draftKept_days)}T00:00:00Z`),
  });
  for (const answer of kept.answers) await putDraftAnswer(tx, hashOf(secret), answer);
  return secret;
}
