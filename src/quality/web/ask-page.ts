import { type PersonId, readId } from '#basics';
import { findService } from '#directory/actions';
import { address, type Answer, field, type Visit } from '#platform';
import { button, errorFor, type FieldError, hiddenField, type Html, html, radios, textarea } from '#ui';
import { askForCheck, type AskingRefusal, whoCouldCheck, type WhoCouldCheck } from '../actions/index.ts';
import { paths } from './addresses.ts';
import { onceForm, onceOf, personOf, words_letters_max } from './parts.ts';
import { say } from './say.ts';
import { sayMine } from './say-mine.ts';

/** The form in which a person asks for a check: of whose support, by whom. */
export function askPage(visit: Visit): Promise<Answer> {
  return form(visit, []);
}

async function form(visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await whoCouldCheck(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const words = sayMine(visit);
  const serviceId = readId<'service'>(field(visit.form, 'service') || visit.query['service']);
  const service = serviceId === undefined ? undefined : await findService(visit, serviceId);
  const about =
    service !== undefined && html`<p>${words.listed(service.name)}</p>${hiddenField('service', service.id)}`;
  return {
    ...(errors.length > 0 && { status: 422 as const }),
    page: {
      title: words.askTitle,
      lead: words.askLead,
      back: { href: address(paths.mine, { person }), text: words.title },
      errors,
      exit: true,
      body: html`${onceForm(visit, address(paths.ask, { person }), html`${about}${fields(visit, seen.done, { errors, provider: service?.provider?.name })}`)}
        ${whoCannot(visit, seen.done)}`,
    },
  };
}

function fields(
  visit: Visit,
  { providers, all }: WhoCouldCheck,
  asked: { readonly errors: readonly FieldError[]; readonly provider: string | undefined },
): Html {
  const words = sayMine(visit);
  const { errors } = asked;
  const named = providers.find((each) => each.name === asked.provider)?.organisationId;
  const could = all.filter((each) => each.against === undefined).map((each) => each.organisation);
  const [only, ...more] = could;
  const begins = only !== undefined && more.length === 0 ? only.organisationId : undefined;
  return html`${radios({
    name: 'provider',
    fieldset: { legend: { text: words.provider, classes: 'govuk-fieldset__legend--m' } },
    value: field(visit.form, 'provider') || named || visit.query['provider'],
    items: providers.map((each) => ({ value: each.organisationId, text: each.name })),
    errorMessage: errorFor(errors, 'provider'),
  })}
    ${
      could.length === 0
        ? html`<p>${words.whoNone}</p>`
        : radios({
            name: 'checkers',
            fieldset: { legend: { text: words.whoLegend, classes: 'govuk-fieldset__legend--m' } },
            hint: words.whoHint,
            value: field(visit.form, 'checkers') || begins,
            items: could.map((each) => ({
              value: each.organisationId,
              text: each.name,
              hint: { text: each.about },
            })),
            errorMessage: errorFor(errors, 'checkers'),
          })
    }
    ${textarea({ name: 'asks', label: words.asks, hint: words.asksHint, rows: 4, value: field(visit.form, 'asks'), errorMessage: errorFor(errors, 'asks') })}
    ${could.length > 0 && button({ text: words.send, preventDoubleClick: true })}`;
}

function whoCannot(visit: Visit, { all }: WhoCouldCheck): Html | undefined {
  const words = sayMine(visit);
  const items = all.flatMap(({ organisation, against }) =>
    against === undefined
      ? []
      : [html`<li>${words.cannotLine(organisation.name, words.against[against] ?? '')}</li>`],
  );
  return items.length === 0 ? undefined : html`<h2>${words.cannot}</h2><ul>${items}</ul>`;
}

/** Asks them. */
export async function ask(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const words = sayMine(visit);
  const provider = readId<'organisation'>(field(visit.form, 'provider'));
  const checkers = readId<'organisation'>(field(visit.form, 'checkers'));
  const asks = field(visit.form, 'asks');
  const errors = [
    ...(provider === undefined ? [{ field: 'provider', text: words.providerMissing }] : []),
    ...(checkers === undefined ? [{ field: 'checkers', text: words.whoMissing }] : []),
    ...(asks.length > words_letters_max
      ? [{ field: 'asks', text: say(visit).tooLong(words_letters_max) }]
      : []),
  ];
  if (errors.length > 0 || provider === undefined || checkers === undefined) return form(visit, errors);
  const service = readId<'service'>(field(visit.form, 'service'));
  const outcome = await askForCheck(visit, { person, provider, checkers, service, asks, ...onceOf(visit) });
  if ('done' in outcome)
    return { goTo: address(paths.check, { person, check: outcome.done }), notice: words.sent };
  return refusedAsking(visit, person, outcome.refused);
}

function refusedAsking(
  visit: Visit,
  person: PersonId,
  refusal: AskingRefusal | { readonly because: 'not-allowed' } | { readonly because: 'already-done' },
): Answer | Promise<Answer> {
  const words = sayMine(visit);
  switch (refusal.because) {
    case 'not-allowed':
      return { refusal: 'not-allowed' };
    case 'already-done':
      return { goTo: address(paths.mine, { person }), notice: words.sent };
    case 'no-such-provider':
      return form(visit, [{ field: 'provider', text: words.providerMissing }]);
    case 'no-such-checkers':
      return form(visit, [{ field: 'checkers', text: words.whoMissing }]);
    case 'asked-already':
      return form(visit, [{ field: 'provider', text: words.askedAlready }]);
    case 'conflict': {
      const why = words.against[refusal.against] ?? '';
      const text = words.conflict(refusal.name, why, refusal.couldInstead.join(', '));
      return form(visit, [{ field: 'checkers', text }]);
    }
  }
}
