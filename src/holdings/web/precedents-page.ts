import { shortMonth } from './months.ts';
import { address, type Answer, type Visit } from '#platform';
import { getPolicyPack } from '#policy';
import { button, card, cards, details, form, type Html, html, input, tag } from '#ui';
import { type NamedKind, readPrecedents } from '../actions/index.ts';
import { type PublicPrecedent, standsAt } from '../precedent.ts';
import { csvText } from '../statement-csv.ts';
import { groundText } from './general-fields.ts';
import { precedentSay } from './say-precedents.ts';

const shown_max = 100;

/** What money for support was asked for and the answers, in general words, for anybody. */
export async function precedentsPage(visit: Visit): Promise<Answer> {
  const say = precedentSay(visit);
  const words = (visit.query['words'] ?? '').slice(0, 100);
  const kinds = await readPrecedents(visit, words);
  const { neverBuys } = getPolicyPack(visit.settings.policy);
  const path = address('/holdings/answers');
  const search = html`${input({ name: 'words', label: say.search, hint: say.searchHint, value: words, reader: visit })}
    ${button({ text: say.find })}`;
  const looked =
    words === '' ? undefined : kinds.length === 0 ? say.noneFound(words) : say.found(kinds.length, words);
  const body = html`${form({ action: path, method: 'get', children: search })}
    ${looked !== undefined && html`<p>${looked} <a href="${path}">${say.all}</a></p>`}
    ${words === '' && kinds.length === 0 && html`<p>${say.none}</p>`}
    ${kindCards(visit, kinds.slice(0, shown_max), 2)}
    <h2>${say.never}</h2>
    <ul>${neverBuys.map((each) => html`<li>${each.says}</li>`)}</ul>
    <h2>${say.how}</h2>
    <ul>${say.howLines.map((line) => html`<li>${line}</li>`)}</ul>
    <h2>${say.data}</h2>
    <ul><li><a href="${address('/holdings/answers.csv')}">${say.csv}</a></li><li><a href="/api/purchase-answers">${say.json}</a></li></ul>`;
  return { page: { title: say.title, lead: say.lead, body } };
}

/** The same as a table to take away. */
export async function precedentsFile(visit: Visit): Promise<Answer> {
  const say = precedentSay(visit);
  const rows = (await readPrecedents(visit)).map(({ kind, service, again, stands }) => [
    kind,
    standsAt(stands),
    stands.reason,
    groundText(visit, stands.leansOn),
    service,
    stands.month,
    again ?? '',
    stands.differs ?? '',
    stands.isOverturned ? 'yes' : 'no',
  ]);
  const body = [say.columns, ...rows].map((row) => `${row.map(csvText).join(',')}\r\n`).join('');
  return { file: { name: `${say.title}.csv`, type: 'text/csv; charset=utf-8', body } };
}

/** Kinds of things with their answers, one under the other. */
export function kindCards(
  visit: Visit,
  kinds: readonly NamedKind[],
  headingLevel: 2 | 3 = 3,
): Html | undefined {
  if (kinds.length === 0) return undefined;
  return cards(
    kinds.map((kind) => kindCard(visit, kind, headingLevel)),
    { stacked: true },
  );
}

function kindCard(
  visit: Visit,
  { kind, service, stands, again, earlier }: NamedKind,
  headingLevel: 2 | 3,
): Html {
  const say = precedentSay(visit);
  const answer = standsAt(stands);
  const why = stands.isOverturned ? say.overturned(sentence(stands.reason)) : stands.reason;
  const body = html`${!stands.isOverturned && html`<p>${say.ground(groundText(visit, stands.leansOn))}</p>`}
    ${stands.differs !== undefined && html`<p>${say.differs(stands.differs)}</p>`}
    <p class="muted">${say.said(service, shortMonth(visit, stands.month))}${again !== undefined && html`. ${say.again(shortMonth(visit, again))}`}</p>
    ${earlier.length > 0 && details({ summary: say.earlier, text: html`${earlier.map((each) => html`<p>${before(visit, each)}</p>`)}` })}`;
  return card({
    title: kind,
    headingLevel,
    tags: [tag({ text: say.says[answer], colour: answer === 'yes' ? 'green' : 'grey' })],
    text: why,
    body,
  });
}

function before(visit: Visit, { says, month, reason }: PublicPrecedent): string {
  return precedentSay(visit).before[says](shortMonth(visit, month), reason);
}

function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
