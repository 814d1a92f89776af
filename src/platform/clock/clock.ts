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
  newId: idsInOrder(() => Date.now()),
};

/** A clock that a story sets by hand: `set` moves it, ids go on being unique. */
export function clockStandingAt(at: string): Clock & { readonly set: (at: string) => void } {
  let current = moment(at);
  return {
    now: () => current,
    today: () => dayOf(current),
    newId: idsInOrder(() => Date.parse(current)),
    set: (next) => {
      current = moment(next);
    },
  };
}

const ids_in_a_millisecond = 0x1000;
const random_bytes = 10;
// Chance is asked for by the hundred: a payment run makes sixty thousand ids.
const asked_for_at_once = 256;

/**
 * Gives ids that sort in the order they were made here, also within one millisecond and while time stands still: twelve bits
 * after the time count up, and run on into the next millisecond when they are used up (RFC 9562, section 6.2, method 1).
 */
function idsInOrder(now_ms: () => number): Clock['newId'] {
  let last_ms = 0;
  let count = 0;
  let drawn = Buffer.alloc(0);
  let used = 0;
  return () => {
    const next_ms = Math.max(now_ms(), last_ms + (count + 1 === ids_in_a_millisecond ? 1 : 0));
    count = next_ms > last_ms ? 0 : count + 1;
    last_ms = next_ms;
    if (used === drawn.length) [drawn, used] = [randomBytes(random_bytes * asked_for_at_once), 0];
    const random = drawn.subarray(used, used + random_bytes);
    used += random_bytes;
    random.writeUInt16BE(count, 0);
    return uuid7(last_ms, random);
  };
}
