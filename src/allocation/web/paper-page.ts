import { answeredBy } from '#assessment';
import { organisationsHere } from '#people/actions';
import { type Answer, type Visit } from '#platform';
import {
  type Html,
  html,
  isPicture,
  lineList,
  paperAsk,
  paperBoxes,
  paperPart,
  picture,
  printWay,
} from '#ui';
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
        ${paperAsk(say.whoFills, 0)}${paperBoxes(answeredBy.map((by) => say.fills[by]))}
        ${instrument.areas.map((area, place) => question(visit, instrument, { area, place }))}
        ${paperPart(
          say.doneTitle,
          html`${say.done.map((line) => html`<p>${line}</p>`)}
            <p>${say.typeHere(`${visit.settings.url}${typed}`)}</p>
            ${await whoCanDoIt(visit)}`,
        )}
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
  const number = say.number(place + 1, wordsFor(area.ask, visit));
  return paperPart(
    html`<div class="paper__top">${drawn}<h2>${number}</h2></div>`,
    html`<p>${wordsFor(area.example, visit)}</p>
      ${paperBoxes(area.options.map((option) => wordsFor(option.says, visit)))}
      ${paperAsk(say.words, lines_to_write_on)}
      ${paperAsk(wordsFor(ask, visit), 0)}
      ${paperBoxes(
        shares.map((share) => wordsFor(share.says, visit)),
        true,
      )}
      ${paperAsk(say.helper)}
      ${paperAsk(say.goesOn, 0)}${paperBoxes(say.goesOnChoices, true)}`,
  );
}

async function whoCanDoIt(visit: Visit): Promise<Html | undefined> {
  const organisations = await organisationsHere(visit);
  if (organisations.length === 0) return undefined;
  const names = organisations.map((each) => each.name).join(', ');
  return html`<p>${sayPaper(visit).organisations(names)}</p>`;
}
