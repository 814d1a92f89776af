import { nothing, type Pence, pounds, readId, shortDate, subtract } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import type { AgreedLine } from '#plans';
import type { EmployingValue } from '#policy';
import { amount, figure, type Html, html, type Page, sumTable, warningText, type Whose, whoseOf } from '#ui';
import { seeLines } from '../actions/index.ts';
import { isYounger, nextAge } from '../age.ts';
import {
  belowTheLaw,
  type BelowTheLaw,
  type CostAsked,
  givenByLine,
  hourlyCost,
  type HourlyCost,
  leastWage,
} from '../hourly-cost.ts';
import { costForm, employingHere, readCost } from './cost-form.ts';
import { paths } from './paths.ts';
import { sayCost } from './say-cost.ts';

const usual_minutes = 16 * 60;

/** What an hour costs, for anybody who thinks of employing. */
export function anyCostPage(visit: Visit): Answer {
  const say = sayCost(visit);
  return shown(visit, {
    action: address(paths.anyCost),
    weeklyMinutes: usual_minutes,
    back: { href: '/', text: say.home },
  });
}

/** The same for a person, beside what each line of their plan gives for those hours. */
export async function costPage(visit: Visit): Promise<Answer> {
  const person = readId<'person'>(visit.params['person']);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeLines(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const lines = employable(seen.done.lines);
  const byHour = lines.find((line) => line.unit === 'hour');
  return shown(visit, {
    action: address(paths.cost, { person }),
    weeklyMinutes: minutesOf(byHour) ?? usual_minutes,
    back: { href: address(paths.jobs, { person }), text: sayCost(visit).back(whoseOf(seen.done)) },
    beside: { person, lines, whose: whoseOf(seen.done) },
  });
}

/** The lines that could pay an assistant: those bought by the hour from nobody in the directory, or else all such lines. */
function employable(lines: readonly AgreedLine[]): readonly AgreedLine[] {
  const own = lines.filter((line) => line.serviceId === undefined);
  const byHour = own.filter((line) => line.unit === 'hour');
  return byHour.length > 0 ? byHour : own;
}

function minutesOf(line: AgreedLine | undefined): number | undefined {
  return line?.quantity === undefined ? undefined : line.quantity * 60;
}

type Asking = {
  readonly action: string;
  readonly weeklyMinutes: number;
  readonly back: NonNullable<Page['back']>;
  readonly beside?: Beside;
};

type Beside = { readonly person: string; readonly lines: readonly AgreedLine[]; readonly whose: Whose };

function shown(visit: Visit, asking: Asking): Answer {
  const say = sayCost(visit);
  const read = readCost(visit, asking.weeklyMinutes);
  const answer = 'asked' in read ? result(visit, read.asked, asking.beside) : undefined;
  const page: Page = {
    title: say.title,
    lead: say.lead,
    back: asking.back,
    errors: read.errors,
    body: html`${answer}${costForm(visit, { ...asking, errors: read.errors })}
      <p><a href="${address('/rules/policy/:name', { name: visit.settings.policy })}">${say.rates}</a></p>`,
  };
  return read.errors.length === 0 ? { page } : { page, status: 422 };
}

function result(visit: Visit, asked: CostAsked, beside: Beside | undefined): Html {
  const say = sayCost(visit);
  const values = employingHere(visit);
  const today = visit.clock.today();
  const wrong = belowTheLaw(asked, values, today);
  if (wrong !== undefined) return refusal(visit, asked, wrong);
  const now = hourlyCost(asked, values, today);
  const least = leastWage(asked.age, values, today).amount;
  // The law asks for insurance, but for nobody who does the payroll and for no training.
  const lawful = hourlyCost({ ...asked, wage: least, payroll: nothing, training: 0 }, values, today);
  return html`${figure({
    figure: amount(now.hourly),
    unit: say.anHour,
    text: say.aWeek(pounds(now.weekly), pounds(now.yearly)),
    more: html`${theSum(visit, asked, now, say.caption)}${isYounger(asked.age) && html`<p>${say.younger(nextAge(asked.age))}</p>`}<p class="muted">${say.notIn}</p>`,
  })}${beside !== undefined && besidePlan(visit, asked, { beside, now, lawful })}`;
}

function refusal(visit: Visit, asked: CostAsked, { least, short, lawful }: BelowTheLaw): Html {
  const say = sayCost(visit);
  return html`<h2>${say.refusedTitle}</h2>
    ${warningText({ text: say.refused(pounds(least.amount), pounds(short)), reader: visit })}
    <p>${restsOn(visit, [least])}</p>
    <p>${say.lawful(pounds(lawful.hourly))}</p>
    ${theSum(visit, { ...asked, wage: least.amount }, lawful, say.captionLawful)}`;
}

function theSum(visit: Visit, asked: CostAsked, cost: HourlyCost, caption: string): Html {
  const say = sayCost(visit);
  const hours = ((asked.weeklyMinutes * 52) / 60).toLocaleString('en-GB');
  return html`${sumTable(
    {
      caption,
      rows: cost.lines.map((line) => ({
        what: say.parts[line.part],
        because: restsOn(visit, line.restsOn),
        figure: amount(line.yearly),
      })),
      total: { what: say.total, figure: amount(cost.yearly) },
    },
    visit,
  )}<p>${say.perHour(hours)}: <strong>${pounds(cost.hourly)}</strong></p>`;
}

/** Each rate's source and first day; one that was not read at its source says so. */
function restsOn(visit: Visit, values: readonly EmployingValue[]): Html {
  const say = sayCost(visit);
  const day = (value: EmployingValue): string =>
    shortDate(value.from, visit.language === 'cy' ? 'cy' : 'en-GB');
  const said = new Map(values.map((value) => [`${value.source} (${say.since(day(value))}).`, value.seen]));
  return html`${[...said].map(([source, seen]) => html`${source} ${!seen && html`<strong>${say.notSeen}</strong> `}`)}`;
}

function besidePlan(
  visit: Visit,
  asked: CostAsked,
  { beside, now, lawful }: { readonly beside: Beside; readonly now: HourlyCost; readonly lawful: HourlyCost },
): Html {
  const say = sayCost(visit);
  const { whose, person, lines } = beside;
  const hours = (asked.weeklyMinutes / 60).toString();
  const items = lines.map((line) => {
    const given = givenByLine(line, asked, { now, lawful });
    const verdict = given.unlawful ? say.lineUnlawful(pounds(lawful.hourly)) : leftWords(visit, given.left);
    return html`<li>${say.lineGives(given.what, pounds(given.hourly), hours)} ${verdict}</li>`;
  });
  return html`<h2>${say.lineTitle(whose)}</h2>
    ${lines.length === 0 ? html`<p>${say.noLines}</p>` : html`<ul>${items}</ul>`}
    ${whose.mine && lines.length > 0 && html`<p>${say.lineNext} <a href="${address('/plans/:person/how-it-goes', { person })}">${say.toReview}</a></p>`}`;
}

function leftWords(visit: Visit, left: Pence): string {
  const say = sayCost(visit);
  if (left === 0) return say.lineEven;
  return left > 0 ? say.lineLeft(pounds(left)) : say.lineShort(pounds(subtract(nothing, left)));
}
