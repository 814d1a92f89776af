import type { CalendarDate, Id, Moment, OrganisationId } from '#basics';

export type DeathId = Id<'death'>;

/** How many may settle together what somebody left: executors or administrators (Senior Courts Act 1981, section 114). */
export const executors_max = 4;

/** That somebody died, as it was written down: on which day, by whom, for which service. */
export type Death = {
  readonly deathId: DeathId;
  readonly on: CalendarDate;
  readonly writtenAt: Moment;
  readonly writtenBy: string;
  readonly organisationId: OrganisationId;
};
