import { add, done, nothing, type OrganisationId, type Outcome, type Pence, subtract } from '#basics';
import { actFor, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import type { Part } from '../part.ts';
import { partsOfFunder } from '../store/parts.ts';
import { takenFromFunder } from '../store/taken.ts';
import type { Taken } from '../waterfall.ts';

/** A part with what was taken from it, as its funder is told. */
export type ReturnLine = {
  readonly part: Part;
  readonly used: Pence;
  readonly left: Pence;
  /** Whether its days are over, so that what is left goes back. */
  readonly over: boolean;
  readonly taken: readonly Taken[];
};

/** What a funder is told of its money and of nobody else's: by its own references, as the last night wrote it down. */
export async function seeReturn(
  visit: World & Actor,
  organisation: OrganisationId,
): Promise<Outcome<readonly ReturnLine[], NotAllowed>> {
  return actFor<readonly ReturnLine[], NotAllowed>(
    visit,
    { may: 'see-stream-return', organisation },
    async (tx) => {
      const [parts, taken] = await Promise.all([
        partsOfFunder(tx, organisation),
        takenFromFunder(tx, organisation),
      ]);
      return done(
        parts.map((part) => {
          const own = (taken.get(part.partId) ?? []).map((each) => withoutOthersLines(each, part));
          const used = add(nothing, ...own.map((each) => each.amount));
          const over = part.until < visit.clock.today();
          return { part, used, left: subtract(part.amount, used), over, taken: own };
        }),
      );
    },
  );
}

/** What a line was is the person's own, unless the money may pay for that line alone. */
function withoutOthersLines({ line: _line, ...rest }: Taken, { onlyFor }: Part): Taken {
  return onlyFor === undefined || _line === undefined ? rest : { ...rest, line: _line };
}
