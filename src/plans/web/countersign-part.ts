import { address, field, type Visit } from '#platform';
import {
  button,
  errorFor,
  type FieldError,
  form,
  hiddenField,
  type Html,
  html,
  insetText,
  radios,
  textarea,
} from '#ui';
import type { SentPlanSeen } from '../actions/see-sent-plan.ts';
import { paths } from './addresses.ts';
import { sayDecide } from './say-decide.ts';

/** The second person's part of the page: the first decision, and whether it stands. */
export function countersignPart(visit: Visit, seen: SentPlanSeen, errors: readonly FieldError[]): Html {
  const words = sayDecide(visit);
  const { sending } = seen;
  const first = seen.decisions.find(
    (each) => each.sendingId === sending.sendingId && each.second === undefined,
  );
  if (first === undefined) return html``;
  const letter = address(paths.decision, { person: sending.personId, decision: first.decisionId });
  const read = html`<p><a href="${letter}">${words.readDecision}</a></p>`;
  if (seen.decidedFirst) return html`${insetText({ text: words.youWereFirst })}${read}`;
  return html`<h2>${words.formTitle}</h2><p>${words.firstSays(first.decidedName)}</p>${read}${form({
    action: address(paths.countersign, { person: sending.personId }),
    csrf: visit.csrf,
    token: visit.clock.newId(),
    children: html`${hiddenField('sending', sending.sendingId)}
      ${radios({
        name: 'stands',
        fieldset: { legend: { text: words.confirm, classes: 'govuk-fieldset__legend--m' } },
        value: field(visit.form, 'stands'),
        items: [
          { value: 'yes', text: words.confirmYes },
          { value: 'no', text: words.confirmNo },
        ],
        errorMessage: errorFor(errors, 'stands'),
        reader: visit,
      })}
      ${textarea({
        name: 'comment',
        label: words.secondComment,
        rows: 3,
        value: field(visit.form, 'comment'),
        errorMessage: errorFor(errors, 'comment'),
        reader: visit,
      })}
      ${button({ text: words.answer, preventDoubleClick: true })}`,
  })}`;
}
