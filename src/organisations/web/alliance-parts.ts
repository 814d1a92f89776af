import type { Visit } from '#platform';
import { type Html, html, summaryList } from '#ui';
import { type Alliance, type Member, type Proposal } from '../alliance.ts';
import { shortDay } from './parts.ts';
import { sayAlliances } from './say-alliances.ts';

/** An alliance as anybody reads it: aims, members, rule, what it says, what it decided and what it is deciding. */
export function allianceBody(
  visit: Visit,
  alliance: Alliance,
  more: (open: Proposal) => Html | undefined,
): Html {
  const words = sayAlliances(visit);
  const { proposals } = alliance;
  const agreed = (each: Proposal): boolean => each.what === 'statement' && each.outcome === 'agreed';
  const statements = proposals.filter(agreed);
  const decided = proposals.filter((each) => each.outcome !== undefined && !agreed(each));
  const open = proposals.filter((each) => each.outcome === undefined);
  const shown = (all: readonly Proposal[]): Html =>
    html`${all.map((each) => html`<section>${proposal(visit, each)}${more(each)}</section>`)}`;
  return html`<h2>${words.aims}</h2><ul>${alliance.aims.map((aim) => html`<li>${aim}</li>`)}</ul>
    ${summaryList({
      rows: [
        { key: words.rule, value: words.rules[alliance.rule] },
        { key: words.members, value: html`<ul>${alliance.members.map((each) => member(visit, each))}</ul>` },
      ],
    })}
    <h2>${words.said}</h2>${statements.length === 0 ? html`<p>${words.saidNone}</p>` : shown(statements)}
    ${open.length > 0 && html`<h2>${words.open}</h2>${shown(open)}`}
    ${decided.length > 0 && html`<h2>${words.decided}</h2>${shown(decided)}`}`;
}

function member(visit: Visit, { name, joinedAt, leftAt }: Member): Html {
  const words = sayAlliances(visit);
  const state = leftAt !== undefined ? words.left : joinedAt === undefined ? words.asked : undefined;
  return html`<li>${name}${state !== undefined && html` <span class="muted">(${state})</span>`}</li>`;
}

function proposal(visit: Visit, each: Proposal): Html {
  const words = sayAlliances(visit);
  const names = (says: 'yes' | 'no'): string =>
    each.votes
      .filter((vote) => vote.says === says)
      .map(({ name }) => name)
      .join(', ');
  const day = shortDay(each.decidedAt ?? each.proposedAt, visit);
  const outcome = each.outcome === 'agreed' ? words.agreedOn(day) : words.notAgreedOn(day);
  return html`<h3>${words.what[each.what]}</h3>${inWords(visit, each)}
    <p class="muted">${each.outcome === undefined ? words.proposedBy(each.proposedByName, day) : outcome}. ${words.votes(names('yes'), names('no'))}</p>`;
}

function inWords(visit: Visit, { what, words, whom }: Proposal): Html {
  const { rules } = sayAlliances(visit);
  if (what === 'welcome') return html`<p>${whom ?? ''}</p>`;
  const rule = Object.entries(rules).find(([name]) => what === 'rule' && name === words)?.[1];
  return html`${(rule ?? words).split('\n').map((line) => html`<p>${line}</p>`)}`;
}
