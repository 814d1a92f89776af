import type { Answer, Visit } from '#platform';
import { type Html, html, stackingTable } from '#ui';
import { openVocabularies, vocabularies, type Vocabulary } from '../formats/vocabularies.ts';
import { paths } from './addresses.ts';
import { sayOpenData } from './say-open-data.ts';

const openStart = '/oruk/v3';
const toMend = '/oruk/to_mend?list=NAME';

/** Says to those who write programs what the open interface gives, and what our own words mean. For anyone. */
export function openDataPage(visit: Visit): Answer {
  const words = sayOpenData(visit);
  const body = html`<p>${words.standard}</p>
    <h2>${words.where}</h2>
    ${addresses(visit)}
    <h2>${words.filters}</h2>
    <ul>
      ${words.filterList.map((each) => html`<li>${each}</li>`)}
    </ul>
    <p>${words.room}</p>
    <h2>${words.limits}</h2>
    <p>${words.limitWords}</p>
    <h2>${words.mend}</h2>
    <p>${words.mendWords}</p>
    <p>${words.mendAsk} <code>${toMend}</code></p>
    <h2>${words.ours}</h2>
    <p>${words.oursWhy}</p>
    ${vocabularies.map((each) => vocabulary(visit, each))}
    <p>${words.open}</p>
    <ul>
      ${Object.values(openVocabularies).map(
        (each) => html`<li id="${each.slug}"><strong>${each.name}</strong>: ${each.description}</li>`,
      )}
    </ul>`;
  const back = { href: paths.search, text: words.back };
  return { page: { title: words.title, lead: words.lead, back, body, task: false } };
}

function addresses(visit: Visit): Html {
  const words = sayOpenData(visit);
  const all: readonly (readonly [string, string])[] = [
    ['services', words.services],
    ['services/ID', words.service],
    ['service_at_locations', words.places],
    ['service_at_locations/ID', words.place],
    ['taxonomies', words.taxonomies],
    ['taxonomies/ID', words.taxonomy],
    ['taxonomy_terms', words.terms],
    ['taxonomy_terms/ID', words.term],
  ];
  return stackingTable({
    caption: words.whereCaption,
    head: [words.address, words.gives],
    rows: all.map(([path, gives]) => [html`<code>${openStart}/${path}</code>`, gives]),
  });
}

function vocabulary(visit: Visit, of: Vocabulary): Html {
  const words = sayOpenData(visit);
  const rows = of.terms.map((term) => [
    html`<span id="${of.slug}-${term.code}">${term.name}</span>`,
    term.description,
    html`<code>${term.id}</code>`,
  ]);
  return html`<h3 id="${of.slug}">${of.name}</h3>
    <p>${of.description}</p>
    ${stackingTable({ caption: of.name, head: [words.word, words.meaning, words.id], rows })}`;
}
