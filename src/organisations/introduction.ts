import type { Id, Moment, OrganisationId } from '#basics';

/**
 * That somebody made a person and a place, a group or a neighbour known to each other. It is no referral: nobody is assessed, no
 * reason is asked, nothing is closed, and the words are the person's to keep or to take out.
 */
export type Introduction = {
  readonly introductionId: Id<'introduction'>;
  /** To whom or what, as people call it. */
  readonly to: string;
  /** What the person hopes for, in their own words, if they want it written. */
  readonly hope: string;
  readonly byName: string;
  readonly byOrganisation?: OrganisationId;
  readonly madeAt: Moment;
  /** What came of it, in the person's own words; nobody has to say. */
  readonly cameOfIt: string;
};
