import { type OrganisationId, pounds, readId, readPounds } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { readStreamCode, streamOn } from '#policy';
import {
  button,
  errorFor,
  type FieldError,
  form,
  type Html,
  html,
  input,
  moneyInput,
  summaryList,
  textarea,
} from '#ui';
import { type OwnPart, type Return, seeReturn, writeOwnPart } from '../actions/index.ts';
import type { PlaceId } from '../place.ts';
import { paths } from './addresses.ts';
import { dayBoxes, daysIn, missing, streamField, textOf } from './fields.ts';
import { sayStreams } from './say.ts';

type Which = { readonly organisation: OrganisationId; readonly place: PlaceId };
type Waiting = Return['waiting'][number];

/** Where a funder writes down its own part: how much, for which days, and how its own test is met. */
export async function ownPartPage(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const which = whichIn(visit);
  if (which === undefined) return { refusal: 'not-found' };
  const found = await find(visit, which);
  if ('refusal' in found) return found;
  const say = sayStreams(visit);
  return {
    ...(errors.length > 0 && { status: 422 as const }),
    page: {
      title: say.ownTitle,
      lead: say.ownLead,
      errors,
      back: { href: address(paths.return, { organisation: which.organisation }), text: say.returnTitle },
      body: html`${known(visit, found.waiting)}
        ${form({
          action: address(paths.ownPart, which),
          csrf: visit.csrf,
          token: visit.clock.newId(),
          children: html`${asked(visit, found.waiting, errors)}${button({ text: say.ownSave, preventDoubleClick: true })}`,
        })}`,
    },
  };
}

/** What is settled already: what the service or the other funder said. */
function known(visit: Visit, { place, from }: Waiting): Html {
  const say = sayStreams(visit);
  const { stream, reference, onlyFor, handedOn } = place;
  const title = stream && streamOn(stream, visit.clock.today())?.title;
  return summaryList({
    rows: [
      ...(reference === undefined ? [] : [{ key: say.ownReference, value: reference }]),
      ...(title === undefined ? [] : [{ key: say.ownStream, value: title }]),
      { key: say.what, value: onlyFor === undefined ? say.partForAll : onlyFor.join(', ') },
      ...(handedOn === undefined
        ? []
        : [
            {
              key: say.amount,
              value: say.handedToUs(pounds(handedOn.amount), from ?? '', place.opened.name),
            },
            { key: say.handedWhy, value: handedOn.because },
          ]),
    ],
  });
}

function asked(visit: Visit, { place }: Waiting, errors: readonly FieldError[]): Html {
  const say = sayStreams(visit);
  const of = (name: string) => ({
    name,
    value: field(visit.form, name),
    errorMessage: errorFor(errors, name),
    reader: visit,
  });
  return html`${place.stream === undefined && streamField(visit, errors)}
    ${place.reference === undefined && input({ ...of('reference'), label: say.ownReference, hint: say.referenceHint })}
    ${place.handedOn === undefined && moneyInput({ ...of('amount'), label: say.amountLabel })}
    ${dayBoxes(visit, 'from', say.from, errors)}
    ${dayBoxes(visit, 'until', say.until, errors)}
    ${textarea({ ...of('testMet'), label: say.ownTest, rows: 3 })}`;
}

export async function writeOwnPartNow(visit: Visit): Promise<Answer> {
  const which = whichIn(visit);
  if (which === undefined) return { refusal: 'not-found' };
  const found = await find(visit, which);
  if ('refusal' in found) return found;
  const read = readOwn(visit, found.waiting);
  if ('errors' in read) return ownPartPage(visit, read.errors);
  const once = readId<'once'>(field(visit.form, 'token'));
  const written = await writeOwnPart(visit, {
    ...which,
    part: read.part,
    ...(once !== undefined && { once }),
  });
  const say = sayStreams(visit);
  const goTo = address(paths.return, { organisation: which.organisation });
  if ('done' in written) return { goTo, notice: say.ownSaved };
  const { because } = written.refused;
  if (because === 'not-allowed') return { refusal: 'not-allowed' };
  if (because === 'already-done' || because === 'no-such-place') return { goTo };
  return ownPartPage(visit, [{ field: fieldOf[because], text: say[because] }]);
}

const fieldOf = {
  'opened-it-yourself': 'testMet',
  'not-all-there': 'stream',
  'stream-closed': 'from-day',
  'names-no-line': 'stream',
  'ends-before-it-begins': 'until-day',
  'not-left': 'testMet',
} as const;

type Read = { readonly part: OwnPart } | { readonly errors: readonly FieldError[] };

function readOwn(visit: Visit, { place }: Waiting): Read {
  const say = sayStreams(visit);
  const stream = readStreamCode(field(visit.form, 'stream'));
  const amount = readPounds(field(visit.form, 'amount'));
  const { from, until, errors: days } = daysIn(visit);
  const testMet = textOf(visit, 'testMet', say.testMissing);
  const reference = textOf(visit, 'reference', say.referenceMissing);
  const errors = [
    ...(place.stream === undefined ? missing('stream', say.streamMissing, stream) : []),
    ...(place.reference === undefined ? reference.errors : []),
    ...(place.handedOn === undefined ? missing('amount', say.amountWrong, amount) : []),
    ...days,
    ...testMet.errors,
  ];
  if (errors.length > 0 || from === undefined || until === undefined) return { errors };
  return { part: { stream, reference: reference.text, amount, from, until, testMet: testMet.text } };
}

async function find(
  visit: Visit,
  which: Which,
): Promise<{ readonly waiting: Waiting } | { readonly refusal: 'not-allowed' | 'not-found' }> {
  const seen = await seeReturn(visit, which.organisation);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const waiting = seen.done.waiting.find(({ place }) => place.placeId === which.place);
  return waiting === undefined ? { refusal: 'not-found' } : { waiting };
}

function whichIn({ params }: Visit): Which | undefined {
  const organisation = readId<'organisation'>(params['organisation']);
  const place = readId<'stream-place'>(params['place']);
  return organisation === undefined || place === undefined ? undefined : { organisation, place };
}
