import type { HoldingId } from '#holdings';
import { closedAfterDeath, type DueOf } from '#holdings/actions';
import type { Transaction } from '#platform';
import { type BankAccount, isSameBankAccount } from '../bank-account.ts';
import {
  type HoldReason,
  isPosted,
  type Run,
  type RunFormat,
  type RunLine,
  type RunLineId,
} from '../payment-run.ts';
import { daysOf } from '../run-lines.ts';
import { findPayingAccount, linesToOtherAccounts } from '../store/accounts.ts';
import { notCarried } from './make-file.ts';

/** What keeps single payments from going: an account that was changed since, or what the file can't carry. */
export async function faultsOf(
  tx: Transaction,
  { organisationId, runId }: Pick<Run, 'organisationId' | 'runId'>,
  format: RunFormat,
  lines: readonly RunLine[],
): Promise<ReadonlyMap<RunLineId, HoldReason>> {
  const posted = lines.filter(isPosted).map((line) => line.holdingId);
  const [changed, own, over] = await Promise.all([
    linesToOtherAccounts(tx, organisationId, runId),
    findPayingAccount(tx, organisationId),
    closedAfterDeath(tx, [...new Set(posted)]),
  ]);
  return new Map(
    lines.flatMap((line) => {
      const why = changed.has(line.lineId)
        ? 'account-changed'
        : (wentBack(line, over) ?? ownAccount(line, own) ?? notCarried(format, line));
      return why === undefined ? [] : [[line.lineId, why] as const];
    }),
  );
}

/** What is in the ledger already and went back to the service after a death is not paid out any more. */
function wentBack(line: RunLine, over: ReadonlySet<HoldingId>): 'changed' | undefined {
  return isPosted(line) && over.has(line.holdingId) ? 'changed' : undefined;
}

function ownAccount({ route, payee }: RunLine, own: BankAccount | undefined): 'own-account' | undefined {
  const goesThere = route === 'bank' && payee !== undefined && own !== undefined;
  return goesThere && isSameBankAccount(own, payee) ? 'own-account' : undefined;
}

/** The lines that can go and are due as they were approved, sum and days; where a contribution comes off, all of a person's or none. */
export function stillDue(
  lines: readonly RunLine[],
  dues: readonly DueOf[],
  faults: ReadonlyMap<RunLineId, HoldReason>,
): readonly RunLine[] {
  const due = new Map(
    dues.flatMap((each) =>
      (each.due?.payments ?? []).map(
        (payment) => [payment.holding.holdingId, { ...payment, due: each.due }] as const,
      ),
    ),
  );
  const charged = new Set(
    dues
      .filter((each) => each.due?.payments.some((payment) => payment.contribution > 0))
      .map((each) => each.personId),
  );
  const same = lines.filter((line) => {
    const now = due.get(line.holdingId);
    if (now?.due === undefined || now.net !== line.amount || faults.has(line.lineId)) return false;
    const days = daysOf(now.due, now);
    return days.from === line.from && days.until === line.until;
  });
  const kept = new Set(same);
  const differs = new Set(lines.filter((line) => !kept.has(line)).map((line) => line.personId));
  return same.filter((line) => !charged.has(line.personId) || !differs.has(line.personId));
}
