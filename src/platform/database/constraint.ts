import pg from 'pg';

/** The name of the constraint a statement broke, or undefined where the fault is another. Constraints are named as rules. */
export function brokenConstraint(fault: unknown): string | undefined {
  return fault instanceof pg.DatabaseError ? fault.constraint : undefined;
}
