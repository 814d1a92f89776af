import type { OrganisationId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, errorFor, type FieldError, html, input } from '#ui';
import { beginChange, type ChangeRefusal, endChange, seeChange } from '../actions/index.ts';
import { onDayOf, organisationOf, runsHref, sendForm } from './parts.ts';
import { paths } from './paths.ts';
import { say } from './say.ts';
import { saySide } from './say-side.ts';

/** Whether the payment agent changes, and ways to begin and end that. */
export async function changePage(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  return organisation === undefined ? { refusal: 'not-found' } : shown(visit, organisation, []);
}

async function shown(
  visit: Visit,
  organisation: OrganisationId,
  errors: readonly FieldError[],
): Promise<Answer> {
  const seen = await seeChange(visit, organisation);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const words = saySide(visit);
  const change = seen.done;
  const typed = (name: string) => ({
    name,
    value: field(visit.form, name),
    errorMessage: errorFor(errors, name),
  });
  const begin = html`<p>${words.none}</p>${sendForm(
    visit,
    address(paths.change, { organisation }),
    html`${input({ ...typed('other'), label: words.other, hint: words.otherHint })}${button({ text: words.begin, preventDoubleClick: true })}`,
  )}`;
  const end = sendForm(
    visit,
    address(paths.changeEnd, { organisation }),
    html`${input({ ...typed('why'), label: words.endWhy })}${button({ text: words.end, kind: 'secondary', preventDoubleClick: true })}`,
  );
  const mine = change?.begun.by === visit.account?.accountId;
  const body =
    change === undefined
      ? begin
      : html`<p>${words.now(change.otherName, change.begun.name, onDayOf(visit, change.begun.at))}</p>
        <h2>${words.end}</h2><p>${words.endLead}</p>${mine ? html`<p>${words.endNotYou}</p>` : end}`;
  const page = {
    title: words.title,
    lead: words.lead,
    back: { href: runsHref(organisation), text: say(visit).back },
    body,
    errors,
  };
  return errors.length === 0 ? { page } : { page, status: 422 };
}

/** Begins a change. */
export async function beginNow(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  if (organisation === undefined) return { refusal: 'not-found' };
  const outcome = await beginChange(visit, { organisation, other: field(visit.form, 'other') });
  if ('done' in outcome)
    return { goTo: address(paths.change, { organisation }), notice: saySide(visit).begun };
  return refusedChange(visit, organisation, outcome.refused);
}

/** A second person ends it. */
export async function endNow(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  if (organisation === undefined) return { refusal: 'not-found' };
  const outcome = await endChange(visit, { organisation, why: field(visit.form, 'why') });
  if ('done' in outcome)
    return { goTo: address(paths.change, { organisation }), notice: saySide(visit).ended };
  return refusedChange(visit, organisation, outcome.refused);
}

function refusedChange(
  visit: Visit,
  organisation: OrganisationId,
  { because }: ChangeRefusal | { readonly because: 'not-allowed' },
): Answer | Promise<Answer> {
  const words = saySide(visit);
  const goTo = address(paths.change, { organisation });
  switch (because) {
    case 'not-allowed':
      return { refusal: 'not-allowed' };
    case 'began-it':
      return { goTo, notice: words.endNotYou };
    case 'changing-already':
    case 'no-change':
      return { goTo, notice: words.wrong[because] };
    case 'name-missing':
    case 'name-too-long':
      return shown(visit, organisation, [{ field: 'other', text: words.wrong[because] }]);
    case 'why-missing':
    case 'why-too-long':
      return shown(visit, organisation, [{ field: 'why', text: words.wrong[because] }]);
  }
}
