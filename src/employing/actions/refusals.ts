import type { CalendarDate } from '#basics';

/** There is no such job of this person, or none that whoever asks may see. */
export type NoSuchJob = { readonly because: 'no-such-job' };
/** The job is in a stage in which this cannot be done. */
export type NotNow = { readonly because: 'not-now' };
/** The job was over before that day. */
export type JobOver = { readonly because: 'job-over'; readonly lastDay: CalendarDate };
/** It is written down that whom they would work for died. */
export type HasDied = { readonly because: 'has-died'; readonly on: CalendarDate };
/** Nobody signs without a name, nor with one that is longer than this. */
export const name_letters_max = 100;
export type NameMissing = { readonly because: 'name-missing' };
