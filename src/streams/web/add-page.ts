import { readId, readPounds } from '#basics';
import { address, type Answer, field, fieldList, type Visit } from '#platform';
import { readStreamCode } from '#policy';
import { button, errorFor, type FieldError, form, type Html, html, input, moneyInput, textarea } from '#ui';
import { addPart, type Fillable, type NewPart, seeFillable, takePartBack } from '../actions/index.ts';
import { paths } from './addresses.ts';
import {
  dayBoxes,
  daysIn,
  funderField,
  letters_max,
  linesField,
  missing,
  streamField,
  textOf,
} from './fields.ts';
import { potPage } from './pot-page.ts';
import { sayStreams } from './say.ts';

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
  const typed = (name: string) => ({
    name,
    value: field(visit.form, name),
    errorMessage: errorFor(errors, name),
    reader: visit,
  });
  return html`${streamField(visit, errors)}
    ${funderField(visit, { name: 'funder', label: say.funder }, funders, errors)}
    ${input({ ...typed('reference'), label: say.reference, hint: say.referenceHint })}
    ${moneyInput({ ...typed('amount'), label: say.amountLabel })}
    ${dayBoxes(visit, 'from', say.from, errors)}
    ${dayBoxes(visit, 'until', say.until, errors)}
    ${linesField(visit, lines, errors)}
    ${textarea({ ...typed('testMet'), label: say.testLabel, rows: 3 })}`;
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

export const fieldOf = {
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
  const { from, until, errors: days } = daysIn(visit);
  const reference = textOf(visit, 'reference', say.referenceMissing);
  const testMet = textOf(visit, 'testMet', say.testMissing);
  const errors = [
    ...missing('stream', say.streamMissing, stream),
    ...missing('funder', say['no-such-funder'], funder),
    ...reference.errors,
    ...missing('amount', say.amountWrong, amount),
    ...days,
    ...testMet.errors,
  ];
  if (errors.length > 0 || !stream || !funder || !amount || !from || !until) return { errors };
  const onlyFor = fieldList(visit.form, 'onlyFor');
  const part = { stream, funder, amount, from, until, reference: reference.text, testMet: testMet.text };
  return { part: { ...part, ...(onlyFor.length > 0 && { onlyFor }) } };
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
