import { address, type Visit } from '#platform';
import { card, cards, type Html, html, type PictureName } from '#ui';
import { type Topic, topics } from '../topics.ts';
import { paths } from './addresses.ts';
import { say } from './say.ts';

const pictures: Readonly<Record<Topic, PictureName>> = {
  'help-at-home': 'home-upkeep',
  'getting-about': 'community',
  moving: 'swimming',
  making: 'making',
  meeting: 'relationships',
  'learning-and-work': 'work-learning',
  'out-and-about': 'outdoors',
  food: 'nutrition',
  advice: 'decisions',
  mind: 'calm',
  families: 'parenting',
  'running-my-support': 'plan',
};

/** Ways in for somebody who would rather look than type: a picture for each part of life. */
export function topicCards(visit: Visit): Html {
  const { filters } = say(visit);
  const all = topics.map((topic) =>
    card({
      title: filters.topicNames[topic],
      href: address(paths.search, {}, { topic }),
      picture: pictures[topic],
    }),
  );
  return html`<h2>${filters.topics}</h2>
    ${cards(all)}`;
}
