import { type AccountId, readId } from '#basics';
import { address, type Answer, field, fieldList, type Visit } from '#platform';
import { button, checkboxes, errorFor, type FieldError, html } from '#ui';
import { choosePairFor, pairChoices, type PairRefusal, seeCheck } from '../actions/index.ts';
import type { Checker } from '../quality-check.ts';
import { paths } from './addresses.ts';
import { pageOfCheck } from './check-page.ts';
import { checkOf, onceForm, onceOf } from './parts.ts';
import { say } from './say.ts';
import { sayCheckers } from './say-checkers.ts';

/** Which two go: of those who check, with why some can not. */
export function pairPage(visit: Visit): Promise<Answer> {
  return page(visit, []);
}

async function page(visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const of = checkOf(visit);
  if (of === undefined) return { refusal: 'not-found' };
  const choices = await pairChoices(visit, of.person, of.check);
  const seen = await seeCheck(visit, of.person, of.check);
  if ('refused' in choices || 'refused' in seen) return { refusal: 'not-allowed' };
  if (seen.done === undefined) return { refusal: 'not-found' };
  const words = sayCheckers(visit);
  const could = choices.done.filter((each) => each.connected.length === 0);
  const cannot = choices.done.filter((each) => each.connected.length > 0);
  const pair = seen.done.check.pair?.map((each) => each.accountId) ?? [];
  const fields = html`${checkboxes({
    name: 'two',
    fieldset: { legend: { text: words.pairLegend, classes: 'govuk-fieldset__legend--m' } },
    values: 'token' in visit.form ? fieldList(visit.form, 'two') : pair,
    items: could.map((each) => ({ value: each.accountId, text: each.name })),
    errorMessage: errorFor(errors, 'two'),
  })}
    ${checkboxes({
      name: 'nobodyClose',
      values: fieldList(visit.form, 'nobodyClose'),
      items: [{ value: 'yes', text: words.close }],
      errorMessage: errorFor(errors, 'nobodyClose'),
    })}
    ${button({ text: words.pairSave, preventDoubleClick: true })}`;
  return {
    ...(errors.length > 0 && { status: 422 as const }),
    page: {
      title: words.pairTitle(seen.done.personName),
      lead: words.pairLead,
      back: { href: address(paths.check, of), text: say(visit).back },
      errors,
      exit: true,
      body: html`${could.length < 2 ? html`<p>${words.pairNone}</p>` : onceForm(visit, address(paths.pair, of), fields)}
        ${
          cannot.length > 0 &&
          html`<h2>${words.pairCannot}</h2>
          <ul>${cannot.map((each) => html`<li>${each.name} ${each.connected.map((one) => words.connected[one]).join(', ')}.</li>`)}</ul>`
        }`,
    },
  };
}

/** Keeps who goes, or says who can not and who could. */
export async function sendPair(visit: Visit): Promise<Answer> {
  const of = checkOf(visit);
  if (of === undefined) return { refusal: 'not-found' };
  const two = fieldList(visit.form, 'two').flatMap((each): AccountId[] => {
    const account = readId<'account'>(each);
    return account === undefined ? [] : [account];
  });
  const nobodyClose = field(visit.form, 'nobodyClose') === 'yes';
  const outcome = await choosePairFor(visit, { ...of, two, nobodyClose, ...onceOf(visit) });
  const words = sayCheckers(visit);
  if ('done' in outcome || outcome.refused.because === 'already-done')
    return { goTo: address(paths.check, of), notice: words.pairSaved };
  if (outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  if (outcome.refused.because === 'not-now') return pageOfCheck(visit, say(visit).notNow);
  return page(visit, [wrongPair(visit, outcome.refused)]);
}

function wrongPair(visit: Visit, fault: Exclude<PairRefusal, { because: 'not-now' }>): FieldError {
  const words = sayCheckers(visit);
  const names = (all: readonly Checker[]): string => all.map((each) => each.name).join(', ');
  switch (fault.because) {
    case 'two-are-needed':
    case 'not-a-checker':
      return { field: 'two', text: words.pairTwo };
    case 'said-close':
      return { field: 'nobodyClose', text: words.pairClose(names(fault.others)) };
    case 'connected': {
      const why = fault.who.connected.map((each) => words.connected[each]).join(', ');
      return { field: 'two', text: words.pairConnected(fault.who.name, why, names(fault.others)) };
    }
  }
}
