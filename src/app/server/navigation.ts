import { findMyPerson } from '#people/actions';
import { address, type Visit } from '#platform';
import { catalogue, type Frame } from '#ui';

const say = catalogue({
  en: { mine: 'My things', plan: 'My plan', money: 'My money', people: 'My people', find: 'Find support' },
});

/** The main pages for who is visiting: a person's own things, or nothing for those who have not signed in. */
export async function navigation(visit: Visit): Promise<Frame['nav']> {
  if (visit.account === undefined) return [];
  const words = say(visit);
  const mine = { href: '/me', text: words.mine };
  const find = { href: '/directory', text: words.find };
  const person = await findMyPerson(visit);
  if (person === undefined) return [mine, find];
  return [
    mine,
    { href: address('/plans/:person', { person: person.personId }), text: words.plan },
    { href: address('/holdings/:person', { person: person.personId }), text: words.money },
    { href: address('/people/:person/circle', { person: person.personId }), text: words.people },
    find,
  ];
}
