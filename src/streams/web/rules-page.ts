import type { Answer, Visit } from '#platform';
import { type Stream, streams } from '#policy';
import { type Html, html, summaryList } from '#ui';
import { onDay } from './parts.ts';
import { sayStreams } from './say.ts';

/** Every stream of public money as its law has it: for anybody. */
export function streamsPage(visit: Visit): Answer {
  const say = sayStreams(visit);
  return {
    page: {
      title: say.rulesTitle,
      lead: say.rulesLead,
      back: { href: '/rules', text: say.backRules },
      body: html`${streams.map((stream) => oneStream(visit, stream))}
        <h2>${say.rulesOrder}</h2><p>${say.movesLead}</p>`,
    },
  };
}

function oneStream(visit: Visit, stream: Stream): Html {
  const say = sayStreams(visit);
  const { title, from, until } = stream;
  const days =
    until === undefined
      ? say.rulesFrom(onDay(visit, from))
      : say.rulesBetween(onDay(visit, from), onDay(visit, until));
  return html`<h2>${title}</h2><p class="muted">${days}</p>
    ${summaryList({
      rows: [
        { key: say.law, value: stream.law },
        { key: say.rulesTest, value: stream.test },
        { key: say.rulesMayBuy, value: stream.mayBuy },
        { key: say.rulesPeriod, value: stream.period },
        { key: say.rulesLeft, value: stream.left },
        { key: say.rulesReturn, value: stream.return },
        { key: say.rulesSource, value: html`${stream.source} ${!stream.seen && say.rulesUnread}` },
      ],
    })}`;
}
