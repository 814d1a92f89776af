import type { PersonId } from '#basics';
import { whatMay } from '#people/actions';
import { address, type Answer, type Visit } from '#platform';
import {
  amount,
  bar,
  button,
  buttonGroup,
  card,
  cards,
  figure,
  type Html,
  html,
  insetText,
  type Link,
  showTheSum,
  statement,
  type StatementLine,
  tag,
  type Whose,
  whoseOf,
} from '#ui';
import { type HeldMoney, type Money, type Promised, seeMoney } from '../actions/index.ts';
import { describe, moreAbout, whenWritten } from './describe-entry.ts';
import { bothWays, entryLink } from './entry-links.ts';
import { overWords } from './over-words.ts';
import { onLongDay, personOf, pounds, titleOf } from './parts.ts';
import { pictureOf } from './pictures.ts';
import { putBackPart } from './put-back.ts';
import { questionList } from './question-list.ts';
import type { Holding } from '../holding.ts';
import { afterDeathSay } from './say-after-death.ts';
import { kindSay } from './say-kinds.ts';
import { moneySay } from './say-money.ts';

/** One balance of all, each holding, what happened lately, and who looked. */
export async function moneyPage(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const [outcome, lets] = await Promise.all([seeMoney(visit, person), whatMay(visit, person)]);
  if ('refused' in outcome) return { refusal: 'not-allowed' };
  const money = outcome.done;
  const say = moneySay(visit);
  const mine = money.as === 'self';
  const whose = whoseOf(money);
  const [mayAsk, mayChallenge] = [lets('ask-before-buying'), lets('challenge')];
  const body = html`${diedPart(visit, money)}${putBackPart(visit, person, money)}
    ${money.holdings.length === 0 ? nothingYet(visit, person, mine) : balance(visit, money)}
    ${mayAsk && buttonGroup([button({ text: say.canIBuy(whose), href: address('/holdings/:person/ask', { person }), kind: money.holdings.length === 0 ? 'secondary' : 'main' })])}
    ${money.proposals.filter((each) => each.answer === undefined).map((each) => surplusPart(visit, person, each, whose))}
    ${holdingCards(visit, person, money, lets('settle-after-death'))}
    ${money.over.map((each) => html`<p class="muted">${overWords(visit, each)}</p>`)}
    ${mine && money.holdings.length > 0 && choosing(visit, person, 'secondary')}
    <h2>${say.lately}</h2>
    ${lately(visit, person, money)}
    ${money.questions.length > 0 && html`<h2>${say.questions(whose)}</h2>${questionList(visit, person, money.questions, { as: money.as, mayChallenge, mayRead: true })}`}
    ${besides(visit, person, { mine, whose })}
    ${mine && lookedAt(visit, person, money)}`;
  return { page: { title: say.title(whose), body, wide: true } };
}

/** That the person died, for those who see their money. */
function diedPart(visit: Visit, { as, died, name }: Money): Html {
  if (died === undefined || as === 'self') return html``;
  return insetText({ text: moneySay(visit).died(name, onLongDay(visit, died)) });
}

/** Where else something about the money is. */
function besides(
  visit: Visit,
  person: PersonId,
  { mine, whose }: { readonly mine: boolean; readonly whose: Whose },
): Html {
  const say = moneySay(visit);
  return html`${mine && html`<p><a href="${address('/employing/:person', { person })}">${say.employing}</a></p>`}
    <p><a href="${address('/streams/:person', { person })}">${say.comesFrom(whose)}</a></p>
    <p class="muted">${say.noReturns(whose)}</p>
    ${visit.settings.policy !== 'nils' && html`<p><a href="${address('/holdings/:person/charge', { person })}">${say.charge(whose)}</a></p>`}`;
}

function nothingYet(visit: Visit, person: PersonId, mine: boolean): Html {
  const say = moneySay(visit);
  return html`<p>${say.nothingYet}</p>${
    mine && html`<p>${say.nothingYetBody}</p>${choosing(visit, person, 'main')}`
  }`;
}

/** The main thing to do while nothing is held yet; later one way among others. */
function choosing(visit: Visit, person: PersonId, kind: 'main' | 'secondary'): Html {
  return button({
    text: moneySay(visit).choose,
    href: address('/holdings/:person/choose', { person }),
    kind,
  });
}

function balance(visit: Visit, money: Money): Html {
  const say = moneySay(visit);
  const { held, promised, comes, free } = money.sums;
  const sum = showTheSum(
    {
      caption: say.sumCaption,
      rows: [
        ...money.holdings
          .filter((each) => each.holding.state !== 'closed')
          .map((each) => ({
            what: titleOf(visit, each.holding, whoseOf(money)),
            figure: amount(each.sums.held),
          })),
        ...money.promises.map((each) => ({
          what: say.promisedIn(promiseWords(visit, each)),
          figure: html`−${amount(each.amount)}`,
        })),
        ...(comes > 0 ? [{ what: say.comesSum, figure: html`−${amount(comes)}` }] : []),
      ],
      total: { what: say.sumTotal, figure: amount(free) },
      source: say.sumSource,
    },
    visit,
  );
  const words = [
    promised > 0
      ? say.heldLess(pounds(held), pounds(promised), promisedWords(visit, money))
      : say.nothingPromised,
    comes > 0 ? say.comes(pounds(comes)) : '',
    promised === 0 && comes === 0 ? say.allFree : '',
  ];
  return figure({
    figure: amount(free),
    unit: say.free,
    text: words.filter((each) => each !== '').join(' '),
    more: html`${bar({ held, promised, comes }, visit)}${sum}`,
  });
}

