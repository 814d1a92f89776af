import { expectDone, type PersonId } from '#basics';
import type { HoldingKind, Holding } from '#holdings';
import { type Choice, chooseHoldings, seeHolding, signAgreement, signAsHolder } from '#holdings/actions';
import { wordingFor } from '#holdings/web';
import type { Visit } from '#platform';

/** Somebody chooses how the money of each line is held and signs each agreement, having read it. */
export async function choosesAndSigns(
  as: () => Visit,
  person: PersonId,
  choices: readonly Choice[],
): Promise<readonly Holding[]> {
  const chosen = expectDone(await chooseHoldings(as(), { person, choices }));
  for (const { holdingId } of chosen) await signs(as(), person, holdingId);
  return chosen;
}

/** An agreement is read and signed by whoever is at work: the person, or the organisation that will hold the money. */
export async function signs(visit: Visit, person: PersonId, holding: Holding['holdingId']): Promise<void> {
  const seen = expectDone(await seeHolding(visit, { person, holding }));
  const wording = wordingFor(visit, seen);
  const signing = { person, holding, name: visit.account?.name ?? '', wording };
  expectDone(await (seen.as === 'holder' ? signAsHolder(visit, signing) : signAgreement(visit, signing)));
}

/** The holding of a kind among those chosen. */
export function ofKind(holdings: readonly Holding[], kind: HoldingKind): Holding {
  const found = holdings.find((each) => each.kind === kind);
  if (found === undefined) throw new Error(`expected a ${kind}`);
  return found;
}
