import { type CalendarDate } from '#basics';

/** Whether somebody new can come today: yes, after waiting, or not now. */
export const takings = ['yes', 'waiting-list', 'no'] as const;
export type Taking = (typeof takings)[number];

/** Room for new people, as whoever runs it said on a day. */
export type Capacity = {
  readonly taking: Taking;
  readonly saidOn: CalendarDate;
  /** How many more, where they said so; only where they take people now. */
  readonly places?: number;
};
