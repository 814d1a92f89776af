import {
  addDays,
  type CalendarDate,
  nothing,
  type Pence,
  pence,
  type PersonId,
  pounds,
  readPounds,
  subtract,
  times,
} from '#basics';
import { seePerson, waysToSpeakUp } from '#people/actions';
import { address, type Answer, field, fieldList, type Visit } from '#platform';
import { getPolicyPack, type Means } from '#policy';
import {
  amount,
  button,
  checkboxes,
  errorFor,
  type FieldError,
  type Html,
  html,
  moneyInput,
  noHtml,
  notHappy,
  type Page,
  radios,
  sumTable,
  whoseOf,
} from '#ui';
import { assessContribution, type FinancialAssessment, seeContribution } from '../actions/index.ts';
import { reworked } from '../reworked.ts';
import { answerTo, type Nowhere } from './answers.ts';
import { dayBoxes, dayOfMoment, onceForm, onceOf, onDay, personOf, readDay } from './parts.ts';
import { chargeSay } from './say-work.ts';

type Found = {
  readonly person: PersonId;
  readonly name: string;
  readonly as: string;
  readonly all: readonly FinancialAssessment[];
  /** The ways to challenge what counts now, for whoever may. */
  readonly speaking: Html | undefined;
};

/** What a person pays towards support, and how that was worked out. There is no such page where support is free. */
export async function chargePage(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  return 'person' in found ? { page: pageOf(visit, found, []) } : found;
}

export async function assess(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if (!('person' in found)) return found;
  if (found.as !== 'payer') return { refusal: 'not-allowed' };
  const { person } = found;
  const read = readMeans(visit);
  if ('errors' in read) return { page: pageOf(visit, found, read.errors), status: 422 };
  const { means, from } = read;
  const outcome = await assessContribution(visit, { person, means, from, once: onceOf(visit.form) });
  const goTo = address('/holdings/:person/charge', { person });
  if ('done' in outcome) return { goTo, notice: chargeSay(visit).saved(pounds(outcome.done.weekly)) };
  if (outcome.refused.because === 'not-charged') return { refusal: 'not-found' };
  const noAmounts = outcome.refused.because === 'no-amounts-for-that-day';
  const wrong = noAmounts
    ? [{ field: 'from-day', text: chargeSay(visit).noAmounts }]
    : [{ field: 'main', text: chargeSay(visit).nothingAgreed }];
  const status = noAmounts ? 422 : 409;
  return answerTo(outcome.refused, goTo) ?? { page: pageOf(visit, found, wrong), status };
}

const amounts = ['income', 'capital', 'housing', 'disability'] as const;
const ages = ['under-25', '25-to-pension-age', 'pension-age'] as const;
const premiums = ['disability-premium', 'enhanced-disability-premium'] as const;

function readMeans(
  visit: Visit,
):
  | { readonly means: Means; readonly from: NonNullable<ReturnType<typeof readDay>> }
  | { readonly errors: readonly FieldError[] } {
  const say = chargeSay(visit);
  const age = ages.find((each) => each === field(visit.form, 'age'));
  const from = readDay(visit.form, 'from');
  const read = (name: (typeof amounts)[number]): Pence | undefined => readPounds(field(visit.form, name));
  const errors = [
    ...(age === undefined ? [{ field: 'age', text: say.ageMissing }] : []),
    ...amounts.flatMap((name) => (read(name) === undefined ? [{ field: name, text: say.amountWrong }] : [])),
    ...(from === undefined ? [{ field: 'from-day', text: say.dayWrong }] : []),
  ];
  if (errors.length > 0 || age === undefined || from === undefined) return { errors };
  const ticked = fieldList(visit.form, 'premiums');
  return {
    from,
    means: {
      age,
      premiums: premiums.filter((each) => ticked.includes(each)),
      income: read('income') ?? pence(0),
      capital: read('capital') ?? pence(0),
      housingCosts: read('housing') ?? pence(0),
      disabilityCosts: read('disability') ?? pence(0),
    },
  };
}

async function find(visit: Visit): Promise<Found | Nowhere> {
  const person = personOf(visit);
  if (person === undefined || visit.settings.policy === 'nils') return { refusal: 'not-found' };
  const seen = await seeContribution(visit, person);
  if ('refused' in seen)
    return { refusal: seen.refused.because === 'not-charged' ? 'not-found' : 'not-allowed' };
  const known = await seePerson(visit, person);
  const name = 'done' in known ? known.done.name : '';
  const all = seen.done.assessments;
  return { person, name, as: seen.done.as, all, speaking: await speakingUp(visit, person, all) };
}

