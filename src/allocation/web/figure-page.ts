import { dayOf, isDone, longDate, readId } from '#basics';
import { type Answer, address, field, type Visit } from '#platform';
import { button, form, type Html, html } from '#ui';
import { agreeToHelp, endHelp } from '../actions/agree-to-help.ts';
import { type SeenFigure, seeStartingFigure } from '../actions/see-starting-figure.ts';
import { getInstrument } from '../instruments.ts';
import type { Instrument } from '../instrument.ts';
import { paths } from './addresses.ts';
import { theFigure, theSum, whatWouldChangeIt } from './figure-parts.ts';
import { sayBudget } from './say-budget.ts';
import { sayFigure } from './say-figure.ts';
import { wordsFor } from './words-for.ts';

/** A person's own starting figure, for them and for those who may see their budget. */
export async function figurePage(visit: Visit): Promise<Answer> {
  const person = readId<'person'>(visit.params['person']);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeStartingFigure(visit, person);
  if (!isDone(seen)) return { refusal: 'not-allowed' };
  if (seen.done === undefined) return noFigurePage(visit);

  const say = sayFigure(visit);
  const instrument = getInstrument(seen.done.assessment.instrument);
  const { figure, assessment, out } = seen.done;
  const parts = { instrument, out, answers: assessment.answers, record: figure.replay };
  return {
    page: {
      title: say.title,
      wide: true,
      body: html`${theFigure(visit, parts)}
        <p class="small muted">${say.workedOut(longDate(dayOf(figure.workedOutAt)))}</p>
        <p>${button({ text: say.plan, href: `/plans/${person}` })}</p>
        ${theSum(visit, parts)}
        ${whatWouldChangeIt(visit, parts)}
        ${helpers(visit, instrument, seen.done)}
        ${views(visit, instrument, seen.done)}
        <h2>${say.nextTitle}</h2>
        <ul><li><a href="${address(paths.rule, { name: instrument.id })}">${say.rules}</a></li></ul>
        <p class="small muted">${say.printIt}</p>`,
    },
  };
}

/** A helper says that they want to go on with an area, or ends it. */
export async function takeHelpersWord(visit: Visit): Promise<Answer> {
  const person = readId<'person'>(visit.params['person']);
  const area = visit.params['area'];
  if (person === undefined || area === undefined) return { refusal: 'not-found' };
  const ends = field(visit.form, 'word') === 'end';
  const outcome = await (ends ? endHelp(visit, person, area) : agreeToHelp(visit, person, area));
  if (!isDone(outcome) && outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  return { goTo: address(paths.figure, { person }) };
}

function noFigurePage(visit: Visit): Answer {
  const say = sayBudget(visit).none;
  return {
    page: {
      title: say.title,
      body: html`<p>${say.line}</p>${button({ text: say.begin, href: paths.start })}`,
    },
  };
}

/** What helpers have said, and for each area where help was told of a way for a helper to say it. */
function helpers(visit: Visit, instrument: Instrument, seen: SeenFigure): Html | undefined {
  const say = sayFigure(visit);
  const told = seen.assessment.answers.filter(
    (answer) => answer.help !== undefined && answer.help.goesOn !== 'no',
  );
  if (told.length === 0) return undefined;
  const said = seen.agreements.map((word) => {
    const title = titleOf(visit, instrument, word.area);
    const line =
      word.endedAt === undefined
        ? say.agreed(word.helper, title, longDate(dayOf(word.agreedAt)))
        : say.ended(word.helper, title, longDate(dayOf(word.endedAt)));
    return html`<li>${line}</li>`;
  });
  const forms = seen.mayAgree
    ? told.map(({ area, help }) => {
        const mine = seen.agreements.some(
          (word) =>
            word.area === area && word.account === visit.account?.accountId && word.endedAt === undefined,
        );
        return wordForm(visit, instrument, { seen, area, share: help?.share ?? '', mine });
      })
    : [];
  return html`<h2>${say.helpersTitle}</h2>
    ${said.length > 0 && html`<ul>${said}</ul>`}
    ${forms.length > 0 && html`<p>${say.agreeWhy}</p>${forms}`}`;
}

type Word = {
  readonly seen: SeenFigure;
  readonly area: string;
  readonly share: string;
  readonly mine: boolean;
};

function wordForm(visit: Visit, instrument: Instrument, { seen, area, share, mine }: Word): Html {
  const say = sayFigure(visit);
  const title = titleOf(visit, instrument, area);
  const does = instrument.unpaidHelp.shares.find((each) => each.id === share);
  const shareWords = does === undefined ? share : wordsFor(does.says, visit);
  return form({
    action: address(paths.help, { person: seen.assessment.personId, area }),
    csrf: visit.csrf,
    children: button({
      text: mine ? say.end(title) : say.agree(title, shareWords),
      kind: 'secondary',
      name: 'word',
      value: mine ? 'end' : 'agree',
    }),
  });
}

function views(visit: Visit, instrument: Instrument, seen: SeenFigure): Html | undefined {
  if (seen.views.length === 0) return undefined;
  const say = sayFigure(visit);
  const lines = seen.views.map((view) => {
    const area = instrument.areas.find((each) => each.id === view.area);
    const option = area?.options[view.level];
    const answer = option === undefined ? '' : wordsFor(option.says, visit);
    return html`<li>${say.view(view.by, titleOf(visit, instrument, view.area), answer)} <q>${view.why}</q></li>`;
  });
  return html`<h2>${say.viewsTitle}</h2><ul>${lines}</ul><p>${say.viewNote}</p>`;
}

function titleOf(visit: Visit, instrument: Instrument, id: string): string {
  const area = instrument.areas.find((each) => each.id === id);
  return area === undefined ? id : wordsFor(area.title, visit);
}
