import type { CalendarDate, Pence } from '#basics';

/** There is no such holding of this person, or none that may be seen. */
export type NoSuchHolding = { readonly because: 'no-such-holding' };
/** The holding is in a state in which this cannot happen. */
export type NotNow = { readonly because: 'not-now' };
/** Somebody changed the same thing meanwhile. */
export type ChangedMeanwhile = { readonly because: 'changed-meanwhile' };
/** Less is free to use than was asked for. */
export type NotEnough = { readonly because: 'not-enough'; readonly free: Pence; readonly asked: Pence };
/** Nothing can have been paid out of what was not there yet. */
export type NotThere = { readonly because: 'before-it-was-there'; readonly opened: CalendarDate };
export type NotThatDay = NotYet | NotThere;
/** A day that has not come cannot be the day something was paid. */
export type NotYet = { readonly because: 'day-not-come'; readonly on: CalendarDate };