async function speakingUp(
  visit: Visit,
  person: PersonId,
  all: readonly FinancialAssessment[],
): Promise<Html | undefined> {
  const now = all.find((each) => each.overturnedOn === undefined);
  const { mayChallenge, helpers } = await waysToSpeakUp(visit, person);
  if (now === undefined || !mayChallenge) return undefined;
  const query = { about: 'contribution', what: now.assessmentId };
  const challengeHref = address('/voice/:person/challenges/new', { person }, query);
  return notHappy({ challengeHref, helpers, meanwhile: chargeSay(visit).meanwhile }, visit);
}

function pageOf(visit: Visit, found: Found, errors: readonly FieldError[]): Page {
  const say = chargeSay(visit);
  const { person, all, as, name, speaking } = found;
  const body = html`${all.length === 0 ? html`<p>${say.none}</p>` : all.map((each, index) => assessed(visit, each, all[index - 1]?.from))}
    ${all.length > 0 && as !== 'payer' && html`<h2>${say.notRight}</h2><p>${say.notRightBody}</p>`}
    ${speaking}
    ${as === 'payer' && html`<h2>${say.formTitle}</h2><p>${say.formLead}</p>${onceForm(visit, address('/holdings/:person/charge', { person }), fields(visit, errors))}`}`;
  return {
    title: as === 'self' ? say.title : say.titleOf(name),
    back: {
      href: address('/holdings/:person', { person }),
      text: say.back(whoseOf({ as, name })),
    },
    body,
    errors,
  };
}

function assessed(visit: Visit, each: FinancialAssessment, next: CalendarDate | undefined): Html {
  const say = chargeSay(visit);
  const { means, weekly, working } = each;
  const less = (what: string, figure: Pence, because?: string) => ({
    what,
    ...(because !== undefined && { because }),
    figure: amount(subtract(nothing, figure)),
  });
  const kept = [say.ages[means.age], ...means.premiums.map((premium) => say.premium[premium])].join(', ');
  return html`<h2>${say.now(pounds(weekly), onDay(visit, each.from))}</h2>
    ${each.overturnedOn !== undefined && html`<p><strong>${say.overturned(onDay(visit, each.overturnedOn))}</strong></p>`}
    ${lessSince(visit, each, next)}
    <p>${weekly > 0 ? say.comesOff(pounds(times(weekly, 4))) : say.nothingToPay}</p>
    ${sumTable(
      {
        caption: say.caption,
        rows: [
          { what: say.income, figure: amount(working.income) },
          {
            what: say.fromCapital,
            because: say.capital(pounds(means.capital)),
            figure: amount(working.fromCapital),
          },
          less(say.kept, working.incomeKept, kept),
          less(say.housing, working.housingCosts),
          less(say.disability, working.disabilityCosts),
        ],
        total: { what: say.total, figure: amount(weekly) },
        source: html`${working.capitalAboveLimit ? say.above(pounds(working.cost)) : say.cost(pounds(working.cost))} ${say.rule}
          <a href="${address('/rules/policy/:name', { name: visit.settings.policy })}">${say.ruleLink}</a>`,
      },
      visit,
    )}
    <p class="muted">${say.by(each.by, dayOfMoment(visit, each.at))}</p>`;
}

/** What it comes to since the law leaves more; the sum stays that of the day it was worked out. */
function lessSince(visit: Visit, each: FinancialAssessment, next: CalendarDate | undefined): Html {
  const { charging } = getPolicyPack(visit.settings.policy);
  if (charging.kind === 'none' || each.overturnedOn !== undefined) return noHtml;
  const until = next === undefined ? undefined : addDays(next, -1);
  const say = chargeSay(visit);
  return html`${reworked(charging, { ...each, cost: each.working.cost }, until).map(
    ({ from, working }) =>
      html`<p>${say.lessFrom(pounds(working.contribution), onDay(visit, from), pounds(working.incomeKept))}</p>`,
  )}`;
}

function fields(visit: Visit, errors: readonly FieldError[]): Html {
  const say = chargeSay(visit);
  const labels = {
    income: say.incomeField,
    capital: say.capitalField,
    housing: say.housingField,
    disability: say.disabilityField,
  };
  return html`${radios({
    name: 'age',
    fieldset: { legend: { text: say.age, classes: 'govuk-fieldset__legend--s' } },
    value: field(visit.form, 'age'),
    errorMessage: errorFor(errors, 'age'),
    reader: visit,
    items: ages.map((value) => ({ value, text: say.ages[value] })),
  })}
    ${checkboxes({
      name: 'premiums',
      fieldset: { legend: { text: say.premiums, classes: 'govuk-fieldset__legend--s' } },
      values: fieldList(visit.form, 'premiums'),
      items: premiums.map((value) => ({ value, text: say.premium[value] })),
    })}
    ${amounts.map((name) => moneyInput({ name, label: labels[name], value: field(visit.form, name), errorMessage: errorFor(errors, name), reader: visit }))}
    ${dayBoxes(visit, { name: 'from', legend: say.from, begin: visit.clock.today(), errors })}
    ${button({ text: say.save, preventDoubleClick: true })}`;
}