/** The first few promises by name; the sum has them all. */
function promisedWords(visit: Visit, money: Money): string {
  const named = money.promises
    .slice(0, 3)
    .map((each) => `${promiseWords(visit, each)} ${pounds(each.amount)}`);
  const more = money.promises.length - named.length;
  return [...named, ...(more > 0 ? [moneySay(visit).andMore(more)] : [])].join(', ');
}

/** What is promised, and to whom: two assistants may each have the same set aside for them. */
function promiseWords(visit: Visit, { what, note }: Promised): string {
  const toWhom = note?.toWhom ?? '';
  return toWhom === '' ? what : moneySay(visit).promiseTo(what, toWhom);
}

function holdingCards(visit: Visit, person: PersonId, money: Money, settles: boolean): Html {
  const now = money.holdings.filter((each) => each.holding.state !== 'closed');
  const past = money.holdings.filter((each) => each.holding.state === 'closed');
  return html`${cards(now.map((each) => holdingCard(visit, person, each, { money, settles, headingLevel: 2 })))}
    ${past.length > 0 && html`<h2>${moneySay(visit).pastTitle}</h2>${cards(past.map((each) => holdingCard(visit, person, each, { money, settles: false, headingLevel: 3 })))}`}`;
}

function holdingCard(
  visit: Visit,
  person: PersonId,
  each: HeldMoney,
  {
    money,
    settles,
    headingLevel,
  }: { readonly money: Money; readonly settles: boolean; readonly headingLevel: 2 | 3 },
): Html {
  const say = moneySay(visit);
  const { holding, sums, pool } = each;
  const whose = whoseOf(money);
  const fixed = (holding.fixedCostBasisPoints / 100).toString();
  return card({
    title: titleOf(visit, holding, whose),
    headingLevel,
    picture: pictureOf(holding.kind),
    text: kindSay(visit).official[holding.kind],
    tags: holding.state === 'active' ? [] : [tag({ text: kindSay(visit).state[holding.state](whose) })],
    body: html`<p><strong>${amount(sums.held)}</strong> ${pool === undefined ? say.held : say.myShare(whose)}</p>
      ${each.weekly > 0 && html`<p>${say.aWeek(pounds(each.weekly))}</p>`}
      ${holding.fixedCostBasisPoints > 0 && html`<p>${say.fixedCosts(fixed)}</p>`}
      ${
        // Whoever is not in the pool sees nobody in it, and no sum that would be untrue.
        pool !== undefined &&
        pool.members > 0 &&
        html`<p>${say.together(pounds(pool.total), pool.members, whose)}</p>`
      }`,
    links: [
      ...linksOf(visit, person, each, money.as === 'self'),
      ...(settles && money.died !== undefined ? [settleLink(visit, holding)] : []),
    ].map((link) => ({
      ...link,
      // Whoever hears the links alone must know which holding each is about.
      text: html`${link.text}<span class="govuk-visually-hidden"> ${titleOf(visit, holding, whose)}</span>`,
    })),
  });
}

function settleLink(visit: Visit, { personId: person, holdingId: holding }: Holding): Link {
  const href = address('/holdings/:person/:holding/after-death', { person, holding });
  return { href, text: afterDeathSay(visit).link };
}

function linksOf(visit: Visit, person: PersonId, each: HeldMoney, mine: boolean): readonly Link[] {
  const say = moneySay(visit);
  const { state, kind, holdingId: holding } = each.holding;
  const to = (path: string): string => address(`/holdings/:person/${path}`, { person, holding });
  const agreement = { href: to('agreements/:holding'), text: say.agreement };
  if (state === 'proposed' && mine) return [{ ...agreement, text: say.readAndSign }];
  if (state === 'proposed' || state === 'signed-by-person') return [agreement];
  const open = { href: to(':holding'), text: say.open };
  if (state !== 'active' || !mine) return [open, agreement];
  const leaveText = kind === 'pool' ? say.takeMineOut : say.leaveThem;
  return kind === 'direct-payment'
    ? [open, { href: to(':holding/leave'), text: say.change }]
    : [open, { href: to(':holding/leave'), text: leaveText }];
}

function lately(visit: Visit, person: PersonId, money: Money): Html {
  const say = moneySay(visit);
  if (money.lately.length === 0) return html`<p>${say.latelyNone}</p>`;
  const whose = whoseOf(money);
  const lines = money.lately.map((entry, at): StatementLine => {
    const link = entryLink(visit, { person, holding: entry.holding.holdingId, version: entry.version });
    const corrected = money.corrected.has(entry.transferId);
    return {
      on: entry.effectiveOn,
      what: describe(visit, entry, whose),
      more: html`${titleOf(visit, entry.holding, whose)}. ${moreAbout(visit, entry, { corrected, whose })}${whenWritten(visit, money.lately, at)} ${link}`,
      ...bothWays(entry.amount),
    };
  });
  return statement({ caption: say.lately, captionHidden: true, lines }, visit);
}

function surplusPart(visit: Visit, person: PersonId, asked: Money['proposals'][number], whose: Whose): Html {
  const say = moneySay(visit);
  const href = address('/holdings/:person/surplus/:proposal', { person, proposal: asked.proposalId });
  return html`<h2>${say.surplusTitle}</h2><p>${say.surplusAsk(asked.proposedBy, pounds(asked.surplus), whose)}</p>
    ${whose.mine && button({ text: say.answerIt, href, kind: 'secondary' })}`;
}

function lookedAt(visit: Visit, person: PersonId, money: Money): Html {
  const say = moneySay(visit);
  const names = money.lookers.map((each) => say.times(each.name, each.times)).join(', ');
  return html`<p class="seen-by">${names === '' ? say.lookedNobody : say.looked(names)} <a href="${address('/people/:person/journal', { person })}">${say.allOfIt}</a></p>`;
}
