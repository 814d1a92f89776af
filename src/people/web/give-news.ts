import { type OrganisationId, readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, buttonGroup, card, cards, hiddenField, type Html, html } from '#ui';
import { giveNews, type NamedNews, newsToGive, type WhenGiven } from '../actions/index.ts';
import { formats } from '../reaching.ts';
import { newsSay } from './news-say.ts';
import { onceForm, onceOf, onDay } from './parts.ts';
import { personOf } from './person-of.ts';
import { reachingSay } from './reaching-say.ts';

/** What an organisation still has to tell people itself; nothing where nothing waits, or for those who give no news. */
export async function newsPart(visit: Visit, organisation: OrganisationId): Promise<Html | undefined> {
  const waiting = await newsToGive(visit, organisation);
  if ('refused' in waiting || waiting.done.length === 0) return undefined;
  const say = newsSay(visit);
  return html`<h2>${say.title}</h2>
    <p>${say.lead}</p>
    ${cards(
      waiting.done.map((each) => newsCard(visit, each)),
      { stacked: true },
    )}`;
}

/** Writes down that news was given, and goes back to the list. */
export async function newsGiven(visit: Visit, whenGiven: WhenGiven): Promise<Answer> {
  const [person, news] = [personOf(visit), readId<'news'>(visit.params['news'])];
  if (person === undefined || news === undefined) return { refusal: 'not-found' };
  const as = formats.find((each) => each === field(visit.form, 'as'));
  const outcome = await giveNews(visit, { person, news, as, once: onceOf(visit.form) }, whenGiven);
  const organisation = readId<'organisation'>(field(visit.form, 'organisation'));
  const goTo =
    organisation === undefined ? address('/me') : address('/people/for/:organisation', { organisation });
  const say = newsSay(visit);
  if ('done' in outcome) return { goTo, notice: say.done(outcome.done.name) };
  switch (outcome.refused.because) {
    case 'not-allowed':
      return { refusal: 'not-allowed' };
    case 'already-done':
      return { goTo };
    case 'not-waiting':
      return { goTo, notice: say.before };
    case 'not-their-way':
      return { goTo, notice: say.notTheirWay };
  }
}

function newsCard(visit: Visit, waiting: NamedNews): Html {
  const say = newsSay(visit);
  const words = reachingSay(visit).formats;
  const { personId: person, newsId: news, organisationId, name, path } = waiting;
  const ways = waiting.formats.map((format) => words[format]).join(', ');
  const buttons = waiting.formats.map((format) =>
    button({
      text: say.given(words[format]),
      name: 'as',
      value: format,
      kind: 'secondary',
      preventDoubleClick: true,
    }),
  );
  const action = address('/people/:person/news/:news', { person, news });
  const fields = html`${hiddenField('organisation', organisationId)}${buttonGroup(buttons)}`;
  return card({
    title: name,
    text: say.since(waiting.news, onDay(visit, waiting.happenedAt)),
    body: html`<p>${say.needs(name, ways)}</p>
      <p><a href="${path}">${say.open}</a></p>
      ${onceForm(visit, action, fields)}`,
  });
}
