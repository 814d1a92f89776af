import { address, type Answer, type Visit } from '#platform';
import { button, buttonGroup, card, cards, type Html, html, type Link, tag } from '#ui';
import { circleOf } from '../actions/index.ts';
import { isTheirsToEnd, type Relationship, type RelationshipState, stateOf } from '../circle.ts';
import { authoritySay, mine } from './authority-say.ts';
import { bothSay } from './both-say.ts';
import { circleSay } from './circle-say.ts';
import { personOf } from './person-of.ts';
import { mayList, onDay } from './parts.ts';

/** Who stands beside me, what each may see and do, since when; and the way to change it or end it. */
export async function circlePage(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const outcome = await circleOf(visit, person);
  if ('refused' in outcome) return { refusal: 'not-allowed' };
  const say = circleSay(visit);
  // Whoever reads their own page has not died: nobody settles anything, and what happened says who was named.
  const all = outcome.done
    .filter(({ role }) => role !== 'executor')
    .map((each) => ({ ...each, state: stateOf(each, visit.clock.now()) }));
  const here = all.filter((each) => each.state === 'beside');
  const chosen = here.filter((each) => isTheirsToEnd(each.role));
  const withPlanOrMoney = here.filter((each) => !isTheirsToEnd(each.role));
  const show = (some: readonly Shown[]): Html =>
    cards(
      some.map((each) => relationshipCard(visit, person, each)),
      { stacked: true },
    );
  const invited = all.filter((each) => each.state === 'invited');
  const past = all.filter((each) => ['ended', 'said-no', 'lapsed'].includes(each.state));
  const body = html`<h2>${say.besideTitle}</h2>
    ${chosen.length === 0 ? html`<p>${say.nobody}</p>` : show(chosen)}
    <p>${say.onlyMe}</p>
    ${buttonGroup([
      button({ text: say.inviteSomebody, href: address('/people/:person/circle/invite', { person }) }),
      button({
        text: say.inviteOrganisation,
        href: address('/people/:person/circle/ask', { person }),
        kind: 'secondary',
      }),
    ])}
    ${invited.length > 0 && html`<h2>${say.invitedTitle}</h2>${show(invited)}`}
    ${withPlanOrMoney.length > 0 && html`<h2>${say.serviceTitle}</h2><p>${say.serviceLead}</p>${show(withPlanOrMoney)}`}
    ${past.length > 0 && html`<h2>${say.pastTitle}</h2><ul>${past.map((each) => pastLine(visit, each))}</ul>`}
    <p><a href="${address('/people/:person/how-to-reach-me', { person })}">${say.howToReachMe}</a></p>
    <p><a href="${address('/people/:person/journal', { person })}">${say.seeJournal}</a></p>`;
  return {
    page: {
      title: say.title,
      lead: say.lead,
      picture: 'relationships',
      body,
      seenBy: { names: [] },
      exit: true,
    },
  };
}

type Shown = Relationship & { readonly state: RelationshipState };

// What one organisation does for me, and what else it may do beside that.
function bothLink(
  visit: Visit,
  person: string,
  { organisationId: organisation, name, state }: Shown,
): readonly Link[] {
  if (organisation === undefined || state !== 'beside') return [];
  const text = html`${bothSay(visit).link}<span class="govuk-visually-hidden"> (${name})</span>`;
  return [{ href: address('/people/:person/both/:organisation', { person, organisation }), text }];
}

// Whoever checks goes when the check is stopped, which is done where it is read.
function checkLink(visit: Visit, person: string, { role, name, state }: Shown): readonly Link[] {
  if (role !== 'checker' || state !== 'beside') return [];
  const text = html`${circleSay(visit).seeCheck}<span class="govuk-visually-hidden"> (${name})</span>`;
  return [{ href: address('/quality/:person', { person }), text }];
}

function relationshipCard(visit: Visit, person: string, each: Shown): Html {
  const say = circleSay(visit);
  const parts = { person, relationship: each.relationshipId };
  const ending = each.state === 'invited' ? say.takeBack : say.end;
  // Said out of its place, as screen readers list links, a link still names whom it is about.
  const forName = html`<span class="govuk-visually-hidden"> (${each.name})</span>`;
  const day = each.acceptedAt ?? each.invitedAt;
  const since = each.state === 'beside' ? say.since(onDay(visit, day)) : say.invitedOn(onDay(visit, day));
  return card({
    title: each.name,
    text: since,
    tags: [tag({ text: authoritySay(visit).roles[each.role] })],
    body: html`<p>${say.may}:</p>${mayList(visit, each, mine)}`,
    links: isTheirsToEnd(each.role)
      ? [
          {
            href: address('/people/:person/circle/:relationship', parts),
            text: html`${say.change}${forName}`,
          },
          ...bothLink(visit, person, each),
          {
            href: address('/people/:person/circle/:relationship/end', parts),
            text: html`${ending}${forName}`,
          },
        ]
      : [...bothLink(visit, person, each), ...checkLink(visit, person, each)],
  });
}

function pastLine(visit: Visit, each: Shown): Html {
  const say = circleSay(visit);
  const words = {
    ended: say.endedOn(onDay(visit, each.endedAt ?? each.invitedAt)),
    'said-no': say.saidNo,
    lapsed: say.lapsed,
    invited: '',
    beside: '',
  } satisfies Record<RelationshipState, string>;
  return html`<li>${each.name}: ${words[each.state]}.</li>`;
}
