import { done, type Id, nothing, type Outcome, type Pence, type PersonId, refused, subtract } from '#basics';
import type { Holding, HoldingId } from '#holdings';
import { findHolding } from '#holdings/actions';
import { reservationsOf } from '#ledger/actions';
import { act, look, type NotAllowed, nameOf } from '#people/actions';
import type { Actor, World } from '#platform';
import type { BankLineId } from '../match-lines.ts';
import { type BankLine, latestLines, noteExplained, openLines } from '../store/statement-lines.ts';
import { matchInLedger } from './import-statement.ts';

type Asked = { readonly person: PersonId; readonly holding: HoldingId };

/** A promise that a line may be: money put by in the same amount. */
type MaybePromise = {
  readonly promise: Id<'reservation'>;
  readonly what: string;
  readonly amount: Pence;
};

/** What the bank says beside a holding: lines to work through, each with what it may be, and all lines newest first. */
export type StatementWork = {
  readonly isMine: boolean;
  readonly mayWriteDown: boolean;
  readonly personName: string;
  readonly holding: Holding;
  readonly open: readonly (BankLine & { readonly maybe?: MaybePromise })[];
  readonly openTotal: number;
  readonly lines: readonly BankLine[];
  readonly page: number;
  readonly pages: number;
};

const open_shown_max = 20;
const lines_a_page = 50;

export async function seeStatementWork(
  visit: World & Actor,
  asked: Asked,
  page = 1,
): Promise<Outcome<StatementWork | undefined, NotAllowed>> {
  const { person } = asked;
  return look(visit, { may: 'import-statement', person }, async (tx, me) => {
    const holding = await findHolding(tx, person, asked.holding);
    if (holding === undefined) return undefined;
    const part = { from: (page - 1) * lines_a_page, size: lines_a_page };
    const [open, { lines, total }, promises] = await Promise.all([
      openLines(tx, asked, open_shown_max),
      latestLines(tx, asked, part),
      reservationsOf(tx, [holding.accountId]),
    ]);
    return {
      isMine: me.standing.as === 'self',
      mayWriteDown: me.standing.as === 'self' || me.standing.powers.includes('spend'),
      personName: await nameOf(tx, person),
      holding,
      open: open.lines.map((line) => {
        const promised = promises.find((each) => each.amount === subtract(nothing, line.amount));
        if (promised === undefined) return line;
        const { reservationId: promise, what, amount } = promised;
        return { ...line, maybe: { promise, what, amount } };
      }),
      openTotal: open.total,
      lines,
      page,
      pages: Math.ceil(total / lines_a_page),
    };
  });
}

/** It was found in the ledger or explained meanwhile. */
export type NotOpen = { readonly because: 'not-open' };

/** Says why a line of the bank is no movement in the ledger, such as a gift that went through the same account. */
export async function explainLine(
  visit: World & Actor,
  asked: Asked & { readonly line: BankLineId; readonly why: string },
): Promise<Outcome<true, NotOpen | NotAllowed | { because: 'already-done' }>> {
  const { person, line, why } = asked;
  return act(
    visit,
    { may: 'import-statement', person, why },
    async (tx, me): Promise<Outcome<true, NotOpen>> => {
      const said = { why, name: me.account.name, at: visit.clock.now() };
      return (await noteExplained(tx, person, line, said)) ? done(true) : refused('not-open');
    },
  );
}

/** Looks for the lines in the ledger again, after something was written down there. */
export async function matchAgain(
  visit: World & Actor,
  asked: Asked,
): Promise<
  Outcome<
    { readonly matched: number; readonly left: number },
    { because: 'no-such-holding' } | NotAllowed | { because: 'already-done' }
  >
> {
  const { person } = asked;
  return act(
    visit,
    { may: 'import-statement', person },
    async (tx, me): Promise<Outcome<{ matched: number; left: number }, { because: 'no-such-holding' }>> => {
      const holding = await findHolding(tx, person, asked.holding);
      return holding === undefined
        ? refused('no-such-holding')
        : done(await matchInLedger(tx, visit, me, holding));
    },
  );
}
