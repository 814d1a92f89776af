import { pounds, type PersonId } from '#basics';
import { whatMay } from '#people/actions';
import { address, type Answer, type Visit } from '#platform';
import {
  amount,
  bar,
  button,
  buttonGroup,
  figure,
  type Html,
  html,
  type Page,
  statement,
  type StatementLine,
  whoseOf,
} from '#ui';
import {
  type HoldingCost,
  type HoldingSeen,
  type MyPoolCost,
  type Saved,
  type StatementPage,
  seeStatement,
} from '../actions/index.ts';
import { kindFacts } from '../holding.ts';
import { holdsMoney } from '../holding-state.ts';
import { isInForce, type Share } from '../share.ts';
import { costsBeside } from './costs-beside.ts';
import { describe, moreAbout, whenWritten } from './describe-entry.ts';
import { bothWays, entryLink } from './entry-links.ts';
import { nowhere } from './answers.ts';
import { bothOf, dayOfMoment, onDay, onLongDay, titleOf } from './parts.ts';
import { type EndsPromise, promiseItem } from './promise-item.ts';
import { kindSay } from './say-kinds.ts';
import { moneySay } from './say-money.ts';
import { statementSay } from './say-statement.ts';
import type { SentStatement } from '../sent-statement.ts';
import { sentList } from './sent-statement.ts';
import { savedPart } from './saved-part.ts';
import { endingPart, type SeenForPage, waysOn } from './statement-ways.ts';

type Shown = SeenForPage & {
  readonly page: StatementPage;
  readonly costs: readonly MyPoolCost[];
  readonly beside: readonly HoldingCost[];
  readonly saved?: Saved;
  readonly sent: readonly SentStatement[];
};

/** One holding: in words, then promises, then the statement line by line with the balance, then the file. */
export async function statementPage(visit: Visit): Promise<Answer> {
  const both = bothOf(visit);
  if (both === undefined) return { refusal: 'not-found' };
  const before = readNumber(visit.query['before']);
  const [seen, lets] = await Promise.all([
    seeStatement(visit, { ...both, before }),
    whatMay(visit, both.person),
  ]);
  if ('refused' in seen) return nowhere(seen.refused);
  const may = { maySpend: lets('spend'), maySettle: lets('settle-after-death') };
  return { page: pageOf(visit, both.person, { ...seen.done, ...may }) };
}

/** A whole number of an address; undefined for anything else. */
export function readNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function pageOf(visit: Visit, person: PersonId, seen: Shown): Page {
  const say = statementSay(visit);
  const { holding, sums, page } = seen;
  const whose = whoseOf(seen);
  const free = pounds(sums.free);
  const words = [
    sums.promised > 0 ? say.words(free, pounds(sums.promised)) : say.wordsFree(free),
    sums.comes > 0 ? moneySay(visit).comes(pounds(sums.comes)) : '',
  ];
  const body = html`${figure({ figure: amount(sums.held), unit: say.held, text: words.join(' ').trim(), more: bar(sums, visit) })}
    <p class="muted">${kindSay(visit).official[holding.kind]}</p>
    ${endingPart(visit, person, seen)}
    ${linesPart(visit, person, seen)}
    ${seen.promises.length > 0 && promisesPart(visit, person, seen)}
    ${waysOn(visit, person, seen)}
    ${seen.saved !== undefined && savedPart(visit, seen.holding, seen.saved)}
    ${seen.costs.length > 0 && html`<h2>${say.costs(whose)}</h2><ul>${seen.costs.map((cost) => costLine(visit, cost))}</ul>`}
    ${costsBeside(visit, seen)}
    <h2>${say.statement}</h2>
    ${page.entries.length === 0 ? nothingYet(visit, seen) : lines(visit, person, seen)}
    ${sentList(visit, person, seen.sent)}`;
  const organisation = holding.organisationId;
  const back =
    seen.as === 'holder' && organisation !== undefined
      ? { href: address('/holdings/for/:organisation', { organisation }), text: say.backHolder }
      : {
          href: address('/holdings/:person', { person }),
          text: say.back(whose),
        };
  return { title: titleOf(visit, holding, whose), back, body, wide: true };
}

