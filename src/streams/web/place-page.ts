import { readId } from '#basics';
import { address, type Answer, field, fieldList, type Visit } from '#platform';
import { readStreamCode } from '#policy';
import { button, errorFor, type FieldError, form, html, input } from '#ui';
import { closePlaceOf, type NewPlace, openPlace, seeFillable } from '../actions/index.ts';
import { paths } from './addresses.ts';
import { fieldOf } from './add-page.ts';
import { funderField, linesField, missing, streamField, textOf } from './fields.ts';
import { sayStreams } from './say.ts';

/** The form on which a decision-maker has a funder write its own part. */
export async function placePage(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const person = readId<'person'>(visit.params['person']);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeFillable(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const say = sayStreams(visit);
  const { name, lines, funders } = seen.done;
  const reference = {
    name: 'reference',
    label: say.reference,
    hint: say.referenceHint,
    value: field(visit.form, 'reference'),
    errorMessage: errorFor(errors, 'reference'),
    reader: visit,
  };
  return {
    ...(errors.length > 0 && { status: 422 as const }),
    page: {
      title: say.placeTitle(name),
      lead: say.placeLead,
      errors,
      back: { href: address(paths.pot, { person }), text: say.title({ mine: false, name }) },
      body: form({
        action: address(paths.place, { person }),
        csrf: visit.csrf,
        token: visit.clock.newId(),
        children: html`${streamField(visit, errors)}
          ${funderField(visit, { name: 'funder', label: say.funder }, funders, errors)}
          ${input(reference)}
          ${linesField(visit, lines, errors)}
          ${button({ text: say.placeSave, preventDoubleClick: true })}`,
      }),
    },
  };
}

export async function openPlaceNow(visit: Visit): Promise<Answer> {
  const person = readId<'person'>(visit.params['person']);
  if (person === undefined) return { refusal: 'not-found' };
  const read = readPlace(visit);
  if ('errors' in read) return placePage(visit, read.errors);
  const once = readId<'once'>(field(visit.form, 'token'));
  const opened = await openPlace(visit, { person, place: read.place, ...(once !== undefined && { once }) });
  const say = sayStreams(visit);
  const goTo = address(paths.pot, { person });
  if ('done' in opened) return { goTo, notice: say.placeSaved };
  const { because } = opened.refused;
  if (because === 'not-allowed') return { refusal: 'not-allowed' };
  if (because === 'already-done') return { goTo };
  return placePage(visit, [{ field: fieldOf[because], text: say[because] }]);
}

function readPlace(visit: Visit): { readonly place: NewPlace } | { readonly errors: readonly FieldError[] } {
  const say = sayStreams(visit);
  const stream = readStreamCode(field(visit.form, 'stream'));
  const funder = readId<'organisation'>(field(visit.form, 'funder'));
  const reference = textOf(visit, 'reference', say.referenceMissing);
  const errors = [
    ...missing('stream', say.streamMissing, stream),
    ...missing('funder', say['no-such-funder'], funder),
    ...reference.errors,
  ];
  if (errors.length > 0 || stream === undefined || funder === undefined) return { errors };
  const onlyFor = fieldList(visit.form, 'onlyFor');
  return { place: { stream, funder, reference: reference.text, ...(onlyFor.length > 0 && { onlyFor }) } };
}

/** Closes a place that nobody wrote into. */
export async function closePlaceNow(visit: Visit): Promise<Answer> {
  const person = readId<'person'>(visit.params['person']);
  const place = readId<'stream-place'>(visit.params['place']);
  if (person === undefined || place === undefined) return { refusal: 'not-found' };
  const closed = await closePlaceOf(visit, { person, place });
  const goTo = address(paths.pot, { person });
  if ('done' in closed) return { goTo, notice: sayStreams(visit).placeClosed };
  return closed.refused.because === 'not-allowed' ? { refusal: 'not-allowed' } : { goTo };
}
