import { type PersonId, pounds, readId } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { button, buttonGroup, type Html, html, type Page, statement, type StatementLine, whoseOf } from '#ui';
import { seeSentStatement } from '../actions/index.ts';
import type { SentStatement } from '../sent-statement.ts';
import { nowhere } from './answers.ts';
import { describe, moreAbout, whenWritten } from './describe-entry.ts';
import { bothWays, entryLink } from './entry-links.ts';
import { bothOf, dayOfMoment, onLongDay, titleOf } from './parts.ts';
import { sentSay } from './say-sent.ts';
import { statementSay } from './say-statement.ts';

type Seen = Extract<Awaited<ReturnType<typeof seeSentStatement>>, { done: unknown }>['done'];

/** A statement of a fund as it was sent. */
export async function sentStatementPage(visit: Visit): Promise<Answer> {
  const both = bothOf(visit);
  const statementId = readId<'statement'>(visit.params['statement']);
  if (both === undefined || statementId === undefined) return { refusal: 'not-found' };
  const seen = await seeSentStatement(visit, { ...both, statement: statementId });
  if ('refused' in seen) return nowhere(seen.refused);
  return { page: pageOf(visit, both.person, seen.done) };
}

function pageOf(visit: Visit, person: PersonId, seen: Seen): Page {
  const [say, words] = [sentSay(visit), statementSay(visit)];
  const { holding, sent, entries } = seen;
  const whose = whoseOf(seen);
  const here = { person, holding: holding.holdingId };
  const rows = entries.map((entry, at): StatementLine => ({
    on: entry.effectiveOn,
    what: describe(visit, entry, whose),
    more: html`${moreAbout(visit, entry, { corrected: false, whose })}${whenWritten(visit, entries, at)} ${entryLink(visit, { ...here, version: entry.version })}`,
    balance: entry.balance,
    ...bothWays(entry.amount),
  }));
  const mayLeave = seen.as === 'self' && holding.state === 'active';
  const body = html`<p class="lead">${words.words2(pounds(sent.opening), pounds(sent.moneyIn), pounds(sent.moneyOut), pounds(sent.closing))}</p>
    ${sent.promised > 0 && html`<p>${say.promised(pounds(sent.promised))}</p>`}
    ${sent.uses === 0 && html`<p>${say.noUses}</p>`}
    ${rows.length > 0 && statement({ caption: words.statement, captionHidden: true, lines: rows }, visit)}
    ${entries.some((entry) => entry.effectiveOn < sent.from) && html`<p>${say.early}</p>`}
    ${seen.beside > 0 && html`<p>${say.beside(holding.name, pounds(seen.beside), (holding.fixedCostBasisPoints / 100).toString())}</p>`}
    <p class="muted">${say.sentOn(dayOfMoment(visit, sent.sentAt))} ${say.corrections}</p>
    <p>${say.wrong}</p>
    ${buttonGroup([
      button({ text: say.today, href: address('/holdings/:person/:holding', here), kind: 'secondary' }),
      ...(mayLeave
        ? [
            button({
              text: words.leave(holding.name),
              href: address('/holdings/:person/:holding/leave', here),
              kind: 'secondary',
            }),
          ]
        : []),
    ])}`;
  return {
    title: say.title(onLongDay(visit, sent.from), onLongDay(visit, sent.until)),
    back: { href: address('/holdings/:person/:holding', here), text: titleOf(visit, holding, whose) },
    body,
    wide: true,
  };
}

/** Statements that went out, the newest first, where there are any. */
export function sentList(visit: Visit, person: PersonId, all: readonly SentStatement[]): Html | undefined {
  if (all.length === 0) return undefined;
  const say = sentSay(visit);
  const item = ({ holdingId: holding, statementId, from, until, isFinal }: SentStatement): Html => {
    const href = address('/holdings/:person/:holding/statements/:statement', {
      person,
      holding,
      statement: statementId,
    });
    const days = say.days(onLongDay(visit, from), onLongDay(visit, until));
    return html`<li><a href="${href}">${days}</a>${isFinal && html` ${say.final}`}</li>`;
  };
  return html`<h2>${say.sent}</h2><ul>${all.map(item)}</ul>`;
}
