import { type Id } from '#basics';
import { type Point } from './place.ts';
import { type ClockTime, type Weekday } from './schedule.ts';

/** What a program asks of the open interface. What is missing is not asked for. */
export type OpenWish = {
  /** A query of the database's word search. */
  readonly words?: string;
  /** One of these words of vocabularies must be among a service's own; none of them where the list is empty. */
  readonly anyTerm?: readonly Id<'term'>[];
  /** The lowest that a service's own youngest age may be, in years, and the highest that its oldest may be. */
  readonly minimumAge?: number;
  readonly maximumAge?: number;
  readonly day?: Weekday;
  /** It opens then or later; it closes then or earlier. */
  readonly opensFrom?: ClockTime;
  readonly closesBy?: ClockTime;
  /** Within so many metres of a point. */
  readonly near?: { readonly point: Point; readonly metres: number };
  /** It serves one of these official areas, or does not say whom it serves. */
  readonly serves?: readonly string[];
};

/** Which part of what was found: from 1, and so many at a time. */
export type PageAsked = { readonly page: number; readonly perPage: number };

/** One page as Open Referral sends it. */
export type OpenPage<Each> = {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly Each[];
};

/** A page past the last is empty, not wrong: a list may grow shorter while somebody reads it. */
export function openPage<Each>(asked: PageAsked, total: number, contents: readonly Each[]): OpenPage<Each> {
  const pages = Math.ceil(total / asked.perPage);
  return {
    total_items: total,
    total_pages: pages,
    page_number: asked.page,
    size: contents.length,
    first_page: asked.page === 1,
    last_page: asked.page >= pages,
    empty: contents.length === 0,
    contents,
  };
}
