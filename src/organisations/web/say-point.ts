import { address, field, type Visit } from '#platform';
import { errorFor, type FieldError, html, input, radios, textarea } from '#ui';
import { answers, type Criterion, nextUnsaid, numberOf, readCriterion } from '../criteria.ts';
import type { Profile } from '../actions/index.ts';
import { claimsOf } from '../statement.ts';
import { paths } from './addresses.ts';
import { tooLongIn, typedOr, words_letters_max } from './parts.ts';
import type { Part } from './say-part.ts';
import { say } from './say.ts';

/** One of the 21 points: the answer, what shows it, and where that can be read. */
export const point: Part = {
  path: paths.criterion,
  title: (visit) => {
    const criterion = criterionOf(visit);
    return criterion && say(visit).points[criterion].title;
  },
  lead: (visit) => {
    const criterion = criterionOf(visit);
    const words = say(visit);
    return criterion === undefined
      ? ''
      : `${words.pointOf(numberOf(criterion))}: ${words.points[criterion].says}`;
  },
  fields: (visit, { said }, errors) => {
    const words = say(visit);
    const criterion = criterionOf(visit);
    const now = criterion && claimsOf(said)[criterion];
    return html`${radios({
      name: 'answer',
      fieldset: { legend: { text: words.asksAnswer, classes: 'govuk-fieldset__legend--m' } },
      value: typedOr(visit, 'answer', now?.answer),
      items: answers.map((value) => ({ value, text: words.answers[value] })),
      errorMessage: errorFor(errors, 'answer'),
    })}
    ${textarea({ name: 'evidence', label: words.evidenceLabel, hint: words.evidenceHint, rows: 4, value: typedOr(visit, 'evidence', now?.evidence), errorMessage: errorFor(errors, 'evidence') })}
    ${input({ name: 'link', label: words.linkLabel, value: typedOr(visit, 'link', now?.link), errorMessage: errorFor(errors, 'link') })}`;
  },
  read: (visit) => {
    const words = say(visit);
    const key = criterionOf(visit);
    const answer = answers.find((each) => each === field(visit.form, 'answer'));
    const [evidence, link] = [field(visit.form, 'evidence'), field(visit.form, 'link')];
    const tooLong = tooLongIn(visit, { evidence: words_letters_max, link: 300 });
    const errors: readonly FieldError[] = [
      ...(answer === undefined ? [{ field: 'answer', text: words.answerMissing }] : []),
      ...tooLong,
      ...(link === '' || isWebAddress(link) || tooLong.some((each) => each.field === 'link')
        ? []
        : [{ field: 'link', text: words.linkWrong }]),
    ];
    if (errors.length > 0 || answer === undefined || key === undefined) return { errors };
    return { statement: { about: 'criterion', key, value: { answer, evidence, link } } };
  },
  next: nextPoint,
};

function nextPoint(visit: Visit, { organisation, said }: Profile): string | undefined {
  const here = criterionOf(visit);
  const criterion = here && nextUnsaid(here, claimsOf(said));
  return criterion && address(paths.criterion, { organisation: organisation.organisationId, criterion });
}

function criterionOf(visit: Visit): Criterion | undefined {
  return readCriterion(visit.params['criterion']);
}

/** Only addresses of the web: a link that runs script when it is followed never gets in. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s"<>]+\.[^\s"<>]+$/i.test(text) && URL.canParse(text);
}
