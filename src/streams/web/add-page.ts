import { readId, readPounds } from '#basics';
import { address, type Answer, field, fieldList, type Visit } from '#platform';
import { readStreamCode, streamOn, streamCodes } from '#policy';
import {
  button,
  checkboxes,
  dateInput,
  errorFor,
  type FieldError,
  form,
  type Html,
  html,
  input,
  moneyInput,
  radios,
  select,
  textarea,
} from '#ui';
import { addPart, type Fillable, type NewPart, seeFillable, takePartBack } from '../actions/index.ts';
import { paths } from './addresses.ts';
import { readDay } from './parts.ts';
import { potPage } from './pot-page.ts';
import { sayStreams } from './say.ts';

const letters_max = { reference: 60, testMet: 600 } as const;

/** The form on which a decision-maker writes down who else pays into a budget. */
export async function addPartPage(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const person = readId<'person'>(visit.params['person']);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeFillable(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const say = sayStreams(visit);
  return {
    ...(errors.length > 0 && { status: 422 as const }),
    page: {
      title: say.addTitle(seen.done.name),
      lead: say.addLead,
      errors,
      back: { href: address(paths.pot, { person }), text: say.title({ mine: false, name: seen.done.name }) },
      body: form({
        action: address(paths.add, { person }),
        csrf: visit.csrf,
        token: visit.clock.newId(),
        children: html`${asked(visit, seen.done, errors)}${button({ text: say.save, preventDoubleClick: true })}`,
      }),
    },
  };
}

function asked(visit: Visit, { lines, funders }: Fillable, errors: readonly FieldError[]): Html {
  const say = sayStreams(visit);
  const common = (name: string) => ({ name, errorMessage: errorFor(errors, name), reader: visit });
  const typed = (name: string) => ({ ...common(name), value: field(visit.form, name) });
  const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } });
  const open = streamCodes.flatMap((code) => streamOn(code, visit.clock.today()) ?? []);
  return html`${radios({ ...typed('stream'), fieldset: legend(say.stream), items: open.map(({ code, title, mayBuy }) => ({ value: code, text: title, hint: mayBuy })) })}
    ${select({ ...typed('funder'), label: say.funder, items: [{ value: '', text: say.noFunder }, ...funders.map((each) => ({ value: each.organisationId, text: each.name }))] })}
    ${input({ ...typed('reference'), label: say.reference, hint: say.referenceHint })}
    ${moneyInput({ ...typed('amount'), label: say.amountLabel })}
    ${dayBoxes(visit, 'from', say.from, errors)}
    ${dayBoxes(visit, 'until', say.until, errors)}
    ${lines.length > 0 && checkboxes({ ...common('onlyFor'), hint: say.onlyForHint, values: fieldList(visit.form, 'onlyFor'), fieldset: legend(say.onlyFor), items: lines.map((line) => ({ value: line, text: line })) })}
    ${textarea({ ...typed('testMet'), label: say.testLabel, rows: 3 })}`;
}

function dayBoxes(visit: Visit, name: string, legend: string, errors: readonly FieldError[]): Html {
  const typed = (part: string): string => field(visit.form, `${name}-${part}`);
  return dateInput({
    id: name,
    namePrefix: name,
    errorMessage: errorFor(errors, `${name}-day`),
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
    values: { day: typed('day'), month: typed('month'), year: typed('year') },
    reader: visit,
  });
}

/** Writes the part down, or says beside each field what is wrong. */
export async function addPartNow(visit: Visit): Promise<Answer> {
  const person = readId<'person'>(visit.params['person']);
  if (person === undefined) return { refusal: 'not-found' };
  const read = readPart(visit);
  if ('errors' in read) return addPartPage(visit, read.errors);
  const once = readId<'once'>(field(visit.form, 'token'));
  const added = await addPart(visit, { person, part: read.part, ...(once !== undefined && { once }) });
  const say = sayStreams(visit);
  if ('done' in added) return { goTo: address(paths.pot, { person }), notice: say.saved };
  const { because } = added.refused;
  if (because === 'not-allowed') return { refusal: 'not-allowed' };
  if (because === 'already-done') return { goTo: address(paths.pot, { person }) };
  return addPartPage(visit, [{ field: fieldOf[because], text: say[because] }]);
}

const fieldOf = {
  'nothing-agreed': 'stream',
  'stream-closed': 'from-day',
  'ends-before-it-begins': 'until-day',
  'no-such-funder': 'funder',
  'names-no-line': 'onlyFor',
  'line-not-in-plan': 'onlyFor',
} as const;

type Read = { readonly part: NewPart } | { readonly errors: readonly FieldError[] };

function readPart(visit: Visit): Read {
  const say = sayStreams(visit);
  const stream = readStreamCode(field(visit.form, 'stream'));
  const funder = readId<'organisation'>(field(visit.form, 'funder'));
  const amount = readPounds(field(visit.form, 'amount'));
  const [from, until] = [readDay(visit, 'from'), readDay(visit, 'until')];
  const reference = textOf(visit, 'reference', say.referenceMissing);
  const testMet = textOf(visit, 'testMet', say.testMissing);
  const missing = (name: string, text: string, value: unknown): readonly FieldError[] =>
    value === undefined || value === 0 ? [{ field: name, text }] : [];
  const errors = [
    ...missing('stream', say.streamMissing, stream),
    ...missing('funder', say['no-such-funder'], funder),
    ...reference.errors,
    ...missing('amount', say.amountWrong, amount),
    ...missing('from-day', say.dayWrong, from),
    ...missing('until-day', say.dayWrong, until),
    ...testMet.errors,
  ];
  if (errors.length > 0 || !stream || !funder || !amount || !from || !until) return { errors };
  const onlyFor = fieldList(visit.form, 'onlyFor');
  const part = { stream, funder, amount, from, until, reference: reference.text, testMet: testMet.text };
  return { part: { ...part, ...(onlyFor.length > 0 && { onlyFor }) } };
}

function textOf(
  visit: Visit,
  name: keyof typeof letters_max,
  missing: string,
): { readonly text: string; readonly errors: readonly FieldError[] } {
  const text = field(visit.form, name);
  if (text === '') return { text, errors: [{ field: name, text: missing }] };
  const most = letters_max[name];
  return { text, errors: text.length > most ? [{ field: name, text: sayStreams(visit).tooLong(most) }] : [] };
}

/** Withdraws a part that was a mistake. */
export async function withdrawPartNow(visit: Visit): Promise<Answer> {
  const person = readId<'person'>(visit.params['person']);
  const part = readId<'stream-part'>(visit.params['part']);
  if (person === undefined || part === undefined) return { refusal: 'not-found' };
  const say = sayStreams(visit);
  const name = `because-${part}`;
  const because = field(visit.form, name);
  if (because === '') return potPage(visit, [{ field: name, text: say.whyMissing }]);
  if (because.length > letters_max.testMet)
    return potPage(visit, [{ field: name, text: say.tooLong(letters_max.testMet) }]);
  const taken = await takePartBack(visit, { person, part, because });
  const goTo = address(paths.pot, { person });
  if ('done' in taken) return { goTo, notice: say.isWithdrawn };
  if (taken.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  return taken.refused.because === 'something-taken' ? { goTo, notice: say['something-taken'] } : { goTo };
}
