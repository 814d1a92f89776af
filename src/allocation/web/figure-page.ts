import { dayOf, isDone, longDate, type Pence, type PersonId, readId } from '#basics';
import { mayAct } from '#people/actions';
import { type Answer, address, field, type Visit } from '#platform';
import { button, details, form, type Html, html, notHappy, printWay } from '#ui';
import { agreeToHelp, endHelp, stopCountingHelp } from '../actions/agree-to-help.ts';
import { changeAnswers } from '../actions/change-answers.ts';
import { type SeenFigure, seeStartingFigure } from '../actions/see-starting-figure.ts';
import { nameOf } from '../instruments.ts';
import type { StartingInstrument } from '../starting-instrument.ts';
import { paths, stepAt } from './addresses.ts';
import { theFigure, theRange, theSum, whatWouldChangeIt } from './figure-parts.ts';
import { holdingPart } from './holding-part.ts';
import { helpersPart } from './helpers-part.ts';
import { sayBudget } from './say-budget.ts';
import { sayFigure } from './say-figure.ts';
import { secretCookie } from './secret-cookie.ts';
import { typedBy } from './typed-page.ts';
import { titleOf, wordsFor } from './words-for.ts';

/** What a room above says of people whose figure for a week is like this one. */
export type LikeMe = (visit: Visit, weekly: Pence) => Promise<Html>;

/** A person's own starting figure, for them and for those who may see their budget. */
export async function figurePage(visit: Visit, likeMe: LikeMe): Promise<Answer> {
  const person = readId<'person'>(visit.params['person']);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeStartingFigure(visit, person);
  if (!isDone(seen)) return { refusal: 'not-allowed' };
  if (seen.done === undefined) return noFigurePage(visit);

  const say = sayFigure(visit);
  const { figure, assessment, instrument, out, as, name } = seen.done;
  const seesPlan = await mayAct(visit, { may: 'see-plan', person });
  const parts = { instrument, out, answers: assessment.answers, record: figure.replay };
  return {
    page: {
      title: as === 'self' ? say.title : say.titleOf(name),
      wide: true,
      body: html`${theFigure(visit, parts)}
        <p class="small muted">${say.workedOut(longDate(dayOf(figure.workedOutAt)))} ${say.because[figure.because]}</p>
        ${typedBy(visit, assessment.answers)}
        ${seesPlan && html`<p>${button({ text: as === 'self' ? say.plan : say.planOf, href: `/plans/${person}` })}</p>`}
        ${theRange(visit, parts)}
        ${await likeMe(visit, out.figure.weekly)}
        ${theSum(visit, parts)}
        ${whatWouldChangeIt(visit, parts)}
        ${holdingPart(visit, instrument, out.figure.annual)}
        ${helpersPart(visit, instrument, seen.done)}
        ${views(visit, instrument, seen.done)}
        ${next(visit, instrument, seen.done)}`,
    },
  };
}

/** A helper gives or ends their own word for an area, or the person has it no longer counted. */
export async function takeWord(visit: Visit): Promise<Answer> {
  const person = readId<'person'>(visit.params['person']);
  const area = visit.params['area'];
  if (person === undefined || area === undefined) return { refusal: 'not-found' };
  const doing = wordsDoing(field(visit.form, 'word'));
  if (doing === undefined) return { goTo: address(paths.figure, { person }) };
  const outcome = await doing(visit, person, area);
  if (!isDone(outcome) && outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  return { goTo: address(paths.figure, { person }) };
}

/** Opens kept answers again, to change them and keep them in the place of the old ones. */
export async function reopenAnswers(visit: Visit): Promise<Answer> {
  const person = readId<'person'>(visit.params['person']);
  if (person === undefined) return { refusal: 'not-found' };
  const reopened = await changeAnswers(visit, person);
  if (!isDone(reopened)) {
    return reopened.refused.because === 'no-assessment' ? { goTo: paths.start } : { refusal: 'not-allowed' };
  }
  const { instrument, secret } = reopened.done;
  return { goTo: stepAt(paths.check, instrument), cookies: [secretCookie(instrument, secret)] };
}

/** The record of the sum as a file. */
export async function figureFile(visit: Visit): Promise<Answer> {
  const person = readId<'person'>(visit.params['person']);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeStartingFigure(visit, person);
  if (!isDone(seen)) return { refusal: 'not-allowed' };
  if (seen.done === undefined) return { refusal: 'not-found' };
  const { figure, out, assessment } = seen.done;
  return {
    file: {
      name: sayBudget(visit).file,
      type: 'application/json; charset=utf-8',
      body: JSON.stringify({ ...figure.replay, workingOut: out, given: assessment.answers }, undefined, 2),
    },
  };
}

// A word that nobody said is none.
function wordsDoing(word: string): typeof agreeToHelp | undefined {
  switch (word) {
    case 'agree':
      return agreeToHelp;
    case 'end':
      return endHelp;
    case 'stop':
      return stopCountingHelp;
    default:
      return undefined;
  }
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

function views(visit: Visit, instrument: StartingInstrument, seen: SeenFigure): Html | undefined {
  const say = sayFigure(visit);
  const mayView = seen.as === 'planner' || seen.as === 'decider';
  if (seen.views.length === 0 && !mayView) return undefined;
  const lines = seen.views.map((view) => {
    const option = instrument.areas.find((area) => area.id === view.area)?.options[view.level];
    const answer = option === undefined ? '' : wordsFor(option.says, visit);
    return html`<li>${say.view(view.by, titleOf(visit, instrument, view.area), answer)} <q>${view.why}</q></li>`;
  });
  const ways = instrument.areas.map((area) => {
    const href = address(paths.view, { person: seen.assessment.personId, area: area.id });
    return html`<li><a href="${href}">${wordsFor(area.title, visit)}</a></li>`;
  });
  return html`<h2>${say.viewsTitle}</h2><p>${say.viewNote}</p>
    ${lines.length > 0 && html`<ul>${lines}</ul>`}
    ${mayView && details({ summary: say.viewHere, text: html`<ul>${ways}</ul>` })}`;
}

/** The way to have somebody look again, where a service stands beside the person that answers. */
function challengeWay(visit: Visit, { as, answered, figure }: SeenFigure): Html | undefined {
  if (as !== 'self' || !answered) return undefined;
  const query = { about: 'starting-figure', what: figure.figureId };
  const challengeHref = address('/voice/:person/challenges/new', { person: figure.personId }, query);
  return notHappy({ challengeHref, meanwhile: sayFigure(visit).meanwhile }, visit);
}

function next(visit: Visit, instrument: StartingInstrument, seen: SeenFigure): Html {
  const say = sayFigure(visit);
  const person: PersonId = seen.assessment.personId;
  const change = form({
    action: address(paths.reopen, { person }),
    csrf: visit.csrf,
    children: button({ text: say.changeAnswers, kind: 'secondary' }),
  });
  return html`<h2>${say.nextTitle}</h2>
    ${seen.as === 'self' && html`<p>${say.changeWhy}</p>${change}`}
    <ul>
      <li><a href="${address(paths.figures, { person })}">${say.allFigures}</a></li>
      <li><a href="${address(paths.figureFile, { person })}">${say.download}</a></li>
      <li><a href="${address(paths.rule, { name: nameOf(instrument) })}">${say.rules}</a></li>
      ${seen.as === 'self' && html`<li><a href="/people/${person}/circle">${say.whoSees}</a></li>`}
    </ul>
    ${challengeWay(visit, seen)}
    ${printWay(visit)}`;
}
