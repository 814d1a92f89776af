import { type PersonId, pounds } from '#basics';
import { address, type Visit } from '#platform';
import {
  button,
  checkboxes,
  errorFor,
  type FieldError,
  fieldset,
  form,
  hiddenField,
  type Html,
  html,
  input,
  moneyInput,
  radios,
  textarea,
} from '#ui';
import type { Sending } from '../plan.ts';
import { type Question, questions, reasonsOf, verdicts } from '../seven-questions.ts';
import { paths } from './addresses.ts';
import type { TypedDecision } from './decide-fields.ts';
import { sayDecide } from './say-decide.ts';
import { sayLists } from './say-lists.ts';

/** The form of the seven questions, as it was filled in so far. */
export type DecideForm = {
  readonly visit: Visit;
  readonly person: PersonId;
  readonly sending: Sending;
  readonly typed: TypedDecision;
  readonly errors: readonly FieldError[];
};

export function decideForm(given: DecideForm): Html {
  const { visit, person, sending } = given;
  const words = sayDecide(visit);
  return html`<h2>${words.formTitle}</h2><p>${words.formMeans}</p>${form({
    action: address(paths.decide, { person }),
    csrf: visit.csrf,
    token: visit.clock.newId(),
    children: html`${hiddenField('sending', sending.sendingId)}
      ${questions.map((question) => oneQuestion(given, question))}
      ${otherPart(given)}
      ${figurePart(given)}
      ${button({ text: words.answer, preventDoubleClick: true })}`,
  })}`;
}

function oneQuestion({ visit, typed, errors }: DecideForm, question: Question): Html {
  const words = sayDecide(visit);
  const lists = sayLists(visit);
  return fieldset({
    legend: { text: lists.questions[question], classes: 'govuk-fieldset__legend--m' },
    children: html`${radios({
      name: question,
      classes: 'govuk-radios--inline',
      fieldset: { legend: { text: lists.questions[question], classes: 'govuk-visually-hidden' } },
      value: typed.verdicts[question],
      items: verdicts.map((verdict) => ({ value: verdict, text: lists.verdicts[verdict] })),
      errorMessage: errorFor(errors, question),
      reader: visit,
    })}
    ${textarea({
      name: `comment-${question}`,
      label: words.comment,
      rows: 2,
      value: typed.comments[question],
      errorMessage: errorFor(errors, `comment-${question}`),
      reader: visit,
    })}
    ${checkboxes({
      name: 'reasons',
      idPrefix: `reasons-${question}`,
      fieldset: { legend: { text: words.reasonLegend, classes: 'govuk-fieldset__legend--s' } },
      values: [...typed.reasons],
      items: reasonsOf(question).map((reason) => ({ value: reason, text: lists.reasons[reason] })),
      errorMessage: errorFor(errors, `reasons-${question}`),
      reader: visit,
    })}`,
  });
}

function otherPart({ visit, typed, errors }: DecideForm): Html {
  const words = sayDecide(visit);
  return html`${checkboxes({
    name: 'reasons',
    idPrefix: 'reasons-other',
    fieldset: { legend: { text: words.other, classes: 'govuk-fieldset__legend--m' } },
    values: [...typed.reasons],
    items: [{ value: 'other', text: sayLists(visit).reasons.other }],
  })}
  ${input({ name: 'otherReason', label: words.otherReason, value: typed.otherReason, errorMessage: errorFor(errors, 'otherReason'), reader: visit })}
  ${textarea({
    name: 'wouldHelp',
    label: words.wouldHelp,
    rows: 3,
    value: typed.wouldHelp,
    errorMessage: errorFor(errors, 'wouldHelp'),
    reader: visit,
  })}`;
}

function figurePart({ visit, sending, typed, errors }: DecideForm): Html {
  const words = sayDecide(visit);
  return html`${moneyInput({
    name: 'weekly',
    label: words.weekly,
    hint: words.weeklyHint(pounds(sending.planWeekly)),
    value: typed.weekly,
    errorMessage: errorFor(errors, 'weekly'),
    reader: visit,
  })}
  ${textarea({
    name: 'whyDifferent',
    label: words.whyDifferent,
    hint: words.whyDifferentHint,
    rows: 3,
    value: typed.whyDifferent,
    errorMessage: errorFor(errors, 'whyDifferent'),
    reader: visit,
  })}`;
}
