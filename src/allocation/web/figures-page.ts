import { dayOf, longDate, pence, type Pence, pounds, readId } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { details, type Html, html, printWay, scrollingTable } from '#ui';
import { type FigureAgain, seeFigures } from '../actions/see-figures.ts';
import type { LevelAnswer } from '../answers.ts';
import type { AnswerChange } from '../explain.ts';
import { nameOf } from '../instruments.ts';
import type { StartingInstrument } from '../starting-instrument.ts';
import { paths } from './addresses.ts';
import { sayFigure } from './say-figure.ts';
import { sayFigures } from './say-figures.ts';
import { titleOf, wordsFor } from './words-for.ts';

/** Every figure a person was shown: when, by which rule, that it comes to the same penny today, and why it changed. */
export async function figuresPage(visit: Visit): Promise<Answer> {
  const person = readId<'person'>(visit.params['person']);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeFigures(visit, person);
  if (!('done' in seen)) return { refusal: 'not-allowed' };
  const say = sayFigures(visit);
  const { figures, name, as } = seen.done;
  if (figures.length === 0) return { refusal: 'not-found' };
  return {
    page: {
      title: as === 'self' ? say.title : say.titleOf(name),
      lead: say.lead,
      wide: true,
      back: { href: address(paths.figure, { person }), text: sayFigure(visit).backToFigure },
      body: html`${figures.map((each) => figurePart(visit, each))}${printWay(visit)}`,
    },
  };
}

function figurePart(visit: Visit, again: FigureAgain): Html {
  const say = sayFigures(visit);
  const { figure, instrument, differs } = again;
  const { replay } = figure;
  const rule = `${wordsFor(instrument.title, visit)}, ${say.version(instrument.version)}`;
  const day = longDate(dayOf(figure.workedOutAt), visit.language === 'cy' ? 'cy' : 'en-GB');
  return html`<section><h2>${say.figure(day, pounds(figure.weekly))}</h2>
    <p>${say.year(pounds(figure.annual))} ${sayFigure(visit).because[figure.because]}
      <a href="${address(paths.rule, { name: nameOf(instrument) })}">${rule}</a></p>
    <p>${differs === undefined ? say.same : html`<strong>${say.differs(differs.because)}</strong>`}</p>
    ${why(visit, again)}
    ${details({ summary: say.record, text: html`<p class="breaks">${say.seals} <code>${replay.answersHash}</code> <code>${replay.instrument.hash}</code> <code>${replay.tableHash}</code></p>` })}
  </section>`;
}

/** Why it is another than the one before: answers, rules and prices apart, adding up. */
function why(visit: Visit, { since, instrument }: FigureAgain): Html | undefined {
  const say = sayFigures(visit);
  if (since === undefined) return html`<p>${say.first}</p>`;
  if (!('done' in since)) return html`<p>${say.notApart}</p>`;
  const { answers, rules, prices, annual } = since.done;
  const rows = [
    [say.answers, changedText(visit, instrument, answers.changed), money(answers.annual)],
    [say.rules, rules.changed ? say.otherRule : say.unchanged, money(rules.annual)],
    [say.prices, prices.changed ? say.otherPrices : say.unchanged, money(prices.annual)],
    [html`<strong>${say.together}</strong>`, '', money(annual)],
  ];
  return scrollingTable({
    label: say.whyTitle,
    caption: say.whyTitle,
    head: [say.what, say.changed, { text: say.aYear, format: 'numeric' }],
    rows,
  });
}

function changedText(
  visit: Visit,
  instrument: StartingInstrument,
  changed: readonly AnswerChange[],
): Html | string {
  const say = sayFigures(visit);
  if (changed.length === 0) return say.unchanged;
  return html`<ul>${changed.map(({ area, from, to }) => html`<li>${say.changedAnswer(titleOf(visit, instrument, area), answerText(visit, instrument, { area, answer: from }), answerText(visit, instrument, { area, answer: to }))}</li>`)}</ul>`;
}

function answerText(
  visit: Visit,
  instrument: StartingInstrument,
  { area, answer }: { readonly area: string; readonly answer: LevelAnswer | undefined },
): string {
  const say = sayFigures(visit);
  if (answer === undefined) return say.notAsked;
  const option = instrument.areas.find((each) => each.id === area)?.options[answer.level];
  const words = option === undefined ? String(answer.level) : wordsFor(option.says, visit);
  return answer.help?.agreed === true ? `${words} ${say.withHelp}` : words;
}

function money(amount: Pence) {
  return { text: `${amount > 0 ? '+' : ''}${pounds(pence(amount))}`, format: 'numeric' as const };
}
