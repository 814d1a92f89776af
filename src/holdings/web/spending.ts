import { nothing, type PersonId, pounds, subtract } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { button, buttonGroup, card, cards, type Html, html, type Link, tag, whoseOf } from '#ui';
import { seeSpending, type SpendingFrom, type SpendingSeen, type WrittenByMe } from '../actions/index.ts';
import { kindFacts } from '../holding.ts';
import { textIn } from './describe-entry.ts';
import { onDay, personOf, titleOf } from './parts.ts';
import { pictureOf } from './pictures.ts';
import { promiseItem } from './promise-item.ts';
import { entrySay } from './say-entry.ts';
import { kindSay } from './say-kinds.ts';
import { spendSay } from './say-spend.ts';
import { chargeSay } from './say-work.ts';
import { isCorrectable } from './take-back.ts';

/** Where a person's money can be spent from, for whoever may spend it but perhaps not see how much there is. */
export async function spendingPage(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const outcome = await seeSpending(visit, person);
  if ('refused' in outcome) return { refusal: 'not-allowed' };
  const seen = outcome.done;
  const say = spendSay(visit);
  const mine = seen.as === 'self';
  const ask = button({
    text: mine ? say.forAskOwn : say.forAsk(seen.name),
    href: address('/holdings/:person/ask', { person }),
    kind: 'secondary',
  });
  const body = html`${seen.from.length === 0 ? html`<p>${say.forNone}</p>` : cards(seen.from.map((each) => placeCard(visit, person, seen, each)))}
    ${buttonGroup([ask])}
    ${seen.promised.length > 0 && promisedPart(visit, person, seen)}
    ${seen.written.length > 0 && writtenPart(visit, person, seen)}`;
  return {
    page: {
      title: mine ? say.forOwnTitle : say.forTitle(seen.name),
      lead: mine ? undefined : `${say.forLead(seen.name)} ${seen.seesMoney ? '' : say.forUnseen}`.trim(),
      body,
      wide: true,
    },
  };
}

function placeCard(visit: Visit, person: PersonId, seen: SpendingSeen, from: SpendingFrom): Html {
  const say = spendSay(visit);
  const { holding, lines } = from;
  const to = (what: string): string =>
    address(`/holdings/:person/:holding/${what}`, { person, holding: holding.holdingId });
  const shared: readonly Link[] = [{ href: to('share-cost'), text: say.shareTitle }];
  const own: readonly Link[] = [
    { href: to('spend'), text: say.spendTitle(whoseOf(seen)) },
    { href: to('promise'), text: say.promiseTitle },
    ...(visit.settings.policy === 'nils'
      ? []
      : [{ href: to('my-part'), text: chargeSay(visit).partTitle(whoseOf(seen)) }]),
  ];
  return card({
    title: titleOf(visit, holding, whoseOf(seen)),
    headingLevel: 2,
    picture: pictureOf(holding.kind),
    text: kindSay(visit).official[holding.kind],
    body: html`${lines.length > 0 && html`<p>${say.forLines(lines.map((line) => line.what).join(', '))}</p>`}`,
    links: kindFacts[holding.kind].writtenDownBy === 'members' ? shared : own,
  });
}

function promisedPart(visit: Visit, person: PersonId, seen: SpendingSeen): Html {
  const items = seen.promised.map((each) => {
    const holding = seen.from.find((from) => from.holding.accountId === each.accountId)?.holding;
    return (
      holding &&
      promiseItem(
        visit,
        { person, holding: holding.holdingId, whose: whoseOf(seen) },
        each,
        'pays-or-releases',
      )
    );
  });
  return html`<h2>${spendSay(visit).promisedTitle}</h2><ul>${items}</ul>`;
}

function writtenPart(visit: Visit, person: PersonId, seen: SpendingSeen): Html {
  const say = spendSay(visit);
  const items = seen.written
    .filter((each) => each.entry.about['did'] !== 'reversal' && each.entry.about['did'] !== 'pool-back')
    .map((each) => html`<li>${writtenLine(visit, each)} ${wayBack(visit, person, seen, each)}</li>`);
  return html`<h2>${say.writtenTitle}</h2><ul>${items}</ul>`;
}

function writtenLine(visit: Visit, { entry, shared }: WrittenByMe): string {
  const size = shared?.amount ?? (entry.amount < 0 ? subtract(nothing, entry.amount) : entry.amount);
  const day = onDay(visit, entry.effectiveOn);
  return spendSay(visit).writtenTo(entry.what, pounds(size), textIn(entry, 'toWhom'), day);
}

function wayBack(visit: Visit, person: PersonId, seen: SpendingSeen, written: WrittenByMe): Html {
  if (written.corrected) return tag({ text: entrySay(visit).putRightSince, colour: 'grey' });
  if (!isCorrectable(written, seen.as)) return html``;
  const { holding, entry } = written;
  const parts = { person, holding: holding.holdingId, version: entry.version.toString() };
  const href = address('/holdings/:person/spending/:holding/:version', parts);
  const again = html`<span class="govuk-visually-hidden"> ${entry.what}</span>`;
  return html`<a href="${href}">${spendSay(visit).writtenMistake}${again}</a>`;
}
