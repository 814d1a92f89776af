import { pence } from '#basics';
import type { Listing } from '#directory/actions';
import type { ServiceWords, Weekday } from '#directory';
import { type Concept, concepts, type What } from './concepts.ts';

/** What is true of a made listing, by which answers are judged. */
export type Facts = {
  readonly what: What;
  readonly whom: string;
  readonly town: string;
  readonly day: Weekday;
  readonly pay: boolean;
  readonly free: boolean;
  readonly stepFree: boolean;
};
export type Made = { readonly facts: Facts; readonly listing: Listing };

const all = Object.entries(concepts).flatMap(([name, concept]) => (isWhat(name) ? [{ name, concept }] : []));
const whoms = 'older people|young people|women|men|families|disabled people|everybody|people over 50'.split(
  '|',
);
const towns = 'Harbour|Tideway|Northquay|Millbrook|Oldmarket|Fairmead|Saltmarsh|Highfield'.split('|');
const streets = 'Quay Street|Market Square|Chapel Lane|Ferry Road|Station Road|Mill Hill|Church Walk'.split(
  '|',
);
const days: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const filler = [
  'New people are always welcome and there is no need to book.',
  'Tea, coffee and biscuits are served half way through.',
  'Please phone first so that we can meet you at the door.',
  'We have been here for many years and are known for our warm welcome.',
  'There is a bus stop outside and a car park behind the building.',
  'Bring a friend, a relative or an assistant for nothing.',
  'We would like to hear what you want from us and what we could do better.',
  'Staff are trained in safeguarding and first aid.',
  'Some of our volunteers have been members for years.',
  'Ask us about large print, other languages and anything else you need.',
  'Our trustees live in the area and meet four times a year.',
  'The session lasts two hours with a rest in the middle.',
];

/** Makes listings of the length, shape and spread of a real council's list, the same ones every time. */
export function makeListings(many: number): readonly Made[] {
  const random = chances();
  return Array.from({ length: many }, (_, number) => makeOne(number, random));
}

function makeOne(number: number, random: () => number): Made {
  const pick = <Each>(from: readonly [Each, ...Each[]] | readonly Each[]): Each => chosen(from, random);
  const { concept, name: what } = pick(all);
  const facts: Facts = {
    what,
    whom: pick(whoms),
    town: pick(towns),
    day: pick(days),
    pay: random() < 0.4,
    free: random() < 0.3,
    stepFree: random() < 0.4,
  };
  return { facts, listing: listingOf(number, facts, concept, random) };
}

function listingOf(number: number, facts: Facts, concept: Concept, random: () => number): Listing {
  const pick = <Each>(from: readonly Each[]): Each => chosen(from, random);
  const aside = random() < 0.3 ? [`We share the building with ${pick(all).concept.names[0] ?? ''}.`] : [];
  const said = [
    ...concept.says,
    `For ${facts.whom}.`,
    ...aside,
    ...Array.from({ length: 7 }, () => pick(filler)),
  ];
  const cost: ServiceWords['cost'] = facts.free
    ? { is: 'free' }
    : { is: 'priced', options: [{ amount: pence(300 + (number % 40) * 50), per: 'session' }] };
  return {
    sourceId: String(number),
    provider: {
      sourceId: String(number % 18_000),
      name: `${pick(towns)} ${pick(['Trust', 'Association', 'Centre', 'Company'])} ${number % 18_000}`,
    },
    words: {
      name: `${pick(concept.names)} ${random() < 0.5 ? facts.town : `for ${facts.whom}`}`,
      kind: 'service',
      status: 'active',
      description: said.join(' '),
      cost,
      waysToPay: facts.pay && !facts.free ? ['direct-payment', 'own-money'] : [],
      places: [placeOf(number, facts, random)],
      schedules: [{ days: [facts.day], repeats: 'every-week' }],
      contacts: [{ phones: [{ number: `01632 96${String(number % 10_000).padStart(4, '0')}` }] }],
      terms: [{ says: 'what', label: concept.term }],
      ages: { from: facts.whom === 'young people' ? 11 : 18 },
    },
  };
}

function placeOf(number: number, facts: Facts, random: () => number): ServiceWords['places'][number] {
  const town = towns.indexOf(facts.town);
  return {
    lines: [`${(number % 90) + 1} ${chosen(streets, random)}`],
    town: facts.town,
    postcode: `HB${town} ${number % 10}AB`,
    access: facts.stepFree ? ['step-free', 'accessible toilet'] : [],
    ...(random() < 0.8 && {
      point: { latitude: 53 + town * 0.05 + random() * 0.04, longitude: -1.2 + random() * 0.06 },
    }),
  };
}

function chosen<Each>(from: readonly Each[], random: () => number): Each {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new Error('expected something to choose from');
  return one;
}

function isWhat(name: string): name is What {
  return Object.hasOwn(concepts, name);
}

/** The same numbers every time, so that two runs measure the same work (a linear congruential generator). */
function chances(): () => number {
  let state = 7;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