/** Where no money has come: by when the first does, for as long as some is to come. */
function nothingYet(visit: Visit, { holding, lines: [first, ...others] }: HoldingSeen): Html {
  const say = statementSay(visit);
  if (first === undefined || holding.state !== 'active') return html`<p>${say.none}</p>`;
  const from = others.reduce((day, line) => (line.from < day ? line.from : day), first.from);
  const when = from <= visit.clock.today() ? say.firstMoneyNow : say.firstMoney(onLongDay(visit, from));
  return html`<p>${say.none} ${when}</p>`;
}

function linesPart(visit: Visit, person: PersonId, seen: HoldingSeen): Html {
  const say = statementSay(visit);
  if (seen.lines.length === 0) return html``;
  const movable = seen.as === 'self' && seen.holding.state === 'active';
  const item = (line: Share): Html => {
    const { holdingId: holding } = seen.holding;
    const href = address('/holdings/:person/:holding/move', { person, holding }, { line: line.lineId });
    const again = html`<span class="govuk-visually-hidden"> ${line.what}</span>`;
    return html`<li>${lineWords(visit, line)}${movable && line.until === undefined && html` <a href="${href}">${say.move}${again}</a>`}</li>`;
  };
  return html`<h2>${say.lines}</h2><ul>${seen.lines.map(item)}</ul>`;
}

function lineWords(visit: Visit, line: Share): string {
  const say = statementSay(visit);
  const weekly = pounds(line.weekly);
  if (line.until !== undefined) return say.lineUntil(line.what, weekly, onDay(visit, line.until));
  return isInForce(line, visit.clock.today())
    ? say.line(line.what, weekly)
    : say.lineFrom(line.what, weekly, onDay(visit, line.from));
}

function promisesPart(visit: Visit, person: PersonId, seen: SeenForPage): Html {
  const say = statementSay(visit);
  const of = { person, holding: seen.holding.holdingId, whose: whoseOf(seen) };
  const ends = endsPromises(seen);
  const items = seen.promises.map((each) => promiseItem(visit, of, each, ends));
  return html`<h2>${say.promises}</h2><ul>${items}</ul>`;
}

/** Only who has the money can say that it is paid; the person lets any promise of theirs go. */
function endsPromises({ as, maySpend, holding }: SeenForPage): EndsPromise {
  if (!holdsMoney(holding.state)) return 'nothing';
  const byHolder = kindFacts[holding.kind].writtenDownBy === 'holder';
  if (as === 'holder') return byHolder ? 'pays-as-holder' : 'nothing';
  if (!maySpend) return 'nothing';
  return byHolder ? 'releases' : 'pays-or-releases';
}

function costLine(visit: Visit, cost: MyPoolCost): Html {
  const say = statementSay(visit);
  const { what, amount: whole, members, recordedBy, takenBack } = cost;
  const shared = { what, amount: pounds(whole), members, day: onDay(visit, cost.paidOn), by: recordedBy };
  const back = takenBack && say.costBack({ ...takenBack, day: dayOfMoment(visit, takenBack.at) });
  return html`<li>${say.cost(shared)} ${back !== undefined && html`<strong>${back}</strong>`}</li>`;
}

function lines(visit: Visit, person: PersonId, seen: Shown): Html {
  const say = statementSay(visit);
  const { holding, page } = seen;
  const { holdingId } = holding;
  const whose = whoseOf(seen);
  const rows = page.entries.map((entry, at): StatementLine => ({
    on: entry.effectiveOn,
    what: describe(visit, entry, whose),
    more: html`${moreAbout(visit, entry, { corrected: page.corrected.has(entry.transferId), whose })}${whenWritten(visit, page.entries, at)} ${entryLink(visit, { person, holding: holdingId, version: entry.version })}`,
    balance: entry.balance,
    ...bothWays(entry.amount),
  }));
  const here = address('/holdings/:person/:holding', { person, holding: holdingId });
  const older = page.older;
  return html`<p>${say.words2(pounds(page.opening), pounds(page.moneyIn), pounds(page.moneyOut), pounds(page.closing))}</p>
    ${statement({ caption: say.statement, captionHidden: true, lines: rows }, visit)}
    ${buttonGroup([
      ...(older === undefined
        ? []
        : [button({ text: say.older, href: `${here}?before=${older.toString()}`, kind: 'secondary' })]),
      ...(visit.query['before'] === undefined
        ? []
        : [button({ text: say.newest, href: here, kind: 'secondary' })]),
      button({ text: say.csv, href: `${here}/statement.csv`, kind: 'secondary' }),
    ])}
    <p class="muted">${say.questionBody}</p>`;
}
