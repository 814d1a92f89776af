import { addDays, type Pence, pounds, readId, readPounds } from '#basics';
import type { WagesFrom } from '#holdings/actions';
import type { Question } from '#holdings';
import { field, type Visit } from '#platform';
import { errorFor, type FieldError, type Html, html, input, moneyInput, radios, select, textarea } from '#ui';
import { readRelative, relativeFields } from './relative-fields.ts';
import { leastWage } from '../hourly-cost.ts';
import { type Particulars, payEvery, type Terms, wordedParts, type WordedPart } from '../particulars.ts';
import { ageFields, readAgeFields } from './age-fields.ts';
import { employingHere, readHours } from './cost-form.ts';
import { dayBoxes, dayFault, hoursText, readDay } from './parts.ts';
import { sayJob } from './say-job.ts';

/** A part of the plan that wages can be paid from, and who holds its money where it is not the person. */
export type PaysFrom = { readonly value: string; readonly text: string };

/** The lines that wages can come from, wherever their money is held. */
export function paysFrom(visit: Visit, from: readonly WagesFrom[]): readonly PaysFrom[] {
  const say = sayJob(visit);
  return from.flatMap(({ holding, lines }) =>
    lines.map((line) => ({
      value: `${line.lineId} ${holding.holdingId}`,
      text: holding.kind === 'direct-payment' ? line.what : say.heldBy(line.what, holding.name),
    })),
  );
}

const restParts: readonly WordedPart[] = wordedParts.filter(
  (part) => !['title', 'work', 'place', 'pattern'].includes(part),
);
const letters_max = 2000;

/** What was typed, or before that what the contract says now, or what is usual. */
function shown(visit: Visit, name: string, now: string): string {
  return name in visit.form ? field(visit.form, name) : now;
}

/** The fields of a contract; filled with what is usual, or with the contract as it is. */
export function contractFields(visit: Visit, asked: Asked): Html {
  const say = sayJob(visit);
  const { now, errors } = asked;
  const words = (part: WordedPart, rows: number): Html =>
    textarea({
      name: part,
      label: say.parts[part],
      rows,
      value: shown(visit, part, now?.words[part] ?? say.usual[part]),
      errorMessage: errorFor(errors, part),
      reader: visit,
    });
  return html`<h2>${say.aboutJob}</h2>
    ${input({ name: 'title', label: say.parts.title, value: shown(visit, 'title', now?.words.title ?? say.usual.title), errorMessage: errorFor(errors, 'title'), reader: visit })}
    ${words('work', 3)}${words('place', 2)}
    ${relativeFields(visit, asked)}
    ${dayBoxes(visit, { name: 'from', legend: now === undefined ? say.from : say.fromChange, begin: addDays(visit.clock.today(), 7), errors })}
    <h2>${say.pay}</h2>${payFields(visit, asked)}${words('pattern', 3)}
    <h2>${say.rest}</h2><p>${say.restHint}</p>${restParts.map((part) => words(part, 3))}`;
}

type Asked = {
  readonly now?: Particulars | undefined;
  readonly sources: readonly PaysFrom[];
  readonly errors: readonly FieldError[];
  /** What the service said yes to before, where its rules ask for that. */
  readonly yeses: readonly Question[];
};

/** What the fields hold before anything is typed: the contract as it is, or what is usual. */
function startOf(now: Particulars | undefined) {
  if (now === undefined)
    return {
      wage: '',
      hours: '',
      payEvery: 'week',
      noticeFromPerson: '4',
      noticeFromAssistant: '4',
      paidFrom: undefined,
    };
  return {
    wage: pounds(now.wage).replace('£', ''),
    hours: hoursText(now.weeklyMinutes),
    payEvery: now.payEvery,
    noticeFromPerson: now.noticeFromPerson.toString(),
    noticeFromAssistant: now.noticeFromAssistant.toString(),
    paidFrom: now.paidFrom && `${now.paidFrom.lineId} ${now.paidFrom.holdingId}`,
  };
}

function payFields(visit: Visit, { now, sources, errors }: Asked): Html {
  const say = sayJob(visit);
  const start = startOf(now);
  const least = leastWage('21-and-over', employingHere(visit), visit.clock.today()).amount;
  const number = (name: 'hours' | 'noticeFromPerson' | 'noticeFromAssistant', label: string): Html =>
    input({
      name,
      label,
      value: shown(visit, name, start[name]),
      inputmode: 'decimal',
      classes: 'govuk-input--width-4',
      errorMessage: errorFor(errors, name),
      reader: visit,
    });
  const times = payEvery.map((each) => ({ value: each, text: say.every[each] }));
  return html`${moneyInput({ name: 'wage', label: say.wage, hint: say.wageHint(pounds(least)), value: shown(visit, 'wage', start.wage), errorMessage: errorFor(errors, 'wage'), reader: visit })}
    ${number('hours', say.hours)}${ageFields(visit, { now, errors })}${select({ name: 'payEvery', label: say.payEvery, value: shown(visit, 'payEvery', start.payEvery), items: times })}
    ${sourceFields(visit, { sources, errors, now: start.paidFrom })}
    ${number('noticeFromPerson', say.noticePerson)}${number('noticeFromAssistant', say.noticeAssistant)}`;
}

