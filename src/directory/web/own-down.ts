import { type CalendarDate, dayOf, longDate, readId } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { button, type FieldError, type Html, html, warningText } from '#ui';
import {
  answerMistakeAsLister,
  challengeTakingDown,
  findMyListing,
  mistakesToldMe,
  whyDown,
} from '../actions/index.ts';
import type { OwnListing } from '../own-listing.ts';
import { stateOf, type TakingDown } from '../taking-down.ts';
import { ownPaths } from './addresses.ts';
import { onceOf } from './once-form.ts';
import { sayKeeper } from './say-keeper.ts';
import { answerField, toldList } from './told-list.ts';
import { readWords, wordsForm } from './words-form.ts';

const challengeField = 'challenge';

/** What others did about a listing of one's own: that it was taken down, and what they say is wrong. */
export async function othersPart(
  visit: Visit,
  { listingId: listing, serviceId }: OwnListing,
  errors: readonly FieldError[],
): Promise<Html> {
  const words = sayKeeper(visit);
  const [taking, told] = [await whyDown(visit, serviceId), await mistakesToldMe(visit, serviceId)];
  const answer = ({ mistakeId: mistake }: { mistakeId: string }) =>
    address(ownPaths.answer, { listing, mistake });
  return html`${taking !== undefined && downPart(visit, listing, taking, errors)}
    ${told.length > 0 && html`<h2>${words.yours}</h2>${toldList(visit, told, { answer, errors })}`}`;
}

function downPart(visit: Visit, listing: string, taking: TakingDown, errors: readonly FieldError[]): Html {
  const words = sayKeeper(visit);
  const said = warningText({
    text: words.yoursDown(longDate(dayOf(taking.takenAt)), taking.reason),
    reader: visit,
  });
  const state = stateOf(taking);
  if (state === 'down') {
    const form = {
      id: challengeField,
      action: address(ownPaths.challenge, { listing }),
      label: words.challengeWords,
      hint: words.challengeLead,
      buttons: button({ text: words.challenge, preventDoubleClick: true }),
    };
    return html`${said}<h2>${words.challengeTitle}</h2>${wordsForm(visit, form, errors)}`;
  }
  return html`${said}
    ${taking.challenge !== undefined && html`<p>${words.youSaid(taking.challenge.words)}</p>`}
    ${state === 'challenged' && taking.challenge !== undefined && html`<p>${waitsFor(visit, taking.challenge.answerBy)}</p>`}
    ${taking.stays !== undefined && html`<p>${words.staysDown(taking.stays.why)}</p>`}
    ${taking.stays !== undefined && html`<p>${words.endOfIt}</p>`}`;
}

function waitsFor(visit: Visit, answerBy: CalendarDate): string {
  const words = sayKeeper(visit);
  const day = longDate(answerBy);
  return answerBy < visit.clock.today() ? words.waitsLate(day) : words.waits(day);
}

/** Challenges that it was taken down. */
export async function challenge(
  visit: Visit,
  again: (listing: OwnListing, errors: readonly FieldError[]) => Promise<Answer>,
): Promise<Answer> {
  const listing = await asked(visit);
  if (listing === undefined) return { refusal: 'not-found' };
  const read = readWords(visit, challengeField);
  if ('errors' in read) return again(listing, read.errors);
  const sent = { listing: listing.listingId, words: read.words, ...onceOf(visit) };
  const outcome = await challengeTakingDown(visit, sent);
  if ('refused' in outcome && outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  return {
    goTo: address(ownPaths.one, { listing: listing.listingId }),
    notice: sayKeeper(visit).challengeSent,
  };
}

/** Answers what somebody says is wrong. */
export async function answerToldMe(
  visit: Visit,
  again: (listing: OwnListing, errors: readonly FieldError[]) => Promise<Answer>,
): Promise<Answer> {
  const listing = await asked(visit);
  const mistake = readId<'mistake'>(visit.params['mistake']);
  if (listing === undefined || mistake === undefined) return { refusal: 'not-found' };
  const read = readWords(visit, answerField(mistake));
  if ('errors' in read) return again(listing, read.errors);
  await answerMistakeAsLister(visit, { mistake, words: read.words });
  return { goTo: address(ownPaths.one, { listing: listing.listingId }), notice: sayKeeper(visit).answered };
}

async function asked(visit: Visit): Promise<OwnListing | undefined> {
  const id = readId<'own-listing'>(visit.params['listing']);
  return id === undefined ? undefined : findMyListing(visit, id);
}
