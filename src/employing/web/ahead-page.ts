import { nothing, type OrganisationId, pounds, readId, readPounds } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import {
  button,
  buttonGroup,
  card,
  cards,
  details,
  errorFor,
  type FieldError,
  type Html,
  html,
  input,
  moneyInput,
  tag,
  textarea,
} from '#ui';
import { type AheadSeen, checkAhead, fillFloat, payAhead, refuseAhead, seeAhead } from '../actions/index.ts';
import type { Grace } from '../grace.ts';
import { whatBecame } from './ahead-part.ts';
import { dayOfMoment, hoursText, onceForm, onceOf, onDay } from './parts.ts';
import { paths } from './paths.ts';
import { sayAhead } from './say-ahead.ts';

/** Wages that a service is asked to pay ahead: what is put by, what waits, what is out. */
export async function aheadPage(visit: Visit): Promise<Answer> {
  return shown(visit, []);
}

async function shown(visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const organisation = organisationOf(visit);
  const seen = organisation && (await seeAhead(visit, organisation));
  if (organisation === undefined || seen === undefined) return { refusal: 'not-found' };
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const say = sayAhead(visit);
  const { graces } = seen.done;
  const some = (...states: readonly Grace['state'][]): readonly Grace[] =>
    graces.filter(({ state }) => states.includes(state));
  const waits = some('asked', 'checked').map((each) => waiting(visit, organisation, each, errors));
  const list = (title: string, all: readonly Grace[]): Html | undefined =>
    all.length === 0
      ? undefined
      : html`<h2>${title}</h2>${cards(
          all.map((each) => graceCard(visit, each)),
          { stacked: true },
        )}`;
  const page = {
    title: say.title,
    lead: say.workLead,
    errors,
    body: html`<h2>${say.waits}</h2>${waits.length === 0 ? html`<p>${say.waitsNone}</p>` : cards(waits, { stacked: true })}
      ${floatPart(visit, organisation, seen.done, errors)}
      ${list(say.out, some('paid'))}${list(say.over, some('settled', 'said-no'))}`,
  };
  return errors.length === 0 ? { page } : { page, status: 422 };
}

function waiting(
  visit: Visit,
  organisation: OrganisationId,
  grace: Grace,
  errors: readonly FieldError[],
): Html {
  const say = sayAhead(visit);
  const parts = { organisation, grace: grace.graceId };
  const mine = grace.checked?.by === visit.account?.accountId;
  const step = grace.state === 'asked' ? 'check' : 'pay';
  const path = { check: paths.checkAhead, pay: paths.payAhead }[step];
  const yes = onceForm(visit, address(path, parts), button({ text: say[step], preventDoubleClick: true }));
  const id = `why-${grace.graceId}`;
  const no = onceForm(
    visit,
    address(paths.refuseAhead, parts),
    html`${textarea({
      name: 'why',
      id,
      label: say.noWhy,
      rows: 2,
      value: visit.params['grace'] === grace.graceId ? field(visit.form, 'why') : '',
      errorMessage: errorFor(errors, id),
      reader: visit,
    })}${button({ text: say.noButton, kind: 'secondary', preventDoubleClick: true })}`,
  );
  const isOpen = errorFor(errors, id) !== undefined;
  const body = html`${grace.checked && html`<p>${say.lookedBy(grace.checked.name)}</p>`}
    ${!(step === 'pay' && mine) && yes}${details({ summary: say.no, open: isOpen, text: no })}`;
  return graceCard(visit, grace, body);
}

const colours = {
  asked: 'yellow',
  checked: 'teal',
  paid: 'green',
  settled: 'grey',
  'said-no': 'grey',
  withdrawn: 'grey',
} as const;

function graceCard(visit: Visit, grace: Grace, body?: Html): Html {
  const say = sayAhead(visit);
  const { asked, because, owedBy } = grace;
  return card({
    title: say.line(grace.assistantName, hoursText(grace.minutes), pounds(grace.amount)),
    text: `${grace.personName}. ${say.because[because](onDay(visit, owedBy))} ${say.askedOn(asked.name, dayOfMoment(visit, asked.at))} ${whatBecame(visit, grace)}`,
    tags: [tag({ text: say.states[grace.state], colour: colours[grace.state] })],
    ...(body !== undefined && { body }),
  });
}

