import type { PersonId } from '#basics';
import { field, type Visit } from '#platform';
import { errorFor, type FieldError, type Html, html, radios, textarea } from '#ui';
import type { ReviewToDo } from '../actions/see-reviews.ts';
import { dayField } from './day-field.ts';
import { longDay } from './parts.ts';
import { sayReviewing } from './say-review.ts';

/** A message for each field that is wrong. */
export type Wrong = Readonly<Record<string, string | undefined>>;

/** An agreed plan that somebody of the service looks at again. */
export type OnReview = {
  readonly person: PersonId;
  readonly seen: ReviewToDo;
  readonly agreed: NonNullable<ReviewToDo['agreed']>;
};

/** What happens now, why, and when they look at it together next. */
export function reviewForm(visit: Visit, { seen }: OnReview, errors: readonly FieldError[]): Html {
  const words = sayReviewing(visit);
  const { latest } = seen;
  return html`${radios({
    name: 'outcome',
    fieldset: { legend: { text: words.outcome, classes: 'govuk-fieldset__legend--s' } },
    value: field(visit.form, 'outcome'),
    items: [
      { value: 'stays', text: words.stays },
      { value: 'person-changes', text: words.personChanges, hint: words.personChangesHint },
    ],
    errorMessage: errorFor(errors, 'outcome'),
    reader: visit,
  })}
  ${textarea({ name: 'words', label: words.words, rows: 5, value: field(visit.form, 'words'), errorMessage: errorFor(errors, 'words'), reader: visit })}
  ${dayField(visit, {
    name: 'nextBy',
    legend: words.nextLook,
    ...(latest !== undefined && { hint: words.nextLatest(longDay(latest, visit)), begin: latest }),
    errors,
  })}`;
}
