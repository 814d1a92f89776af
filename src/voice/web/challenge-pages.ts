import type { PersonId } from '#basics';
import { mayAct, waysToSpeakUp, type WaysToSpeakUp, whatMay } from '#people/actions';
import { address, type Answer, type Visit } from '#platform';
import { button, form, type Html, html, tag, type Whose, whoseOf } from '#ui';
import { askPanel } from '../actions/ask-panel.ts';
import { seeChallenges } from '../actions/see-challenges.ts';
import { withdrawChallenge } from '../actions/withdraw-challenge.ts';
import type { Challenge } from '../challenge.ts';
import { challengeAfter } from '../states.ts';
import { paths } from './addresses.ts';
import { challengeBody, challengeOf, onceOf, personOf, shortDay, whereItIs } from './parts.ts';
import { say } from './say.ts';

/** A person's challenges, the newest first; while there are none, where decisions are found. */
export async function challengesPage(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeChallenges(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const words = say(visit);
  const { as, name, challenges } = seen.done;
  const whose = whoseOf(seen.done);
  const items = challenges.map((each) => {
    const href = address(paths.challenge, { person, challenge: each.challengeId });
    return html`<li><a href="${href}">${words.about[each.about](whose)}</a>, ${shortDay(each.receivedOn, visit)} ${tag({ text: words.states[each.state] })}</li>`;
  });
  return {
    page: {
      title: words.title(whose),
      lead: words.lead,
      picture: 'help',
      back:
        as === 'self'
          ? { href: address('/me'), text: words.back }
          : { href: address('/people/:person', { person }), text: words.toPerson(name) },
      body: items.length === 0 ? await whereDecisionsAre(visit, person, whose) : html`<ul>${items}</ul>`,
    },
  };
}

async function whereDecisionsAre(visit: Visit, person: PersonId, whose: Whose): Promise<Html> {
  const words = say(visit);
  const places = [
    { may: 'see-plan', href: address('/plans/:person', { person }), text: words.toPlan(whose) },
    { may: 'see-money', href: address('/holdings/:person', { person }), text: words.toMoney(whose) },
  ] as const;
  const lets = await whatMay(visit, person);
  const items = places
    .filter(({ may }) => lets(may))
    .map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`);
  return html`<p>${words.none} ${words.noneNext}</p>${items.length > 0 && html`<ul>${items}</ul>`}`;
}

/** One of my challenges: my words, where it is, the answers, and the panel. */
export async function challengePage(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  const challengeId = challengeOf(visit);
  if (person === undefined || challengeId === undefined) return { refusal: 'not-found' };
  const seen = await seeChallenges(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const challenge = seen.done.challenges.find((each) => each.challengeId === challengeId);
  if (challenge === undefined) return { refusal: 'not-found' };
  const words = say(visit);
  const whose = whoseOf(seen.done);
  return {
    page: {
      title: words.about[challenge.about](whose),
      back: { href: address(paths.challenges, { person }), text: words.title(whose) },
      body: html`<p>${tag({ text: words.states[challenge.state] })}</p>
        ${whereItIs(visit, challenge)}${await challengeBody(visit, challenge, whose)}
        ${await ways(visit, challenge)}${helpersPart(visit, await waysToSpeakUp(visit, person))}`,
    },
  };
}

async function ways(visit: Visit, challenge: Challenge): Promise<Html> {
  const words = say(visit);
  const mine = await mayAct(visit, { may: 'take-challenge-back', person: challenge.personId });
  const parts = { person: challenge.personId, challenge: challenge.challengeId };
  const way = (path: string, text: string, means: string): Html =>
    html`<p>${means}</p>${form({
      action: address(path, parts),
      csrf: visit.csrf,
      token: visit.clock.newId(),
      children: button({ text, kind: 'secondary', preventDoubleClick: true }),
    })}`;
  const means = challenge.about === 'budget-change' ? words.takeBackMeans : '';
  return html`${challengeAfter(challenge.state, 'ask-panel') !== undefined && way(paths.panel, words.panelAsk, words.panelMeans)}
    ${mine && challengeAfter(challenge.state, 'withdraw') !== undefined && way(paths.withdraw, words.takeBack, means)}`;
}

/** Who is on the person's side, and the way to ask them, for whoever may ask. */
export function helpersPart(visit: Visit, { helpers }: Pick<WaysToSpeakUp, 'helpers'>): Html | undefined {
  if (helpers.length === 0) return undefined;
  const words = say(visit);
  return html`<section><h2>${words.whoHelps}</h2><ul>${helpers.map(
    (each) => html`<li><a href="${each.href}">${each.text}</a>. ${words.helperMeans}</li>`,
  )}</ul></section>`;
}

/** Takes a challenge to the panel. */
export function takeToPanel(visit: Visit): Promise<Answer> {
  return moved(visit, askPanel, say(visit).panelAsked);
}

/** Takes a challenge back. */
export function takeBack(visit: Visit): Promise<Answer> {
  return moved(visit, withdrawChallenge, say(visit).takenBack);
}

async function moved(visit: Visit, move: typeof askPanel, notice: string): Promise<Answer> {
  const person = personOf(visit);
  const challengeId = challengeOf(visit);
  if (person === undefined || challengeId === undefined) return { refusal: 'not-found' };
  const outcome = await move(visit, { person, challengeId, ...onceOf(visit) });
  const goTo = address(paths.challenge, { person, challenge: challengeId });
  if ('done' in outcome || outcome.refused.because === 'already-done') return { goTo, notice };
  if (outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  return { goTo, notice: say(visit).notNow };
}
