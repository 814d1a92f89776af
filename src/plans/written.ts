import type { AccountId, Moment } from '#basics';

/**
 * Who put something into a plan. `own`: the person's own words, typed by themself or, where `by` is somebody else, by a
 * helper for them. `helper`: a helper's words, shown beside and marked with their name.
 */
export type Written = {
  readonly voice: 'own' | 'helper';
  readonly by: AccountId;
  readonly name: string;
  readonly at: Moment;
};

/** Somebody about to write: the person themself, or somebody helping them. */
export type Writer = { readonly by: AccountId; readonly name: string; readonly self: boolean };

/** A person's own words are theirs alone: a helper may change only what helpers wrote, and what they typed for the person. */
export function mayRewrite(writer: Writer, written: Pick<Written, 'voice' | 'by'>): boolean {
  return writer.self || written.voice === 'helper' || written.by === writer.by;
}
