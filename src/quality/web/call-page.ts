import { type OrganisationId, readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, errorFor, type FieldError, hiddenField, type Html, html, radios, textarea } from '#ui';
import { callForCheck, takeCallBack, whoseSupport } from '../actions/index.ts';
import type { Call } from '../call.ts';
import { paths } from './addresses.ts';
import { onceForm, onceOf, words_letters_max } from './parts.ts';
import { say } from './say.ts';
import { sayCalls } from './say-calls.ts';

/** For a worker: whose support would be good to see checked, and what is called for now. */
export function callPage(visit: Visit): Promise<Answer> {
  return shown(visit, []);
}

async function shown(visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const organisation = organisationOf(visit);
  const seen = organisation && (await whoseSupport(visit, organisation));
  if (organisation === undefined || seen === undefined) return { refusal: 'not-found' };
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const words = sayCalls(visit);
  const { calls, providers } = seen.done;
  const items = providers.map((each) => ({ value: each.organisationId, text: each.name }));
  const [only, ...more] = items;
  const fields = html`${radios({
    name: 'provider',
    fieldset: { legend: { text: words.whose, classes: 'govuk-fieldset__legend--m' } },
    value: field(visit.form, 'provider') || (more.length === 0 ? only?.value : undefined),
    items,
    errorMessage: errorFor(errors, 'provider'),
  })}
  ${textarea({ name: 'why', label: words.why, hint: words.whyHint, rows: 4, value: field(visit.form, 'why'), errorMessage: errorFor(errors, 'why') })}
  ${button({ text: words.send, preventDoubleClick: true })}`;
  const action = address(paths.call, { organisation });
  return {
    ...(errors.length > 0 && { status: 422 as const }),
    page: {
      title: words.title,
      lead: words.lead,
      back: { href: paths.list, text: words.back },
      errors,
      body: html`${items.length === 0 ? html`<p>${words.none}</p>` : onceForm(visit, action, fields)}
        ${calls.length > 0 && callsOfOurs(visit, action, calls)}`,
    },
  };
}

function callsOfOurs(visit: Visit, action: string, calls: readonly Call[]): Html {
  const words = sayCalls(visit);
  const each = ({ callId, provider, why }: Call): Html => {
    const fields = html`${hiddenField('take-back', callId)}${button({ text: words.takeBack(provider.name), kind: 'secondary', preventDoubleClick: true })}`;
    return html`<p>${provider.name}: ${why}</p>
      ${onceForm(visit, action, fields)}`;
  };
  return html`<h2>${words.yours}</h2>
    ${calls.map(each)}`;
}

/** Calls for a check, or takes a call back. */
export async function sendCall(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  if (organisation === undefined) return { refusal: 'not-found' };
  const words = sayCalls(visit);
  const goTo = address(paths.call, { organisation });
  const call = readId<'quality-call'>(field(visit.form, 'take-back'));
  if (call !== undefined) {
    const outcome = await takeCallBack(visit, { organisation, call });
    const isClosed = 'refused' in outcome && outcome.refused.because === 'not-allowed';
    return isClosed ? { refusal: 'not-allowed' } : { goTo, notice: words.tookBack };
  }
  const [provider, why] = [readId<'organisation'>(field(visit.form, 'provider')), field(visit.form, 'why')];
  const errors = wrongWith(visit, { provider, why });
  if (errors.length > 0 || provider === undefined) return shown(visit, errors);
  const outcome = await callForCheck(visit, { organisation, provider, why, ...onceOf(visit) });
  if ('done' in outcome || outcome.refused.because === 'already-done') return { goTo, notice: words.sent };
  if (outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  const text = outcome.refused.because === 'called-already' ? words.already : words.whoseMissing;
  return shown(visit, [{ field: 'provider', text }]);
}

function wrongWith(
  visit: Visit,
  { provider, why }: { readonly provider: OrganisationId | undefined; readonly why: string },
): readonly FieldError[] {
  const words = sayCalls(visit);
  return [
    ...(provider === undefined ? [{ field: 'provider', text: words.whoseMissing }] : []),
    ...(why === '' ? [{ field: 'why', text: words.whyMissing }] : []),
    ...(why.length > words_letters_max
      ? [{ field: 'why', text: say(visit).tooLong(words_letters_max) }]
      : []),
  ];
}

function organisationOf(visit: Visit): OrganisationId | undefined {
  return readId<'organisation'>(visit.params['organisation']);
}
