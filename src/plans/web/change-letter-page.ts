import { pounds, readId } from '#basics';
import type { Answer, Visit } from '#platform';
import { getPolicyPack, valueOn } from '#policy';
import { type Html, html } from '#ui';
import { seeChangeLetter } from '../actions/see-letter.ts';
import { type Change, firstDayOf, mayHold } from '../agreed-budget.ts';
import { challengeHref, planHref } from './addresses.ts';
import { notHappyPart } from './not-happy-part.ts';
import { longDay, personOf } from './parts.ts';
import { sayForms } from './say-forms.ts';
import { sayLetters } from './say-letters.ts';

/** The letter that the service wants to lower a budget: why, from when, and that a challenge in time keeps all as it is. */
export async function changePage(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  const changeId = readId<'plan-change'>(visit.params['change']);
  if (person === undefined || changeId === undefined) return { refusal: 'not-found' };
  const seen = await seeChangeLetter(visit, person, changeId);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  if (seen.done === undefined) return { refusal: 'not-found' };
  const { change, personName } = seen.done;
  const words = sayLetters(visit);
  const first = firstDayOf(change);
  const inTime = mayHold(change, visit.clock.today());
  const challenge = {
    challengeHref: challengeHref(person, 'budget-change', changeId),
    challengeMore: first === undefined ? words.challengeNow : words.challengeBefore(longDay(first, visit)),
  };
  return {
    page: {
      title: words.changeTitle,
      lead: words.changeLead(pounds(change.fromWeekly), pounds(change.toWeekly)),
      back: { href: planHref(person), text: sayForms(visit).back },
      body: html`<p>${longDay(change.proposedOn, visit)}<br>${words.to(personName)}<br>${words.from(change.proposedName, change.organisationName)}</p>
        <p><strong>${howItStands(visit, change)}</strong></p>
        ${inTime && noticePart(visit, change)}
        <h2>${words.reason}</h2><p>${change.reason}</p>
        <h2>${words.whatChanged}</h2><p>${words.reviewedOn(longDay(change.reviewedOn, visit))}</p><p>${change.whatChanged}</p>
        ${inTime && (await notHappyPart(visit, person, challenge))}`,
    },
  };
}

function howItStands(visit: Visit, change: Change): string {
  const words = sayLetters(visit);
  if (change.state === 'held') return words.changeHeld;
  if (change.state === 'dropped') return words.changeDropped;
  const first = firstDayOf(change);
  if (first === undefined) return words.changeNotGiven;
  const day = longDay(first, visit);
  return visit.clock.today() < first ? words.changeNothingNow(day) : words.changeInForce(day);
}

/** From when the days of notice count: the day it was given in the person's own way. */
function noticePart(visit: Visit, { givenOn }: Change): Html {
  const words = sayLetters(visit);
  const days = valueOn(
    getPolicyPack(visit.settings.policy),
    'notice-of-less',
    givenOn ?? visit.clock.today(),
  );
  const given = givenOn !== undefined && html` ${words.noticeGiven(longDay(givenOn, visit))}`;
  return html`<p>${words.noticeStarts(days)}${given}</p>`;
}
