import type { StatementAccount, StatementHead } from '../../statement.ts';
import { sortCodeText } from '../../bank-account.ts';
import { doubtSays, leftOutSays } from '../../statement-faults.ts';
import { isSameAccount, type PlacedLine, type StatementRead } from './read-statement.ts';

/**
 * A statement as JSON, piece by piece: the account, balances, and `transactions` in the order of their days. What the file does not
 * say is null. Rows that were given back stand under `left_out`, and what somebody should look at under `doubts`, where there is any.
 */
export function* statementJson(read: StatementRead): Generator<string> {
  const { statements } = read;
  yield `${beginning({ ...headJson(wholeOf(statements)) })},\n "transactions": [`;
  let between = '\n  ';
  for (const line of read.lines()) {
    yield `${between}${JSON.stringify(lineJson(line, statements.length > 1))}`;
    between = ',\n  ';
  }
  yield between === '\n  ' ? ']' : '\n ]';
  yield `${endOf(read)}\n}`;
}

/** The whole of a file: where all statements are of one account, from the first opening to the last closing balance. */
function wholeOf(statements: readonly StatementHead[]): Partial<StatementHead> {
  const [first] = statements;
  const last = statements.at(-1);
  if (first === undefined || last === undefined || !statements.every((each) => isSameAccount(first, each)))
    return {};
  const { opening, from, account } = first;
  const { closing, until } = last;
  return {
    account,
    ...(opening !== undefined && { opening }),
    ...(closing !== undefined && { closing }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  };
}

function headJson({ account, opening, closing, from, until }: Partial<StatementHead>): object {
  return {
    account: account === undefined ? null : accountJson(account),
    opening_balance_pence: opening ?? null,
    closing_balance_pence: closing ?? null,
    from: from ?? null,
    to: until ?? null,
  };
}

function accountJson({
  sortCode,
  accountNumber,
  name,
  iban,
  otherNumber,
  currency,
}: StatementAccount): object {
  return {
    sort_code: sortCode === undefined ? null : sortCodeText(sortCode),
    account_number: accountNumber ?? otherNumber ?? null,
    name: name ?? null,
    currency,
    ...(iban !== undefined && { iban }),
  };
}

function lineJson(
  { number, day, type, text, amount, balance, bankId, statement }: PlacedLine,
  several: boolean,
): object {
  return {
    n: number,
    date: day,
    type,
    description: text,
    amount_pence: amount,
    balance_pence: balance ?? null,
    ...(bankId !== undefined && { bank_id: bankId }),
    ...(several && { statement }),
  };
}

function endOf(read: StatementRead): string {
  const { statements, leftOut, leftOutMore, doubts } = read;
  const more = {
    ...(statements.length > 1 && {
      statements: statements.map((head) => ({ ...headJson(head), transactions: head.lines })),
    }),
    ...(leftOut.length > 0 && {
      left_out: leftOut.map(({ because, ...where }) => ({
        ...where,
        because,
        wrong: leftOutSays[because][0],
        mend: leftOutSays[because][1],
      })),
    }),
    ...(leftOutMore > 0 && { left_out_more: leftOutMore }),
    ...(doubts.length > 0 && {
      doubts: doubts.map(({ line, because }) => ({ line, because, says: doubtSays[because] })),
    }),
  };
  return Object.keys(more).length === 0 ? '' : `,${JSON.stringify(more, undefined, 1).slice(1, -2)}`;
}

/** An object as JSON without its end, so that more can follow. */
function beginning(value: object): string {
  return JSON.stringify(value, undefined, 1).slice(0, -2);
}
