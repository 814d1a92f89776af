import { isDone } from '#basics';
import { type Answer, address, type Visit } from '#platform';
import { button, type Html, html, insetText, printWay } from '#ui';
import { couldBeKept } from '../actions/see-rules.ts';
import { workOutDraft } from '../actions/work-out-draft.ts';
import type { StartingInstrument } from '../starting-instrument.ts';
import { holdingPart } from './holding-part.ts';
import { instrumentOf, paths, stepAt } from './addresses.ts';
import { theFigure, theRange, theSum, whatWouldChangeIt } from './figure-parts.ts';
import { sayBudget } from './say-budget.ts';
import { sayFigure } from './say-figure.ts';
import { secretOf } from './secret-cookie.ts';
import { gonePage } from './start.ts';

/** The starting figure, shown the moment the last answer is in. */
export async function resultPage(visit: Visit): Promise<Answer> {
  const instrument = await instrumentOf(visit);
  if (instrument === undefined) return { refusal: 'not-found' };
  const shown = await workOutDraft(visit, instrument, secretOf(visit, instrument));
  if (!isDone(shown)) {
    return shown.refused.because === 'draft-gone'
      ? gonePage(visit, instrument)
      : { goTo: stepAt(paths.check, instrument) };
  }
  const say = sayFigure(visit);
  const { out, draft, record } = shown.done;
  const parts = { instrument, out, answers: draft.answers, record };
  return {
    page: {
      title: say.title,
      wide: true,
      back: { href: stepAt(paths.check, instrument), text: say.back },
      body: html`${theFigure(visit, parts)}
        ${await keepWay(visit, instrument)}
        ${theRange(visit, parts)}
        ${theSum(visit, parts)}
        ${whatWouldChangeIt(visit, parts)}
        ${holdingPart(visit, instrument, out.figure.annual)}
        <h2>${say.nextTitle}</h2>
        <ul>
          <li><a href="${stepAt(paths.file, instrument)}">${say.download}</a></li>
          <li><a href="${address(paths.rule, { name: instrument.id })}">${say.rules}</a></li>
          <li><a href="${stepAt(paths.check, instrument)}">${say.disagree}</a>. ${say.disagreeWhy}</li>
        </ul>
        ${printWay(visit)}`,
    },
  };
}

async function keepWay(visit: Visit, instrument: StartingInstrument): Promise<Html> {
  const say = sayFigure(visit);
  if (!(await couldBeKept(visit, instrument))) return insetText({ text: say.onlyTried });
  return html`<p>${button({ text: say.keep, href: stepAt(paths.keep, instrument) })}</p>
    <p class="small muted">${say.keepWhy}</p>`;
}

/** The same as a file: the record that repeats the sum, and the sum. */
export async function resultFile(visit: Visit): Promise<Answer> {
  const instrument = await instrumentOf(visit);
  if (instrument === undefined) return { refusal: 'not-found' };
  const shown = await workOutDraft(visit, instrument, secretOf(visit, instrument));
  if (!isDone(shown)) return gonePage(visit, instrument);
  const { record, out, draft } = shown.done;
  const ownWords = draft.answers.map(({ area, ownWords: words }) => ({ area, words }));
  return {
    file: {
      name: sayBudget(visit).file,
      type: 'application/json; charset=utf-8',
      body: JSON.stringify({ ...record, workingOut: out, ownWords }, undefined, 2),
    },
  };
}
