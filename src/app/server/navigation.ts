import { type MyPlaces, myPlaces } from '#people/actions';
import { address, type Visit } from '#platform';
import { catalogue, type Frame } from '#ui';
import { waysAtWork } from '../web/at-work.ts';

type Way = Frame['nav'][number];

const sayNavigation = catalogue({
  en: {
    mine: 'My things',
    plan: 'My plan',
    money: 'My money',
    people: 'My people',
    find: 'Find support',
  },
});

// More would not fit on a phone; My things lists them all.
const people_by_name_max = 3;

/** The main pages for who is visiting: one's own things, the people one stands beside, one's work; nothing for a stranger. */
export async function navigation(visit: Visit): Promise<Frame['nav']> {
  if (visit.account === undefined) return [];
  const say = sayNavigation(visit);
  const places = await myPlaces(visit);
  return [
    { href: '/me', text: say.mine },
    ...own(visit, places),
    ...beside(places),
    ...work(visit, places),
    { href: '/directory', text: say.find },
  ];
}

function own(visit: Visit, { person: me }: MyPlaces): readonly Way[] {
  if (me === undefined) return [];
  const say = sayNavigation(visit);
  const person = me.personId;
  return [
    { href: address('/plans/:person', { person }), text: say.plan },
    { href: address('/holdings/:person', { person }), text: say.money },
    { href: address('/people/:person/circle', { person }), text: say.people },
  ];
}

function beside(places: MyPlaces): readonly Way[] {
  if (places.beside.length > people_by_name_max) return [];
  return places.beside.map(({ personId: person, name }) => ({
    href: address('/people/:person', { person }),
    text: name,
  }));
}

// Somebody with one job finds its lists here; with several, each organisation by its name.
function work(visit: Visit, { workplaces }: MyPlaces): readonly Way[] {
  const [only, ...others] = workplaces;
  if (only !== undefined && others.length === 0) return waysAtWork(visit, only);
  return workplaces.map(({ organisationId: organisation, name }) => ({
    href: address('/people/for/:organisation', { organisation }),
    text: name,
  }));
}
