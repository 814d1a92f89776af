import { type Answer, address, type Visit } from '#platform';
import { cards, type Html, html, type Link, pagination } from '#ui';
import { findServices } from '../actions/index.ts';
import type { ServiceId } from '../service.ts';
import type { Found } from '../wish.ts';
import { ownPaths, paths } from './addresses.ts';
import { result } from './result.ts';
import { resultsMap } from './results-map.ts';
import { say } from './say.ts';
import { compared_max, readCompared, withOrWithout } from './compared.ts';
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
  const map = givenParts(asked).length > 0 ? resultsMap(visit, found) : undefined;
  const body = html`${form}${browse && topicCards(visit)}${found.total === 0 ? nothingFound(visit, asked) : results(visit, asked, found, map)}
    <p class="quiet"><a href="${ownPaths.all}">${words.listMine}</a></p>
    <p class="quiet"><a href="${paths.openData}">${words.openData}</a></p>`;
  return { page: { ...page, wide: map !== undefined, body } };
}

function results(visit: Visit, asked: Asked, found: Found, map: Html | undefined): Html {
  const words = say(visit).search;
  const shown = found.services.map((each) =>
    result(visit, each, { wish: asked.wish, near: found.near }, [
      compareLink(visit, asked, found, each.service.id),
    ]),
  );
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
    ${compareBar(visit, asked)}${listed(cards(shown, { stacked: true }), map)}${pages(visit, asked, found)}`;
}

/** A list first, a map beside it where there is one and room for it. */
function listed(list: Html, map: Html | undefined): Html {
  return map === undefined ? list : html`<div class="mapped">${list}${map}</div>`;
}

function compareLink(visit: Visit, asked: Asked, found: Found, id: ServiceId): Link {
  const { compare } = say(visit);
  const compared = readCompared(asked.typed.compare);
  const href = searchAt(asked, { compare: withOrWithout(compared, id), page: String(found.page) });
  const isIn = compared.includes(id);
  const full = !isIn && compared.length >= compared_max;
  return full
    ? { href: address(paths.compare, {}, { compare: asked.typed.compare }), text: compare.full }
    : { href, text: isIn ? compare.takeOut : compare.add };
}

function compareBar(visit: Visit, asked: Asked): Html | undefined {
  const compared = readCompared(asked.typed.compare);
  if (compared.length === 0) return undefined;
  const { compare } = say(visit);
  const href = address(paths.compare, {}, { compare: compared.join('.') });
  return html`<p>
    <a href="${href}">${compare.see(compared.length)}</a>
  </p>`;
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
