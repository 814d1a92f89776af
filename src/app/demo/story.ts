import { addDays, type CalendarDate, type Moment, moment, weekday } from '#basics';
import { clockStandingAt, type SignedIn, type Visit, type World } from '#platform';
import type { PersonKey } from './town.ts';

/** Everybody's account, by what the story calls them. */
export type Cast = Readonly<Record<PersonKey, SignedIn>>;

/** A part of the town's story, told in order by a clock of its own that never passes the real one. */
export type Story = {
  /** Somebody at work, a minute after whoever came before. */
  readonly as: (key: PersonKey) => Visit;
  /** The story goes on at this hour on a day so many weeks ago, 1 Monday … 7 Sunday; nought is not a week of the past. */
  readonly on: (weeksAgo: number, day: number, hour: string) => CalendarDate;
  /** The same, so many days ago: one is yesterday. */
  readonly daysAgo: (days: number, hour: string) => CalendarDate;
};

/** How far back the town's story goes, in weeks. */
const weeks_told = 10;

/** The same world when the story begins. */
export function longAgo(world: World): World & { readonly clock: ReturnType<typeof clockStandingAt> } {
  const today = world.clock.today();
  const first = addDays(today, 1 - weekday(today) - 7 * weeks_told);
  return { ...world, clock: clockStandingAt(at(first, '08:00')) };
}

/** Begins to tell a part of the story, from its first Monday on. */
export function tell(world: World, cast: Cast): Story {
  const today = world.clock.today();
  const monday = addDays(today, 1 - weekday(today));
  const { clock } = longAgo(world);
  const goTo = (day: CalendarDate, hour: string): CalendarDate => {
    const next = at(day, hour);
    if (next < clock.now() || next > world.clock.now())
      throw new RangeError(`expected the story to go on before ${world.clock.now()}, got ${next}`);
    clock.set(next);
    return day;
  };
  return {
    on: (weeksAgo, day, hour) => goTo(addDays(monday, day - 1 - 7 * weeksAgo), hour),
    daysAgo: (days, hour) => goTo(addDays(today, -days), hour),
    as: (key) => {
      clock.set(new Date(Date.parse(clock.now()) + 60_000).toISOString());
      return visitAs({ ...world, clock }, cast[key]);
    },
  };
}

function at(day: CalendarDate, hour: string): Moment {
  return moment(`${day}T${hour}:00Z`);
}

function visitAs(world: World, account: SignedIn): Visit {
  return {
    ...world,
    locality: world.settings.locality,
    account,
    language: 'en',
    preferences: { bigger: false, easy: false, contrast: 'standard' },
    path: '/',
    params: {},
    query: {},
    form: {},
    cookies: {},
    csrf: '',
    from: 'the made-up town',
  };
}
