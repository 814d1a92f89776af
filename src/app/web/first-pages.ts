import { type Answer, get, type Route, type Visit } from '#platform';
import { button, card, cards, html, lineList, type PictureName } from '#ui';
import { say } from './say.ts';

/** The pages that anyone may read first. */
export const firstPages: readonly Route[] = [
  get('/', 'anyone', home),
  get('/help', 'anyone', help),
  get('/help/:topic', 'anyone', helpTopic),
  get('/accessibility', 'anyone', accessibility),
  get('/source', 'anyone', source),
];

/** What stands beside each way in, in easy words. */
const wayPictures: Readonly<Record<string, PictureName>> = {
  '/budget': 'decisions',
  '/help/supporters': 'relationships',
  '/help/organisations': 'help',
  '/help/providers': 'service-fund',
  '/help/deciding': 'arranged',
  '/rules': 'money',
  '/insight/fairness': 'community',
};

function home(visit: Visit): Answer {
  const words = say(visit);
  const ways = words.ways.map(({ title, href, what }) => {
    const drawn = visit.preferences.easy && wayPictures[href];
    return card({
      title,
      href,
      text: what,
      ...(drawn !== undefined && drawn !== false && { picture: drawn }),
    });
  });
  return {
    page: {
      title: words.home,
      lead: words.homeLead,
      picture: 'community',
      wide: true,
      body: html`${button({ text: words.budget, href: '/budget' })}
        <p>${words.budgetNote}</p>
        <h2>${words.because}</h2>
        ${cards(ways)}
        <h2><a href="/directory">${words.find}</a></h2>
        <p>${words.findWhat}</p>
        <h2><a href="/holdings/answers">${words.answers}</a></h2>
        <p>${words.answersWhat}</p>
        <h2><a href="/organisations">${words.led}</a></h2>
        <p>${words.ledWhat}</p>
        <h2><a href="/groups">${words.groups}</a></h2>
        <p>${words.groupsWhat}</p>`,
    },
  };
}

function help(visit: Visit): Answer {
  const words = say(visit).help;
  const topics = Object.entries(words.topics).map(
    ([topic, { title }]) => html`<li><a href="/help/${topic}">${title}</a></li>`,
  );
  return {
    page: {
      title: words.title,
      lead: words.lead,
      body: html`<ul>${topics}<li><a href="/employing/cost">${words.employing}</a></li><li><a href="/jobs">${words.jobs}</a></li></ul>`,
    },
  };
}

const topicPictures = ['help', 'answer', 'safe', 'relationships'] as const;

function helpTopic(visit: Visit): Answer {
  const words = say(visit).help;
  const [, topic] = Object.entries(words.topics).find(([name]) => name === visit.params['topic']) ?? [];
  if (topic === undefined) return { refusal: 'not-found' };
  const text = visit.preferences.easy
    ? lineList(topic.lines, topicPictures, visit)
    : html`${topic.lines.map((line) => html`<p>${line}</p>`)}`;
  const signIn = visit.account === undefined && html`<p><a href="/sign-in">${words.signIn}</a></p>`;
  return {
    page: {
      title: topic.title,
      back: { href: '/help', text: words.title },
      body: html`${text}${signIn}`,
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
