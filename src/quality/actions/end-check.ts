import { id, type Id, type PersonId } from '#basics';
import { stepBack } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import type { QualityCheck } from '../quality-check.ts';
import { checksOf, keepEnded } from '../store/checks.ts';

type Over = Pick<QualityCheck, 'personId' | 'checkId' | 'checkers'>;

/** A check is over. Its checkers step back at once, unless they still have to tell the person so in the person's own way. */
export async function endCheck(
  tx: Transaction,
  visit: World & Actor,
  check: Over,
  { standsBack }: { readonly standsBack: boolean } = { standsBack: true },
): Promise<void> {
  const by = visit.account?.accountId;
  if (by === undefined) throw new Error('expected somebody signed in to end a check');
  await keepEnded(tx, check, { at: visit.clock.now(), by });
  if (standsBack) await checkersStepBack(tx, visit, check);
}

/** Checkers stand beside a person no longer, unless another check of theirs goes on. */
async function checkersStepBack(
  tx: Transaction,
  visit: World & Actor,
  { personId, checkers }: Over,
): Promise<void> {
  const { organisationId } = checkers;
  const all = await checksOf(tx, personId);
  const goesOn = all.some(
    (each) => each.checkers.organisationId === organisationId && each.endedAt === undefined,
  );
  if (!goesOn) await stepBack(tx, visit, { person: personId, role: 'checker', organisationId });
}

/** The person was told in their own way that the checkers cannot come: now they step back. Nothing for what is no ended check. */
export async function checkersStepBackOnceGiven(
  tx: Transaction,
  visit: World & Actor,
  { person, starts }: { readonly person: PersonId; readonly starts: Id<string> },
): Promise<void> {
  const check = (await checksOf(tx, person)).find((each) => each.checkId === id<'quality-check'>(starts));
  if (check?.endedAt !== undefined) await checkersStepBack(tx, visit, check);
}
