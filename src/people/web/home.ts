import { type PersonId, pounds } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { button, card, type CardLink, type CardOptions, cards, details, type Html, html } from '#ui';
import {
  findMyDeath,
  type IStandBeside,
  myPlaces,
  type MyWorkplace,
  type Person,
  registerMe,
} from '../actions/index.ts';
import { myDeath } from './death.ts';
import { waysBeside } from './beside.ts';
import { homeSay } from './home-say.ts';
import { onceForm } from './parts.ts';

/** What the rooms have to show of a person on the home page: what helps most now, what there is, and what can be done about it. */
export type HomeCards = {
  readonly next?: CardOptions;
  readonly things: readonly CardOptions[];
  readonly ways: readonly CardOptions[];
};

/** What the other rooms hand in: cards about the person, and what there is to do at a place of work. */
export type FromRooms = {
  readonly cards: (person: PersonId) => Promise<HomeCards>;
  readonly work: (place: MyWorkplace) => Promise<readonly CardLink[]>;
};

/** My things, next step first. This room adds people and whom they stand beside to what the rooms hand in. */
export async function homePage(visit: Visit, fromRooms: FromRooms): Promise<Answer> {
  if (visit.account === undefined) return { refusal: 'sign-in-first' };
  const { person, workplaces, beside } = await myPlaces(visit);
  const say = homeSay(visit);
  const [death, things, atWork] = await Promise.all([
    person && findMyDeath(visit, person.personId),
    person && fromRooms.cards(person.personId),
    Promise.all(workplaces.map(async (place) => workplaceCard(visit, place, await fromRooms.work(place)))),
  ]);
  const body = html`${death !== undefined && myDeath(visit, death)}
    ${person !== undefined && things !== undefined && myThings(visit, person, things)}
    ${atWork.length > 0 && html`<h2>${say.work}</h2>${cards(atWork)}`}
    ${beside.length > 0 && html`<h2>${say.beside}</h2>${cards(beside.map((each) => besideCard(visit, each)))}`}
    ${person === undefined && beginning(visit, workplaces.length + beside.length > 0)}`;
  return { page: { title: say.title, lead: say.hello(visit.account.name), body, wide: true } };
}

/** Begins the record of whoever is signed in, under the name of their account. */
export async function beginMyRecord(visit: Visit): Promise<Answer> {
  const outcome = await registerMe(visit, { name: visit.account?.name ?? '' });
  if ('refused' in outcome) return { refusal: 'sign-in-first' };
  return { goTo: address('/me'), notice: homeSay(visit).begun };
}

function myThings(visit: Visit, person: Person, { next, things, ways }: HomeCards): Html {
  const say = homeSay(visit);
  const { personId } = person;
  const own: readonly CardOptions[] = [
    {
      title: say.people,
      href: address('/people/:person/circle', { person: personId }),
      picture: 'relationships',
      text: say.peopleText,
    },
    {
      title: say.journal,
      href: address('/people/:person/journal', { person: personId }),
      picture: 'work-learning',
      text: say.journalText,
    },
  ];
  return html`${next !== undefined && html`<h2>${say.next}</h2>${cards([card(next)], { stacked: true })}`}
    <h2>${say.have}</h2>
    ${cards([...things, ...own, ...ways].map(card))}`;
}

function workplaceCard(visit: Visit, place: MyWorkplace, links: readonly CardLink[]): Html {
  const limit = place.agreesUpToWeekly;
  return card({
    title: place.name,
    ...(limit !== undefined && { text: homeSay(visit).limit(pounds(limit)) }),
    links,
  });
}

function besideCard(visit: Visit, { personId: person, name, may }: IStandBeside): Html {
  const of = html`<span class="govuk-visually-hidden"> ${name}</span>`;
  return card({
    title: name,
    href: address('/people/:person', { person }),
    text: homeSay(visit).besideText,
    links: waysBeside(visit, person, may).map(({ href, text }) => ({ href, text: html`${text}${of}` })),
  });
}

/** The way in for somebody without a record; folded away from those who come to work or to help. */
function beginning(visit: Visit, helps: boolean): Html {
  const say = homeSay(visit);
  const way = html`<p>${say.needSupportText}</p>
    ${onceForm(visit, address('/me/begin'), button({ text: say.begin, preventDoubleClick: true }))}
    <p><a href="${address('/budget')}">${say.tryBudget}</a></p>`;
  return helps
    ? details({ summary: say.needSupportToo, text: way })
    : html`<h2>${say.needSupport}</h2>${way}`;
}
