import { readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, errorFor, type FieldError, html, input, type Page } from '#ui';
import { type AccountSeen, giveAccount, type GivenFault, seeAccount } from '../actions/index.ts';
import { accountSay } from './account-say.ts';
import { accountText, onceOf, onDayOf, sendForm } from './parts.ts';
import { paths } from './paths.ts';

/** Which bank account the money of a holding goes to, and the form to say so. */
export async function accountPage(visit: Visit): Promise<Answer> {
  return shown(visit, []);
}

export async function giveNow(visit: Visit): Promise<Answer> {
  const asked = askedOf(visit);
  if (asked === undefined) return { refusal: 'not-found' };
  const given = {
    name: field(visit.form, 'name'),
    sortCode: field(visit.form, 'sortCode'),
    accountNumber: field(visit.form, 'accountNumber'),
    overrideReason: field(visit.form, 'overrideReason'),
  };
  const outcome = await giveAccount(visit, { ...asked, given, once: onceOf(visit.form) });
  const goTo = address(paths.account, asked);
  if ('done' in outcome) return { goTo, notice: accountSay(visit).saved };
  const { refused } = outcome;
  switch (refused.because) {
    case 'already-done':
      return { goTo };
    case 'not-allowed':
      return { refusal: 'not-allowed' };
    case 'wrongly-given':
      return shown(visit, errorsOf(visit, refused.faults));
    case 'no-such-holding':
    case 'kept-by-the-service':
      return { refusal: 'not-found' };
  }
}

/** What is wrong, in the order of the fields. */
function errorsOf(visit: Visit, faults: readonly GivenFault[]): readonly FieldError[] {
  const words = accountSay(visit);
  const errors: Readonly<Record<GivenFault, FieldError>> = {
    'name-has-no-letters': { field: 'name', text: words.nameMissing },
    'name-too-long': { field: 'name', text: words.nameLong },
    'not-a-sort-code': { field: 'sortCode', text: words.sortCodeWrong },
    'not-an-account-number': { field: 'accountNumber', text: words.accountNumberWrong },
    'figures-do-not-fit': { field: 'overrideReason', text: words.doesNotFit },
    'reason-too-long': { field: 'overrideReason', text: words.overrideLong },
  };
  return faults.map((fault) => errors[fault]);
}

function askedOf(visit: Visit) {
  const person = readId<'person'>(visit.params['person']);
  const holding = readId<'holding'>(visit.params['holding']);
  return person === undefined || holding === undefined ? undefined : { person, holding };
}

async function shown(visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const asked = askedOf(visit);
  if (asked === undefined) return { refusal: 'not-found' };
  const seen = await seeAccount(visit, asked);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  if (seen.done === undefined) return { refusal: 'not-found' };
  const page = pageOf(visit, seen.done, errors);
  return errors.length === 0 ? { page } : { page, status: 422 };
}

function pageOf(visit: Visit, seen: AccountSeen, errors: readonly FieldError[]): Page {
  const words = accountSay(visit);
  const { account, holding, isMine, personName } = seen;
  const { personId: person, holdingId } = holding;
  const now =
    account === undefined
      ? words.none
      : words.now(account.name, accountText(account), account.givenByName, onDayOf(visit, account.givenAt));
  const body = html`<p>${now}</p>${sendForm(visit, address(paths.account, { person, holding: holdingId }), fields(visit, errors))}`;
  return {
    title: isMine ? words.title : words.titleOf(personName),
    lead: words.lead,
    back: { href: address('/holdings/:person/:holding', { person, holding: holdingId }), text: words.back },
    body,
    errors,
  };
}

function fields(visit: Visit, errors: readonly FieldError[]) {
  const words = accountSay(visit);
  const typed = (name: string) => ({
    name,
    value: field(visit.form, name),
    errorMessage: errorFor(errors, name),
  });
  const figures = { inputmode: 'numeric', spellcheck: false, classes: 'govuk-input--width-10' } as const;
  const asksWhy =
    errorFor(errors, 'overrideReason') !== undefined || field(visit.form, 'overrideReason') !== '';
  return html`${input({ ...typed('name'), label: words.name, autocomplete: 'off' })}
    ${input({ ...typed('sortCode'), ...figures, label: words.sortCode, hint: words.sortCodeHint })}
    ${input({ ...typed('accountNumber'), ...figures, label: words.accountNumber, hint: words.accountNumberHint })}
    ${asksWhy && input({ ...typed('overrideReason'), label: words.override, hint: words.overrideHint })}
    ${button({ text: words.save, preventDoubleClick: true })}`;
}
