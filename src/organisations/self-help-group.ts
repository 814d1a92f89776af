import type { AccountId, Id, Moment } from '#basics';

export type GroupId = Id<'self-help-group'>;

/** 1 Monday … 7 Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type MeetingDay = (typeof weekdays)[number];

/** What a group says about itself, in its own words; only its name and how to come are a must. */
export type GroupWords = {
  readonly name: string;
  readonly whoWeAre: string;
  readonly whatWeDo: string;
  readonly meetsOn: readonly MeetingDay[];
  /** Times as `18:30`, or empty. */
  readonly meetsFrom: string;
  readonly meetsUntil: string;
  readonly meetsWords: string;
  readonly meetsAt: string;
  readonly postcode: string;
  /** Each one thing, in a few words: a room, a skill, a driver, £20. */
  readonly offers: readonly string[];
  readonly needs: readonly string[];
  readonly reach: string;
};

/** A group of people who help each other. It is not a service and nobody buys it. */
export type SelfHelpGroup = GroupWords & {
  readonly groupId: GroupId;
  readonly keptBy: AccountId;
  readonly saidAt: Moment;
  readonly endedAt?: Moment;
};

/** The most things in one list. */
export const things_max = 20;

/** Things as people type them, one a line. */
export function readThings(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim().replace(/^[-•*]\s*/, ''));
  return [...new Set(lines)].filter((line) => line !== '');
}

/** A time of day as people type it: 6pm, 18.30, 6:30 pm. Undefined for anything else. */
export function readTime(text: string): string | undefined {
  const found = /^(\d{1,2})(?:[:.](\d\d))?\s*(am|pm)?$/i.exec(text.trim());
  if (found === null) return undefined;
  const half = found[3]?.toLowerCase();
  const [typed, minute] = [Number(found[1]), Number(found[2] ?? '0')];
  if (half !== undefined && (typed < 1 || typed > 12)) return undefined;
  const hour = half === undefined ? typed : (typed % 12) + (half === 'pm' ? 12 : 0);
  if (hour > 23 || minute > 59) return undefined;
  return `${hour.toString().padStart(2, '0')}:${minute.toString().padStart(2, '0')}`;
}
