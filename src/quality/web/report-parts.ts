import { calendarDate } from '#basics';
import type { Visit } from '#platform';
import { type Html, html, tag, type TagOptions } from '#ui';
import type { Report } from '../report.ts';
import type { Finding, FoundSo } from '../standards.ts';
import { onDay } from './parts.ts';
import { say } from './say.ts';
import { sayReports } from './say-reports.ts';

const colours: Readonly<Record<FoundSo, NonNullable<TagOptions['colour']>>> = {
  great: 'green',
  good: 'green',
  'all-right': 'teal',
  'needs-to-change': 'orange',
  'not-found-out': 'grey',
};

/** One finding: the standard in the person's mouth, what was found, and the words. */
export function findingPart(visit: Visit, { standard, found, words }: Finding, more?: Html): Html {
  const all = say(visit);
  return html`<section><h3>${all.standards[standard]}</h3>
    <p>${tag({ text: all.founds[found], colour: colours[found] })}</p>
    ${lines(words)}${more}</section>`;
}

/** Words as they were typed, a paragraph a line. */
export function lines(text: string): Html | undefined {
  const all = text.split('\n').filter((line) => line.trim() !== '');
  return all.length === 0 ? undefined : html`${all.map((line) => html`<p>${line}</p>`)}`;
}

/** What the provider says, or that it let its days go by. */
export function replyPart(visit: Visit, report: Report): Html {
  const words = sayReports(visit);
  const { provider, reply, repliedOn, answerBy } = report;
  if (reply === undefined || repliedOn === undefined)
    return html`<h2>${words.reply(provider.name)}</h2><p>${words.late(provider.name, onDay(visit, answerBy))}</p>`;
  const promises = reply.promises.map(
    ({ standard, does, by }) =>
      html`<li><strong>${say(visit).standards[standard]}</strong>: ${does} <span class="muted">(${words.promiseBy(onDay(visit, calendarDate(by)))})</span></li>`,
  );
  return html`<h2>${words.reply(provider.name)}</h2>${lines(reply.words)}
    ${promises.length > 0 && html`<h3>${words.promises}</h3><ul>${promises}</ul>`}
    <p class="muted">${words.repliedOn(onDay(visit, repliedOn))}</p>`;
}

/** What had changed each time the checkers came back. */
export function lookBacksPart(visit: Visit, { lookBacks }: Report): Html {
  const words = sayReports(visit);
  return html`${lookBacks.map(
    (look) => html`<h2>${words.lookedBack(onDay(visit, look.on))}</h2>${lookBackLines(visit, look.lines)}`,
  )}`;
}

export function lookBackLines(visit: Visit, all: Report['lookBacks'][number]['lines']): Html {
  const words = say(visit);
  return html`<ul>${all.map(
    ({ standard, holds, words: own }) =>
      html`<li><strong>${words.standards[standard]}</strong>: ${words.holds[holds]}. ${own}</li>`,
  )}</ul>`;
}
