import type { OrganisationId, PersonId } from '#basics';
import type { Transaction } from '#platform';
import { type Conflict, conflictsBetween, type Function } from '../conflicts.ts';
import { choicesInForce, functionsHeld } from '../store/knowing-choices.ts';

/** An organisation does something for the person already that this may not simply stand beside; with what may. */
export type ConflictRefusal = {
  readonly because: 'conflict';
  readonly organisationId: OrganisationId;
  /** What stands against it, what can never be first. */
  readonly conflicts: readonly [Conflict, ...Conflict[]];
  /** What of it could start, if the person chooses it where that is needed. */
  readonly couldStart: readonly Function[];
};

/**
 * What stands against an organisation's starting in a role for a person, at the moment that it starts; undefined where nothing
 * does. What goes together only by the person's choice is fine once they chose it, knowing who else there is.
 */
export async function conflictAtStart(
  tx: Transaction,
  start: {
    readonly person: PersonId;
    readonly organisationId: OrganisationId;
    readonly starts: readonly Function[];
  },
): Promise<ConflictRefusal | undefined> {
  const { person, organisationId, starts: starting } = start;
  const held = await functionsHeld(tx, person, organisationId);
  const found = conflictsBetween(starting, held, 'same-organisation');
  if (found.length === 0) return undefined;
  const chosen = await choicesInForce(tx, person, organisationId);
  const isChosen = ({ starts, beside, verdict }: Conflict): boolean =>
    verdict === 'if-chosen' && chosen.some(({ pair }) => pair.includes(starts) && pair.includes(beside));
  const [first, ...rest] = found.filter((each) => !isChosen(each));
  if (first === undefined) return undefined;
  const without = starting.filter((each) =>
    found.every(({ starts, verdict }) => starts !== each || verdict !== 'never'),
  );
  return {
    because: 'conflict',
    organisationId,
    conflicts: [first, ...rest],
    couldStart: without,
  };
}
