import type { CalendarDate, Moment, Pence } from '#basics';
import type { HoldingId, QuestionId } from '#holdings';
import type { Age } from './age.ts';

/** How often wages are paid. */
export const payEvery = ['week', 'four-weeks', 'month'] as const;
export type PayEvery = (typeof payEvery)[number];

/**
 * The parts of a contract that are words, in the order of the Employment Rights Act 1996, section 1 (as it stands since 6 April
 * 2020) and section 3: what an employer must give in writing by the first day.
 */
export const wordedParts = [
  'title',
  'work',
  'place',
  'pattern',
  'lasts',
  'probation',
  'holiday',
  'sickness',
  'otherLeave',
  'pension',
  'benefits',
  'training',
  'notice',
  'agreements',
  'discipline',
  'complaints',
] as const;
export type WordedPart = (typeof wordedParts)[number];

/** What is in a contract, as both sides read it. Weeks of notice are whole; minutes are of a week. */
export type Terms = Age & {
  readonly from: CalendarDate;
  readonly wage: Pence;
  readonly weeklyMinutes: number;
  readonly payEvery: PayEvery;
  readonly noticeFromPerson: number;
  readonly noticeFromAssistant: number;
  readonly words: Readonly<Record<WordedPart, string>>;
  /** The line of the plan that pays for it, and where that money is held; missing until the person chose. */
  readonly paidFrom?: { readonly lineId: string; readonly holdingId: HoldingId };
  /** Whether it is the person's partner or close family; and the answer by which the service said that paying them is necessary. */
  readonly relative?: 'elsewhere' | 'at-home';
  readonly necessary?: QuestionId;
};

/** Terms as the person wrote and agreed them, and what the assistant said. An hour's cost is as reckoned that day. */
export type Particulars = Terms & {
  readonly version: number;
  readonly hourlyCost: Pence;
  readonly writtenAt: Moment;
  readonly person: Agreed;
  readonly assistant?: Agreed;
  readonly turnedDownAt?: Moment;
};

export type Agreed = { readonly at: Moment; readonly name: string };

/** Whether particulars wait for the assistant's yes or no. */
export function waits({ assistant, turnedDownAt }: Particulars): boolean {
  return assistant === undefined && turnedDownAt === undefined;
}

/** The particulars that both agreed to and that hold on a day: the newest that have begun; undefined before any has. */
export function inForceOn(all: readonly Particulars[], day: CalendarDate): Particulars | undefined {
  return all.findLast((each) => each.assistant !== undefined && each.from <= day);
}
