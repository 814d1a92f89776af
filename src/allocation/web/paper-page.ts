import { answeredBy } from '#assessment';
import { organisationsHere } from '#people/actions';
import { type Answer, type Visit } from '#platform';
import { classes, type Html, html, isPicture, lineList, picture, printWay } from '#ui';
import type { Area, StartingInstrument } from '../starting-instrument.ts';
import { instrumentOf, paths, stepAt } from './addresses.ts';
import { sayBudget } from './say-budget.ts';
import { sayPaper } from './say-paper.ts';
import { wordsFor } from './words-for.ts';

const lines_to_write_on = 4;

/** All the questions to print and fill in by hand, with boxes to cross, room for own words, and where it is typed in. */
export async function paperPage(visit: Visit): Promise<Answer> {
  const instrument = await instrumentOf(visit);
  if (instrument === undefined) return { refusal: 'not-found' };
  const say = sayPaper(visit);
  const typed = stepAt(paths.typed, instrument);
  return {
    page: {
      title: say.title,
      lead: say.lead,
      picture: 'plan',
      back: { href: stepAt(paths.start, instrument), text: sayBudget(visit).question.back },
      exit: true,
      body: html`${printWay(visit)}
        ${lineList(say.how, ['answer', 'work-learning', 'safe'], visit)}
        <p class="paper__ask">${say.whoFills}</p>
        ${boxes(answeredBy.map((by) => say.fills[by]))}
        ${instrument.areas.map((area, place) => question(visit, instrument, { area, place }))}
        <section class="paper__question"><h2>${say.doneTitle}</h2>
          ${say.done.map((line) => html`<p>${line}</p>`)}
          <p>${say.typeHere(`${visit.settings.url}${typed}`)}</p>
          ${await whoCanDoIt(visit)}</section>
        <p class="not-on-paper"><a href="${typed}">${say.typeIn}</a></p>`,
    },
  };
}

function question(
  visit: Visit,
  instrument: StartingInstrument,
  { area, place }: { readonly area: Area; readonly place: number },
): Html {
  const say = sayPaper(visit);
  const { ask, shares } = instrument.unpaidHelp;
  const drawn = area.picture !== undefined && isPicture(area.picture) && picture(area.picture);
  return html`<section class="paper__question">
    <div class="paper__top">${drawn}<h2>${say.number(place + 1, wordsFor(area.ask, visit))}</h2></div>
    <p>${wordsFor(area.example, visit)}</p>
    ${boxes(area.options.map((option) => wordsFor(option.says, visit)))}
    <p class="paper__ask">${say.words}</p>
    ${Array.from({ length: lines_to_write_on }, () => html`<div class="paper__line"></div>`)}
    <p class="paper__ask">${wordsFor(ask, visit)}</p>
    ${boxes(
      shares.map((share) => wordsFor(share.says, visit)),
      true,
    )}
    <p class="paper__ask">${say.helper}</p><div class="paper__line"></div>
    <p class="paper__ask">${say.goesOn}</p>
    ${boxes(say.goesOnChoices, true)}</section>`;
}

function boxes(texts: readonly string[], inARow = false): Html {
  return html`<ul class="${classes('paper__choices', inARow && 'paper__choices--row')}">${texts.map(
    (text) => html`<li>${text}</li>`,
  )}</ul>`;
}

async function whoCanDoIt(visit: Visit): Promise<Html | undefined> {
  const organisations = await organisationsHere(visit);
  if (organisations.length === 0) return undefined;
  const names = organisations.map((each) => each.name).join(', ');
  return html`<p>${sayPaper(visit).organisations(names)}</p>`;
}
