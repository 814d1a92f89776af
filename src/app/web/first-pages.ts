import { type Answer, get, type Route, type Visit } from '#platform';
import { button, card, cards, html } from '#ui';
import { say } from './say.ts';

/** The pages that anyone may read first. */
export const firstPages: readonly Route[] = [
  get('/', 'anyone', home),
  get('/help', 'anyone', help),
  get('/help/:topic', 'anyone', helpTopic),
  get('/accessibility', 'anyone', accessibility),
  get('/source', 'anyone', source),
];

function home(visit: Visit): Answer {
  const words = say(visit);
  const ways = words.ways.map((way) => card({ title: way.title, href: way.href, text: way.what }));
  return {
    page: {
      title: words.home,
      lead: words.homeLead,
      wide: true,
      body: html`${button({ text: words.budget, href: '/budget' })}
        <p>${words.budgetNote}</p>
        <h2>${words.because}</h2>
        ${cards(ways)}
        <h2><a href="/directory">${words.find}</a></h2>
        <p>${words.findWhat}</p>`,
    },
  };
}

function help(visit: Visit): Answer {
  const words = say(visit).help;
  const topics = Object.entries(words.topics).map(
    ([topic, { title }]) => html`<li><a href="/help/${topic}">${title}</a></li>`,
  );
  return { page: { title: words.title, lead: words.lead, body: html`<ul>${topics}</ul>` } };
}

function helpTopic(visit: Visit): Answer {
  const words = say(visit).help;
  const [, topic] = Object.entries(words.topics).find(([name]) => name === visit.params['topic']) ?? [];
  if (topic === undefined) return { refusal: 'not-found' };
  const lines = topic.lines.map((line) => html`<p>${line}</p>`);
  const signIn = visit.account === undefined && html`<p><a href="/sign-in">${words.signIn}</a></p>`;
  return {
    page: {
      title: topic.title,
      back: { href: '/help', text: words.title },
      body: html`${lines}${signIn}`,
      exit: visit.params['topic'] === 'safety',
    },
  };
}

function accessibility(visit: Visit): Answer {
  const words = say(visit).accessibility;
  const parts = words.parts.map(
    (part) => html`<h2>${part.title}</h2><ul>${part.lines.map((line) => html`<li>${line}</li>`)}</ul>`,
  );
  return { page: { title: words.title, lead: words.lead, body: html`${parts}` } };
}

function source(visit: Visit): Answer {
  const words = say(visit).source;
  return {
    page: {
      title: words.title,
      lead: words.lead,
      body: html`${words.lines.map((line) => html`<p>${line}</p>`)}`,
    },
  };
}
