import { randomBytes } from 'node:crypto';
import { type CalendarDate, dayOf, type Id, type Moment, moment, uuid7 } from '#basics';

/** Where the app learns the time and gets new ids; tests pass one that stands still. */
export type Clock = {
  readonly now: () => Moment;
  readonly today: () => CalendarDate;
  readonly newId: <Of extends string>() => Id<Of>;
};

/** The machine's own clock; a day is the day in Britain. */
export const systemClock: Clock = {
  now: () => moment(new Date().toISOString()),
  today: () => dayOf(moment(new Date().toISOString())),
  newId: () => uuid7(Date.now(), randomBytes(10)),
};

/** A clock that a story sets by hand: `set` moves it, ids go on being unique. */
export function clockStandingAt(at: string): Clock & { readonly set: (at: string) => void } {
  let current = moment(at);
  return {
    now: () => current,
    today: () => dayOf(current),
    newId: () => uuid7(Date.parse(current), randomBytes(10)),
    set: (next) => {
      current = moment(next);
    },
  };
}
