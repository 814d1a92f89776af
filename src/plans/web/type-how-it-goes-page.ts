import { address, type Answer, field, type Visit } from '#platform';
import { button, errorFor, type FieldError, form, html, textarea } from '#ui';
import { type SayingRefusal, typeHowItGoes } from '../actions/say-how-it-goes.ts';
import { paths } from './addresses.ts';
import { errorsOf, onceOf, tooLongIn } from './parts.ts';
import type { OnReview } from './review-form.ts';
import { withReview } from './review-page.ts';
import { askedThings } from './review-parts.ts';
import { sayReview, sayReviewing } from './say-review.ts';

const most_letters = 5000;

/** What a person said about their plan, on the telephone or face to face, typed by whoever of the service heard it. */
export function typePage(visit: Visit): Promise<Answer> {
  return withReview(visit, (on) => pageOf(visit, on, []));
}

function pageOf(visit: Visit, { person, seen }: OnReview, errors: readonly FieldError[]): Answer {
  const words = sayReviewing(visit);
  const boxes = askedThings.map((name) =>
    textarea({
      name,
      label: sayReview(visit)[name],
      rows: 4,
      value: field(visit.form, name),
      errorMessage: errorFor(errors, name),
      reader: visit,
    }),
  );
  return {
    ...(errors.length > 0 && { status: 422 }),
    page: {
      title: words.typeTitle(seen.personName),
      lead: words.typeLead(seen.personName),
      back: { href: address(paths.review, { person }), text: words.title(seen.personName) },
      errors,
      body: html`<p>${words.typeMeans}</p>${form({
        action: address(paths.typeHowItGoes, { person }),
        csrf: visit.csrf,
        token: visit.clock.newId(),
        children: html`${boxes}${button({ text: words.typeSend, preventDoubleClick: true })}`,
      })}`,
    },
  };
}

/** Keeps it; nothing that was typed is lost where it cannot be kept. */
export function typeNow(visit: Visit): Promise<Answer> {
  return withReview(visit, async (on) => {
    const words = sayReviewing(visit);
    const most = Object.fromEntries(askedThings.map((name) => [name, most_letters]));
    const tooLong = errorsOf(tooLongIn(visit, most));
    if (tooLong.length > 0) return pageOf(visit, on, tooLong);
    const [works, doesNot, shouldChange] = askedThings.map((name) => field(visit.form, name));
    const said = { works: works ?? '', doesNot: doesNot ?? '', shouldChange: shouldChange ?? '' };
    const typed = await typeHowItGoes(visit, { person: on.person, words: said, ...onceOf(visit) });
    const goTo = address(paths.review, { person: on.person });
    if ('done' in typed || typed.refused.because === 'already-done') return { goTo, notice: words.typed };
    if (typed.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
    return notKept(visit, on, typed.refused);
  });
}

function notKept(visit: Visit, on: OnReview, refused: SayingRefusal): Answer {
  const goTo = address(paths.review, { person: on.person });
  switch (refused.because) {
    case 'nothing-said':
      return pageOf(visit, on, [{ field: 'works', text: sayReview(visit).nothingSaid }]);
    case 'said-already':
      return { goTo, notice: sayReviewing(visit).underWay };
    case 'nothing-agreed':
      return { goTo, notice: sayReviewing(visit).nothingAgreed };
  }
}
