import { type CalendarDate, calendarDate, readCalendarDate } from '#basics';

/** The ages for which the law sets a minimum wage; an apprentice is paid as somebody of 16 or 17 at least. */
export const ageBands = ['21-and-over', '18-to-20', '16-to-17'] as const;
export type AgeBand = (typeof ageBands)[number];
export type YoungerBand = Exclude<AgeBand, '21-and-over'>;

/**
 * How old an assistant is, as far as the law of wages asks: of somebody under 21 also the day on which they reach the next age.
 * Contracts from before that was asked have no such day until somebody says it.
 */
export type Age = { readonly age: AgeBand; readonly nextAgeOn?: CalendarDate };

/** A birthday from which the law asks for a higher wage. */
export type Birthday = { readonly turns: 18 | 21; readonly on: CalendarDate };

const turning = {
  '21-and-over': [],
  '18-to-20': [21],
  '16-to-17': [18, 21],
} as const satisfies Record<AgeBand, readonly Birthday['turns'][]>;
const reached = { 18: '18-to-20', 21: '21-and-over' } as const satisfies Record<Birthday['turns'], AgeBand>;

/** The age that somebody of a younger band reaches next. */
export function nextAge(band: YoungerBand): Birthday['turns'] {
  return turning[band][0];
}

export function isYounger(band: AgeBand): band is YoungerBand {
  return band !== '21-and-over';
}

/** The birthdays that lift somebody's least wage, the first one first; none where no day was said. */
export function birthdaysOf({ age, nextAgeOn }: Age): readonly Birthday[] {
  if (nextAgeOn === undefined || !isYounger(age)) return [];
  return turning[age].map((turns) => ({ turns, on: yearsAfter(nextAgeOn, turns - nextAge(age)) }));
}

/** The band that somebody is in on a day: an age is reached as its day begins (Family Law Reform Act 1969, section 9). */
export function ageOn(of: Age, day: CalendarDate): AgeBand {
  const birthday = birthdaysOf(of).findLast(({ on }) => on <= day);
  return birthday === undefined ? of.age : reached[birthday.turns];
}

const oldest = { '21-and-over': Infinity, '18-to-20': 20, '16-to-17': 17 } as const satisfies Record<
  AgeBand,
  number
>;

/** Whether everybody of a band is younger than an age. */
export function isUnder(band: AgeBand, age: number): boolean {
  return oldest[band] < age;
}

/** Whether somebody under 21 has no day in their contract on which they reach the next age. */
export function lacksBirthday({ age, nextAgeOn }: Age): boolean {
  return isYounger(age) && nextAgeOn === undefined;
}

const youngest = { '18-to-20': 18, '16-to-17': 16 } as const satisfies Record<YoungerBand, number>;

/** The last day on which somebody who is of a younger band on a day can reach the next age. */
export function lastBirthday(band: YoungerBand, day: CalendarDate): CalendarDate {
  return yearsAfter(day, nextAge(band) - youngest[band]);
}

/** Whether somebody of a younger band on a day can reach the next age on another: after it, and in time. */
export function canTurn(band: YoungerBand, nextAgeOn: CalendarDate, day: CalendarDate): boolean {
  return day < nextAgeOn && nextAgeOn <= lastBirthday(band, day);
}

/** Nobody of that age can reach the next one on that day: it comes after the day they were so old, and by the last one. */
export type NotTheirBirthday = {
  readonly because: 'not-their-birthday';
  readonly turns: Birthday['turns'];
  readonly last: CalendarDate;
};

/** What is wrong with the birthday in terms that are written on a day; undefined where nothing is. */
export function birthdayFault({ age, nextAgeOn }: Age, day: CalendarDate): NotTheirBirthday | undefined {
  if (!isYounger(age) || (nextAgeOn !== undefined && canTurn(age, nextAgeOn, day))) return undefined;
  return { because: 'not-their-birthday', turns: nextAge(age), last: lastBirthday(age, day) };
}

// A year without 29 February takes the day before: for a wage that is the assistant's side, as the law would wait for 1 March.
function yearsAfter(day: CalendarDate, years: number): CalendarDate {
  const year = (Number(day.slice(0, 4)) + years).toString();
  return readCalendarDate(`${year}${day.slice(4)}`) ?? calendarDate(`${year}-02-28`);
}
