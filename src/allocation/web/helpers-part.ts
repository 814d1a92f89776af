import type { GivenAnswer } from '#assessment';
import { dayOf, longDate } from '#basics';
import { address, type Visit } from '#platform';
import { button, form, type Html, html } from '#ui';
import type { SeenFigure } from '../actions/see-starting-figure.ts';
import type { StartingInstrument } from '../starting-instrument.ts';
import { paths } from './addresses.ts';
import { sayFigure } from './say-figure.ts';
import { titleOf, wordsFor } from './words-for.ts';

/**
 * Help that the person told of, what helpers have said for themselves, and what whoever looks can do about it: a supporter
 * gives or ends their own word, the person has help no longer counted or asks somebody to say so.
 */
export function helpersPart(
  visit: Visit,
  instrument: StartingInstrument,
  seen: SeenFigure,
): Html | undefined {
  const told = seen.assessment.answers.filter(
    (answer) => answer.help !== undefined && answer.help.goesOn !== 'no',
  );
  if (told.length === 0) return undefined;
  const say = sayFigure(visit);
  const person = seen.assessment.personId;
  return html`<h2>${say.helpersTitle}</h2>
    <ul>${told.map((answer) => html`<li>${helpLine(visit, instrument, answer)}${words(visit, seen, answer)}</li>`)}</ul>
    <p>${say.agreeWhy}</p>
    ${seen.as === 'self' && html`<p><a href="/people/${person}/circle">${say.invite}</a></p>`}
    ${told.map((answer) => wordForm(visit, instrument, seen, answer))}`;
}

function helpLine(visit: Visit, instrument: StartingInstrument, { area, help }: GivenAnswer): string {
  const share = instrument.unpaidHelp.shares.find((each) => each.id === help?.share);
  const does = share === undefined ? '' : wordsFor(share.says, visit);
  return sayFigure(visit).told(titleOf(visit, instrument, area), help?.helper ?? '', does);
}

function words(visit: Visit, seen: SeenFigure, { area }: GivenAnswer): Html {
  const say = sayFigure(visit);
  const given = seen.agreements.filter((word) => word.area === area);
  if (given.length === 0) return html` <span class="muted">${say.nobodySaid}</span>`;
  const lines = given.map((word) =>
    word.endedAt === undefined
      ? say.agreed(word.helper, longDate(dayOf(word.agreedAt)))
      : say.ended(word.helper, longDate(dayOf(word.endedAt))),
  );
  return html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function wordForm(
  visit: Visit,
  instrument: StartingInstrument,
  seen: SeenFigure,
  { area }: GivenAnswer,
): Html | undefined {
  const say = sayFigure(visit);
  const inForce = seen.agreements.filter((word) => word.area === area && word.endedAt === undefined);
  const mine = inForce.some((word) => word.account === visit.account?.accountId);
  const title = titleOf(visit, instrument, area);
  if (seen.as === 'supporter') {
    const offer = mine ? { text: say.end(title), value: 'end' } : { text: say.agree(title), value: 'agree' };
    return sendWord(visit, seen, area, offer);
  }
  const canStop = seen.as === 'self' && inForce.length > 0;
  return canStop ? sendWord(visit, seen, area, { text: say.stop(title), value: 'stop' }) : undefined;
}

function sendWord(
  visit: Visit,
  seen: SeenFigure,
  area: string,
  word: { readonly text: string; readonly value: string },
): Html {
  return form({
    action: address(paths.help, { person: seen.assessment.personId, area }),
    csrf: visit.csrf,
    children: button({ ...word, kind: 'secondary', name: 'word' }),
  });
}
