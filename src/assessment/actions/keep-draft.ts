import { done, type Id, type Moment, type Outcome, type PersonId, refused } from '#basics';
import type { Transaction } from '#platform';
import type { Questionnaire } from '../answer.ts';
import { type AssessmentId, draftFor, type KeptAssessment, unanswered } from '../assessment.ts';
import { insertAnswer, insertAssessment } from '../store/assessments.ts';
import { deleteDraft, findDraft } from '../store/drafts.ts';
import { hashOf } from './secret.ts';

export type KeepRefusal =
  | { readonly because: 'draft-gone' }
  | { readonly because: 'answers-missing'; readonly areas: readonly string[] };

/** Who keeps it, and how ids and the time come in. */
export type Keeping = {
  readonly person: PersonId;
  readonly name: string;
  readonly now: Moment;
  readonly newId: <Of extends string>() => Id<Of>;
};

/**
 * Makes a person's assessment of a complete draft, in the caller's transaction: answers as they were said, with the name of
 * who keeps them. The draft is gone after it, and the person's earlier assessment is replaced, not lost.
 */
export async function keepDraft(
  tx: Transaction,
  asked: Questionnaire,
  secret: string | undefined,
  keeping: Keeping,
): Promise<Outcome<KeptAssessment, KeepRefusal>> {
  if (secret === undefined) return refused('draft-gone');
  const draft = draftFor(asked, await findDraft(tx, hashOf(secret), keeping.now));
  if (draft === undefined) return refused('draft-gone');
  const areas = unanswered(asked, draft.answers);
  if (areas.length > 0) return refused('answers-missing', { areas });

  const kept: KeptAssessment = {
    assessmentId: keeping.newId<'assessment'>() satisfies AssessmentId,
    personId: keeping.person,
    instrument: draft.instrument,
    version: draft.version,
    keptAt: keeping.now,
    answers: draft.answers.map(({ said, ...answer }) => ({
      ...answer,
      said: { ...said, name: keeping.name },
    })),
  };
  await insertAssessment(tx, kept);
  for (const answer of kept.answers) await insertAnswer(tx, kept, keeping.newId(), answer);
  await deleteDraft(tx, hashOf(secret));
  return done(kept);
}
