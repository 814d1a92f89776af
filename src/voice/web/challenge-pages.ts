import { mayAct } from '#people/actions';
import { address, type Answer, type Visit } from '#platform';
import { button, form, type Html, html, tag } from '#ui';
import { askPanel } from '../actions/ask-panel.ts';
import { seeChallenges } from '../actions/see-challenges.ts';
import { withdrawChallenge } from '../actions/withdraw-challenge.ts';
import type { Challenge } from '../challenge.ts';
import { challengeAfter } from '../states.ts';
import { paths } from './addresses.ts';
import { challengeBody, challengeOf, onceOf, personOf, shortDay, whereItIs } from './parts.ts';
import { say } from './say.ts';

/** My challenges, the newest first. */
export async function challengesPage(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeChallenges(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const words = say(visit);
  const items = seen.done.challenges.map((each) => {
    const href = address(paths.challenge, { person, challenge: each.challengeId });
    return html`<li><a href="${href}">${words.about[each.about]}</a>, ${shortDay(each.receivedOn, visit)} ${tag({ text: words.states[each.state] })}</li>`;
  });
  return {
    page: {
      title: words.title,
      lead: words.lead,
      picture: 'help',
      back: { href: address('/plans/:person', { person }), text: words.back },
      body: items.length === 0 ? html`<p>${words.none}</p>` : html`<ul>${items}</ul>`,
    },
  };
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
  return {
    page: {
      title: words.about[challenge.about],
      back: { href: address(paths.challenges, { person }), text: words.title },
      body: html`<p>${tag({ text: words.states[challenge.state] })}</p>
        ${whereItIs(visit, challenge)}${challengeBody(visit, challenge)}
        ${await ways(visit, challenge)}${helpersPart(visit, person, seen.done.helpers)}`,
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

/** Who is on the person's side, and the way to ask them. */
export function helpersPart(
  visit: Visit,
  person: Challenge['personId'],
  helpers: readonly { readonly name: string }[],
): Html | undefined {
  if (helpers.length === 0) return undefined;
  const words = say(visit);
  const href = address('/people/:person/circle/ask', { person });
  return html`<section><h2>${words.whoHelps}</h2><ul>${helpers.map(
    (each) => html`<li><a href="${href}">${each.name}</a>. ${words.helperMeans}</li>`,
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
