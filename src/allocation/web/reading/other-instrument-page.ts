import type { Visit } from '#platform';
import { details, figureTable, type Html, html, insetText, type Page, stackingTable } from '#ui';
import type { Link } from '../../instrument/link.ts';
import type { Question } from '../../instrument/question.ts';
import type { Step } from '../../instrument/step.ts';
import { usesOf } from '../../instrument/known.ts';
import { paths } from '../addresses.ts';
import { sayRules } from '../say-rules.ts';
import { wordsFor } from '../words-for.ts';
import { changesPart } from './changes-part.ts';
import { filesPart } from './files-part.ts';
import type { FoundRule } from './find-rule.ts';
import { ruleLead } from './rule-lead.ts';
import { tablePicture } from './table-picture.ts';

/** Any other instrument, of whatever kinds its questions and steps are: all that its file says, in tables. */
export function otherInstrumentPage(visit: Visit, rule: FoundRule): Page {
  const say = sayRules(visit);
  const { instrument } = rule.published;
  const { questions, steps, results, basis, evidence, unpaidHelp } = instrument;
  const rows = steps.map((step) => [
    step.id,
    say.operators[step.op],
    usesOf(step)
      .map((use) => use.name)
      .join(', '),
    step.says === undefined ? '' : wordsFor(step.says, visit),
  ]);
  return {
    title: wordsFor(instrument.title, visit),
    lead: ruleLead(visit, instrument),
    back: { href: paths.rules, text: say.back },
    wide: true,
    body: html`${insetText({ text: wordsFor(instrument.status, visit) })}
      <h2>${say.aboutTitle}</h2><ul>${basis.map((line) => html`<li>${line}</li>`)}</ul>
      <p>${wordsFor(evidence.says, visit)}</p>
      ${changesPart(visit, rule)}
      <h2>${say.areasTitle}</h2>${questions.map((question) => asked(visit, question))}
      ${unpaidHelp !== undefined && html`<h2>${say.helpTitle}</h2><p>${say.help}</p>`}
      <h2>${say.stepsTitle}</h2><p>${say.stepsLead}</p>
      ${stackingTable({ head: [say.stepName, say.stepDoes, say.stepFrom, say.stepSays], rows })}
      ${steps.map((step) => money(visit, step))}
      <h2>${say.resultsTitle}</h2>
      <ul>${Object.entries(results).map(([name, { of, unit }]) => html`<li>${say.result(name, say.units[unit], of)}</li>`)}</ul>
      ${filesPart(visit, rule)}`,
  };
}

function asked(visit: Visit, question: Question): Html {
  const say = sayRules(visit);
  return details({
    summary: wordsFor(question.title, visit),
    text: html`${question.ask !== undefined && html`<p>${wordsFor(question.ask, visit)}</p>`}${answers(visit, question)}
      ${question.outcomes !== undefined && html`<p class="small muted">${question.outcomes.join('; ')}</p>`}
      <p class="small muted">${say.kinds[question.kind]}</p>`,
  });
}

function answers(visit: Visit, question: Question): Html | undefined {
  const say = sayRules(visit);
  if (question.kind === 'number') return html`<p>${say.between(question.least, question.most)}</p>`;
  const rows =
    question.kind === 'level'
      ? question.levels.map(({ says, step }) => [wordsFor(says, visit), figure(step)])
      : 'options' in question
        ? question.options.map(({ says, points }) => [wordsFor(says, visit), figure(points ?? '')])
        : [];
  const head = question.kind === 'level' ? say.pointsMore : say.points;
  return rows.length === 0 ? undefined : figureTable({ head: [say.answer, head], rows });
}

/** What a step from points to money says, where it has a table of its own. */
function money(visit: Visit, step: Step): Html | undefined {
  const say = sayRules(visit);
  if (step.op === 'rate') {
    return html`<h3>${step.id}</h3>${step.periods.map(
      ({
        from,
        until,
        source,
        gives,
      }) => html`<p>${say.since(from, until)} <span class="muted">${source}</span></p>
      ${figureTable({ head: [say.answer, say.smallestUnit], rows: Object.entries(gives).map(([name, amount]) => [name, figure(amount.toLocaleString('en-GB'))]) })}`,
    )}`;
  }
  return step.op === 'link' ? linkPart(visit, step.id, step.link) : undefined;
}

function linkPart(visit: Visit, id: string, link: Link): Html | undefined {
  const say = sayRules(visit);
  const head = [say.points, say.smallestUnit] as const;
  if (link.kind === 'table') {
    const parts = link.at.unit === 'points' ? link.at.parts : 1;
    const rows = link.knots.map((knot) => [knot.at / parts, knot.pence.toLocaleString('en-GB')]);
    return html`<h3>${id}</h3>${tablePicture(visit, link)}${figureTable({ head, rows })}`;
  }
  if (link.kind === 'stepTable') {
    const rows = link.rows.map(({ from, to, pence: amount }) => [
      `${String(from)}–${String(to)}`,
      amount?.toLocaleString('en-GB') ?? '',
    ]);
    return html`<h3>${id}</h3>${figureTable({ head, rows })}`;
  }
  return undefined;
}

function figure(text: string | number) {
  return { text, format: 'numeric' as const };
}
