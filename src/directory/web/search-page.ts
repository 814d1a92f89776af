import type { Answer, Visit } from '#platform';
import { cards, type Html, html, pagination } from '#ui';
import { findServices } from '../actions/index.ts';
import type { Found } from '../wish.ts';
import { paths } from './addresses.ts';
import { result } from './result.ts';
import { say } from './say.ts';
import { type Asked, givenParts, readAsked, searchAt } from './read-asked.ts';
import { topicCards } from './topic-cards.ts';
import { wishForm } from './wish-form.ts';

/** Everything there is, or what somebody looks for, twenty a page. For anyone. */
export async function searchPage(visit: Visit): Promise<Answer> {
  const words = say(visit).search;
  const asked = readAsked(visit);
  const form = wishForm(visit, asked);
  const page = { title: words.title, lead: words.lead, picture: 'community' } as const;
  if (asked.errors.length > 0) return { page: { ...page, body: form, errors: asked.errors }, status: 422 };
  const found = await findServices(visit, asked.wish);
  const browse = givenParts(asked).length === 0 && found.page === 1;
  const body = html`${form}${browse && topicCards(visit)}${found.total === 0 ? nothingFound(visit, asked) : results(visit, asked, found)}
    <p class="quiet"><a href="${paths.openData}">${words.openData}</a></p>`;
  return { page: { ...page, body } };
}

function results(visit: Visit, asked: Asked, found: Found): Html {
  const words = say(visit).search;
  const shown = found.services.map((each) => result(visit, each, { wish: asked.wish, near: found.near }));
  const { filters } = say(visit);
  const { topic } = asked.wish;
  return html`<h2>${words.found(found.total, asked.typed.q)}</h2>
    ${
      topic !== undefined &&
      html`<p>
        ${filters.topic(filters.topicNames[topic])} <a href="${searchAt(asked, { topic: '' })}">${filters.allTopics}</a>
      </p>`
    }
    ${found.near?.onTheMap === false && asked.wish.within !== undefined && html`<p>${filters.offTheMap(found.near.place)}</p>`}
    ${found.respelt.map((each) => html`<p>${words.readAs(each.typed, each.meant)}</p>`)}
    ${found.matching === 'some-words' && html`<p>${words.someWords}</p>`}
    ${cards(shown, { stacked: true })}${pages(visit, asked, found)}`;
}

function pages(visit: Visit, asked: Asked, found: Found): Html | undefined {
  if (found.pages < 2) return undefined;
  const words = say(visit).search;
  const to = (page: number, text: string) => ({
    href: searchAt(asked, { page: String(page) }),
    text,
    labelText: words.pageOf(page, found.pages),
  });
  return pagination({
    landmarkLabel: words.pages,
    reader: visit,
    ...(found.page > 1 && { previous: to(found.page - 1, words.previous) }),
    ...(found.page < found.pages && { next: to(found.page + 1, words.next) }),
  });
}

/** What to do when nothing is found: each thing asked for, as a link that leaves it out. */
function nothingFound(visit: Visit, asked: Asked): Html {
  const words = say(visit).search;
  const given = givenParts(asked);
  const without = given.length < 2 ? [] : given;
  return html`<h2>${words.nothing}</h2>
    <p>${words.nothingWhy}</p>
    <ul>
      ${without.map((name) => html`<li><a href="${searchAt(asked, { [name]: '' })}">${words.leaveOut(name)}</a></li>`)}
      <li>${words.otherWords}</li>
      <li><a href="${paths.search}">${words.seeAll}</a></li>
      <li>${words.askSomebody}</li>
    </ul>`;
}
