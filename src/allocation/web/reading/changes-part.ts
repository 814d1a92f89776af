import { pence, pounds, subtract } from '#basics';
import { address, type Visit } from '#platform';
import { type Html, html, scrollingTable } from '#ui';
import type { Instrument } from '../../instrument/instrument.ts';
import { changesFrom, linesOf, type RuleChange } from '../../version/changes.ts';
import { paths } from '../addresses.ts';
import { percentText } from '../prices-text.ts';
import { sayRules } from '../say-rules.ts';
import { wordsFor } from '../words-for.ts';
import type { FoundRule } from './find-rule.ts';
import { tablePicture } from './table-picture.ts';

/** What changed from the version before: points, words, shares one by one, and the money at each knot of either table. */
export function changesPart(visit: Visit, { published, before }: FoundRule): Html | undefined {
  if (before === undefined) return undefined;
  const say = sayRules(visit);
  const { instrument } = published;
  const { list, money, parts } = changesFrom(before.instrument, instrument);
  const moved = money.filter(({ from, to }) => from !== to);
  const lines = list.map(
    (change) => html`<li>${changeText(visit, change, [before.instrument, instrument])}</li>`,
  );
  const rows = money.map(({ at, from, to }) => {
    const more = subtract(to, from);
    return [
      String(at / parts),
      figure(pounds(from)),
      figure(pounds(to)),
      figure(`${more > 0 ? '+' : ''}${pounds(pence(more))}`),
    ];
  });
  const [was, is] = [linesOf(before.instrument), linesOf(instrument)];
  return html`<h2 id="changes">${say.changedTitle}</h2>
    <p>${say.changedFrom} <a href="${address(paths.rule, { name: before.name })}">${before.name}</a>.</p>
    ${list.length === 0 && moved.length === 0 && html`<p>${say.changedNothing}</p>`}
    ${list.length > 0 && html`<ul>${lines}</ul>`}
    ${
      moved.length > 0 &&
      html`${is !== undefined && was !== undefined && tablePicture(visit, is, was)}
        ${scrollingTable({ label: say.changedMoney, caption: say.changedMoney, head: [say.points, figure(say.was), figure(say.is), figure(say.difference)], rows })}`
    }`;
}

function changeText(
  visit: Visit,
  change: RuleChange,
  [before, after]: readonly [Instrument, Instrument],
): string {
  const say = sayRules(visit);
  const title = (id: string): string => {
    const question = [...after.questions, ...before.questions].find((each) => each.id === id);
    return question === undefined ? id : wordsFor(question.title, visit);
  };
  switch (change.what) {
    case 'question-added':
      return say.questionAdded(title(change.question));
    case 'question-removed':
      return say.questionRemoved(title(change.question));
    case 'words':
      return say.wordsChanged(title(change.question));
    case 'level-added':
      return say.levelAdded(title(change.question), change.level);
    case 'level-removed':
      return say.levelRemoved(title(change.question), change.level);
    case 'points':
      return say.pointsChanged(title(change.question), change.level, change.from, change.to);
    case 'share':
      return say.shareChanged(change.share, change.from, change.to);
    case 'prices':
      return say.pricesChanged(percentText(change.from), percentText(change.to));
    case 'steps':
      return say.stepsChanged;
  }
}

function figure(text: string) {
  return { text, format: 'numeric' as const };
}