function floatPart(
  visit: Visit,
  organisation: OrganisationId,
  { float }: AheadSeen,
  errors: readonly FieldError[],
): Html {
  const say = sayAhead(visit);
  const typed = (name: string) => ({
    name,
    value: field(visit.form, name),
    errorMessage: errorFor(errors, name),
    reader: visit,
  });
  const now = float === undefined ? say.floatNone : say.floatHas(float.name, pounds(float.free));
  const fields = html`${float === undefined && input({ ...typed('name'), label: say.floatName, hint: say.floatNameHint })}
    ${moneyInput({ ...typed('amount'), label: say.floatAmount, classes: 'govuk-input--width-10' })}
    ${buttonGroup(
      (float === undefined ? (['in'] as const) : (['in', 'out'] as const)).map((value) =>
        button({ text: say.ways[value], name: 'way', value, kind: 'secondary', preventDoubleClick: true }),
      ),
    )}`;
  return html`<h2>${say.float}</h2><p>${now}</p>${onceForm(visit, address(paths.fillFloat, { organisation }), fields)}`;
}

/** Puts money by, or takes it out. */
export async function fillNow(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  if (organisation === undefined) return { refusal: 'not-found' };
  const say = sayAhead(visit);
  const amount = readPounds(field(visit.form, 'amount'));
  if (amount === undefined || amount <= nothing)
    return shown(visit, [{ field: 'amount', text: say.notAmount }]);
  const way = field(visit.form, 'way') === 'out' ? 'out' : 'in';
  const asked = { organisation, amount, way, name: field(visit.form, 'name'), ...onceOf(visit) } as const;
  const outcome = await fillFloat(visit, asked);
  const goTo = address(paths.ahead, { organisation });
  if ('done' in outcome) return { goTo, notice: say.floatDone };
  switch (outcome.refused.because) {
    case 'not-allowed':
      return { refusal: 'not-allowed' };
    case 'already-done':
      return { goTo };
    case 'not-enough':
      return shown(visit, [{ field: 'amount', text: say.takesTooMuch }]);
    case 'name-missing':
      return shown(visit, [{ field: 'name', text: say.nameMissing }]);
    case 'name-too-long':
      return shown(visit, [{ field: 'name', text: say.nameTooLong }]);
  }
}

/** The first of two agrees. */
export function checkNow(visit: Visit): Promise<Answer> {
  return answered(visit, sayAhead(visit).checked, (of) => checkAhead(visit, of));
}

/** The second pays. */
export function payNow(visit: Visit): Promise<Answer> {
  return answered(visit, sayAhead(visit).paid, (of) => payAhead(visit, of));
}

/** One says no, and why. */
export function refuseNow(visit: Visit): Promise<Answer> {
  const why = field(visit.form, 'why');
  return answered(visit, sayAhead(visit).noDone, (of) => refuseAhead(visit, { ...of, why }));
}

async function answered(
  visit: Visit,
  notice: string,
  answer: (of: Parameters<typeof checkAhead>[1]) => ReturnType<typeof checkAhead>,
): Promise<Answer> {
  const organisation = organisationOf(visit);
  const grace = readId<'grace'>(visit.params['grace']);
  if (organisation === undefined || grace === undefined) return { refusal: 'not-found' };
  const say = sayAhead(visit);
  const goTo = address(paths.ahead, { organisation });
  const outcome = await answer({ organisation, grace, ...onceOf(visit) });
  if ('done' in outcome) return { goTo, notice };
  const { refused } = outcome;
  if (refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  if (refused.because === 'already-done') return { goTo };
  if (refused.because === 'not-enough')
    return { goTo, notice: say.notEnough(pounds(refused.free), pounds(refused.asked)) };
  const text = say.wrong[refused.because];
  const isWhy = refused.because === 'why-missing' || refused.because === 'why-too-long';
  return isWhy ? shown(visit, [{ field: `why-${grace}`, text }]) : { goTo, notice: text };
}

function organisationOf(visit: Visit): OrganisationId | undefined {
  return readId<'organisation'>(visit.params['organisation']);
}
