import { type OrganisationId, pounds, readCalendarDate, readPounds } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, errorFor, type FieldError, html, input, moneyInput, radios } from '#ui';
import {
  overrideDay,
  type PayingAccountFault,
  seeRuns,
  setPayingAccount,
  takeDayBack,
} from '../actions/index.ts';
import { accountSay } from './account-say.ts';
import {
  accountText,
  dayBoxes,
  onDay,
  organisationOf,
  readTypedDay,
  readWhy,
  runsHref,
  sendForm,
} from './parts.ts';
import { paths } from './paths.ts';
import { say } from './say.ts';

/** The account that a service pays from. */
export async function fromPage(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  return organisation === undefined ? { refusal: 'not-found' } : fromShown(visit, organisation, []);
}

export async function saveFrom(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  if (organisation === undefined) return { refusal: 'not-found' };
  const words = say(visit);
  const typed = field(visit.form, 'pot');
  const given = {
    name: field(visit.form, 'name'),
    sortCode: field(visit.form, 'sortCode'),
    accountNumber: field(visit.form, 'accountNumber'),
    userNumber: field(visit.form, 'userNumber'),
    pot: typed === '' ? undefined : (readPounds(typed) ?? ('not-an-amount' as const)),
  };
  const outcome = await setPayingAccount(visit, { organisation, given });
  if ('done' in outcome) return { goTo: runsHref(organisation), notice: words.fromSaved };
  const { refused } = outcome;
  if (refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  return fromShown(
    visit,
    organisation,
    refused.faults.map((fault) => fromError(visit, fault)),
  );
}

function fromError(visit: Visit, fault: PayingAccountFault): FieldError {
  const words = accountSay(visit);
  const errors: Readonly<Record<PayingAccountFault, FieldError>> = {
    'name-has-no-letters': { field: 'name', text: words.nameMissing },
    'not-a-sort-code': { field: 'sortCode', text: words.sortCodeWrong },
    'not-an-account-number': { field: 'accountNumber', text: words.accountNumberWrong },
    'not-a-user-number': { field: 'userNumber', text: say(visit).userNumberWrong },
    'not-an-amount': { field: 'pot', text: say(visit).potWrong },
  };
  return errors[fault];
}

async function fromShown(
  visit: Visit,
  organisation: OrganisationId,
  errors: readonly FieldError[],
): Promise<Answer> {
  const seen = await seeRuns(visit, organisation);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const [words, account] = [say(visit), accountSay(visit)];
  const { from } = seen.done;
  const typed = (name: string, begin = '') => ({
    name,
    value: name in visit.form ? field(visit.form, name) : begin,
    errorMessage: errorFor(errors, name),
  });
  const figures = { inputmode: 'numeric', spellcheck: false, classes: 'govuk-input--width-10' } as const;
  const fields = html`${input({ ...typed('name', from?.name), label: words.fromName })}
    ${input({ ...typed('sortCode'), ...figures, label: account.sortCode, hint: account.sortCodeHint })}
    ${input({ ...typed('accountNumber'), ...figures, label: account.accountNumber, hint: account.accountNumberHint })}
    ${input({ ...typed('userNumber', from?.userNumber), ...figures, label: words.userNumber, hint: words.userNumberHint })}
    ${moneyInput({ ...typed('pot'), label: words.pot, hint: words.potHint, classes: 'govuk-input--width-10' })}
    ${button({ text: words.daySave, preventDoubleClick: true })}`;
  const now =
    from === undefined
      ? words.accountNone
      : `${words.accountNow(from.name, accountText(from), from.setBy)}${from.pot === undefined ? '' : ` ${pounds(from.pot.amount)}, ${onDay(visit, from.pot.on)}.`}`;
  const page = {
    title: words.fromTitle,
    lead: words.fromLead,
    back: { href: runsHref(organisation), text: words.back },
    body: html`<p>${now}</p>${sendForm(visit, address(paths.from, { organisation }), fields)}`,
    errors,
  };
  return errors.length === 0 ? { page } : { page, status: 422 };
}

/** Days that are other than the table of bank holidays says. */
export async function daysPage(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  return organisation === undefined ? { refusal: 'not-found' } : daysShown(visit, organisation, []);
}

export async function saveDay(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  if (organisation === undefined) return { refusal: 'not-found' };
  const words = say(visit);
  const day = readTypedDay(visit.form);
  const is = (['holiday', 'working-day'] as const).find((each) => each === field(visit.form, 'is'));
  const { why, errors: whyErrors } = readWhy(visit.form, words);
  const errors = [
    ...(day === undefined ? [{ field: 'day-day', text: words.notADay }] : []),
    ...(is === undefined ? [{ field: 'is', text: words.dayKindMissing }] : []),
    ...whyErrors,
  ];
  if (errors.length > 0 || day === undefined || is === undefined)
    return daysShown(visit, organisation, errors);
  const outcome = await overrideDay(visit, { organisation, override: { day, is, why } });
  if ('refused' in outcome) return { refusal: 'not-allowed' };
  return { goTo: address(paths.days, { organisation }), notice: words.daySaved };
}

export async function takeDay(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  const day = readCalendarDate(field(visit.form, 'day'));
  if (organisation === undefined || day === undefined) return { refusal: 'not-found' };
  const outcome = await takeDayBack(visit, { organisation, day });
  if ('refused' in outcome) return { refusal: 'not-allowed' };
  return { goTo: address(paths.days, { organisation }), notice: say(visit).dayTakenBack };
}

async function daysShown(
  visit: Visit,
  organisation: OrganisationId,
  errors: readonly FieldError[],
): Promise<Answer> {
  const seen = await seeRuns(visit, organisation);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const words = say(visit);
  const list = seen.done.overrides.map(({ day, is, why }) => {
    const back = html`<input type="hidden" name="day" value="${day}">${button({ text: html`${words.dayTakeBack}<span class="govuk-visually-hidden"> ${onDay(visit, day)}</span>`, kind: 'secondary' })}`;
    return html`<li>${words.dayLine(onDay(visit, day), words.dayKinds[is], why)}${sendForm(visit, address(paths.dayBack, { organisation }), back)}</li>`;
  });
  const fields = html`${dayBoxes(visit, { legend: words.dayWhich, errors })}
    ${radios({ name: 'is', fieldset: { legend: { text: words.dayIs, classes: 'govuk-fieldset__legend--s' } }, value: field(visit.form, 'is'), errorMessage: errorFor(errors, 'is'), items: (['holiday', 'working-day'] as const).map((each) => ({ value: each, text: words.dayKinds[each] })) })}
    ${input({ name: 'why', label: words.dayWhy, value: field(visit.form, 'why'), errorMessage: errorFor(errors, 'why') })}
    ${button({ text: words.daySave, preventDoubleClick: true })}`;
  const page = {
    title: words.daysTitle,
    lead: words.daysLead,
    back: { href: runsHref(organisation), text: words.back },
    body: html`${list.length === 0 ? html`<p>${words.daysNone}</p>` : html`<ul>${list}</ul>`}${sendForm(visit, address(paths.days, { organisation }), fields)}`,
    errors,
  };
  return errors.length === 0 ? { page } : { page, status: 422 };
}