function sourceFields(
  visit: Visit,
  { sources, errors, now }: Pick<Asked, 'sources' | 'errors'> & { readonly now: string | undefined },
): Html {
  const say = sayJob(visit);
  if (sources.length === 0) return html`<p>${say.paidFromNone}</p>`;
  return radios({
    name: 'paidFrom',
    fieldset: { legend: { text: say.paidFrom, classes: 'govuk-fieldset__legend--s' } },
    value: shown(visit, 'paidFrom', now ?? sources[0]?.value ?? ''),
    items: sources,
    errorMessage: errorFor(errors, 'paidFrom'),
    reader: visit,
  });
}

/** Reads the fields; what is wrong comes back beside its box. */
export function readContract(
  visit: Visit,
  sources: readonly PaysFrom[],
): { readonly terms: Terms } | { readonly errors: readonly FieldError[] } {
  const { wrong } = sayJob(visit);
  const text = (name: string): string => field(visit.form, name);
  const from = readDay(visit, 'from');
  const figures = readFigures(visit);
  const age = readAgeFields(visit);
  const source = sources.find((each) => each.value === text('paidFrom'));
  const errors: readonly FieldError[] = [
    ...wordedParts.flatMap((part) => wordsFault(visit, part)),
    ...(from === undefined ? [dayFault(visit, 'from', wrong)] : []),
    ...('errors' in figures ? figures.errors : []),
    ...('errors' in age ? age.errors : []),
    ...(sources.length > 0 && source === undefined ? [{ field: 'paidFrom', text: wrong.choose }] : []),
  ];
  if (from === undefined || 'errors' in figures || 'errors' in age || errors.length > 0) return { errors };
  const every = payEvery.find((each) => each === text('payEvery')) ?? 'week';
  return {
    terms: {
      ...figures,
      ...age.age,
      from,
      payEvery: every,
      words: wordsOf(visit),
      ...paidFromOf(source),
      ...readRelative(visit),
    },
  };
}

type Figures = Pick<Terms, 'wage' | 'weeklyMinutes' | 'noticeFromPerson' | 'noticeFromAssistant'>;

function readFigures(visit: Visit): Figures | { readonly errors: readonly FieldError[] } {
  const { wrong } = sayJob(visit);
  const text = (name: string): string => field(visit.form, name);
  const wage = readWage(text('wage'));
  const weeklyMinutes = readHours(text('hours'));
  const noticeFromPerson = readWeeks(text('noticeFromPerson'));
  const noticeFromAssistant = readWeeks(text('noticeFromAssistant'));
  if (
    wage !== undefined &&
    weeklyMinutes !== undefined &&
    noticeFromPerson !== undefined &&
    noticeFromAssistant !== undefined
  )
    return { wage, weeklyMinutes, noticeFromPerson, noticeFromAssistant };
  const missing = (name: string, read: number | undefined, says: string): readonly FieldError[] =>
    read === undefined ? [{ field: name, text: says }] : [];
  return {
    errors: [
      ...missing('wage', wage, wrong.notMoney),
      ...missing('hours', weeklyMinutes, wrong.notHours),
      ...missing('noticeFromPerson', noticeFromPerson, wrong.notWeeks),
      ...missing('noticeFromAssistant', noticeFromAssistant, wrong.notWeeks),
    ],
  };
}

// A wage beyond this is a slip of the finger.
const wage_pence_max = 100_000;

function readWage(text: string): Pence | undefined {
  const wage = readPounds(text);
  return wage === undefined || wage === 0 || wage > wage_pence_max ? undefined : wage;
}

function wordsFault(visit: Visit, part: WordedPart): readonly FieldError[] {
  const { wrong } = sayJob(visit);
  const written = field(visit.form, part);
  if (written === '') return [{ field: part, text: wrong.missing }];
  return written.length > letters_max ? [{ field: part, text: wrong.tooLong }] : [];
}

function wordsOf(visit: Visit): Terms['words'] {
  const text = (part: WordedPart): string => field(visit.form, part);
  return {
    title: text('title'),
    work: text('work'),
    place: text('place'),
    pattern: text('pattern'),
    lasts: text('lasts'),
    probation: text('probation'),
    holiday: text('holiday'),
    sickness: text('sickness'),
    otherLeave: text('otherLeave'),
    pension: text('pension'),
    benefits: text('benefits'),
    training: text('training'),
    notice: text('notice'),
    agreements: text('agreements'),
    discipline: text('discipline'),
    complaints: text('complaints'),
  };
}

function paidFromOf(source: PaysFrom | undefined): Pick<Terms, 'paidFrom'> {
  const [lineId, holding] = source?.value.split(' ') ?? [];
  const holdingId = readId<'holding'>(holding);
  return lineId === undefined || holdingId === undefined ? {} : { paidFrom: { lineId, holdingId } };
}

function readWeeks(text: string): number | undefined {
  return /^\d{1,2}$/.test(text) ? Number(text) : undefined;
}
