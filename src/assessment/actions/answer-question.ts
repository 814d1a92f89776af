import { addDays, dayOf, isDone, type Moment, moment, type Outcome } from '#basics';
import type { Actor, Transaction, World } from '#platform';
import { type AnswerRefusal, type GivenAnswer, giveAnswer, type Questionnaire } from '../answer.ts';
import { type Draft, draftFor, draftKept_days } from '../assessment.ts';
import * as drafts from '../store/drafts.ts';
import { hashOf, newSecret } from './secret.ts';

/**
 * Puts an answer in the draft that a secret opens. Where there is none, or its time is over, a new draft begins with this
 * answer, so that nothing typed is lost; `secret` is then a new one. Giving the same answer twice changes nothing.
 */
export async function answerQuestion(
  visit: World & Actor,
  asked: Questionnaire,
  given: GivenAnswer,
  secret: string | undefined,
): Promise<Outcome<{ readonly secret: string; readonly began: boolean }, AnswerRefusal>> {
  const answer = giveAnswer(asked, given);
  if (!isDone(answer)) return answer;

  const now = visit.clock.now();
  return visit.database.transaction({ locality: visit.locality }, async (tx) => {
    const draft = await openDraft(tx, asked, secret, now);
    const opens = draft === undefined || secret === undefined ? newSecret() : secret;
    if (draft === undefined) await begin(tx, asked, opens, now);
    await drafts.putDraftAnswer(tx, hashOf(opens), answer.done);
    return { done: { secret: opens, began: draft === undefined } };
  });
}

/** The draft that a secret opens, for the same questions; undefined when it was never begun or its time is over. */
export async function findDraft(
  visit: World & Actor,
  asked: Questionnaire,
  secret: string | undefined,
): Promise<Draft | undefined> {
  const now = visit.clock.now();
  return visit.database.transaction({ locality: visit.locality }, (tx) => openDraft(tx, asked, secret, now));
}

/** Deletes a draft and all its answers at once. */
export async function forgetDraft(visit: World & Actor, secret: string): Promise<void> {
  await visit.database.transaction({ locality: visit.locality }, (tx) =>
    drafts.deleteDraft(tx, hashOf(secret)),
  );
}

async function openDraft(
  tx: Transaction,
  asked: Questionnaire,
  secret: string | undefined,
  now: Moment,
): Promise<Draft | undefined> {
  const draft = secret === undefined ? undefined : await drafts.findDraft(tx, hashOf(secret), now);
  return draftFor(asked, draft);
}

async function begin(tx: Transaction, asked: Questionnaire, secret: string, now: Moment): Promise<void> {
  const expiresAt = moment(`${addDays(dayOf(now), draftKept_days)}T00:00:00Z`);
  await drafts.deleteExpiredDrafts(tx, now);
  await drafts.beginDraft(tx, hashOf(secret), {
    instrument: asked.instrument,
    version: asked.version,
    beganAt: now,
    expiresAt,
  });
}
