import type { CalendarDate, Moment, Pence } from '#basics';
import type { TransferId } from './transfer.ts';

/** A movement with the names of its two accounts, as a journal for other programs tells it. */
export type JournalledTransfer = {
  readonly transferId: TransferId;
  readonly effectiveOn: CalendarDate;
  readonly recordedAt: Moment;
  readonly amount: Pence;
  readonly from: string;
  readonly to: string;
  readonly what: string;
};

/** An account's name in a journal: what it is for, what it is called, and the end of its id, so that no two are the same. */
export function journalAccount(account: {
  readonly kind: string;
  readonly name: string;
  readonly accountId: string;
}): string {
  return `${account.kind}:${plain(account.name) || 'account'} ${account.accountId.slice(-12)}`;
}

/** A movement as hledger and ledger read it: two postings that sum to zero, in GBP. */
export function hledgerEntry(transfer: JournalledTransfer): string {
  const { effectiveOn, transferId, what, from, to, amount } = transfer;
  const pounds = inPounds(amount);
  const title = plain(what);
  return `${effectiveOn} * ${title === '' ? transferId : title}\n    ; transfer: ${transferId}\n    ${to}  GBP ${pounds}\n    ${from}  GBP -${pounds}\n`;
}

/** The columns of the export as comma-separated values. */
export const csvColumns = ['transfer', 'recorded_at', 'effective_on', 'from', 'to', 'amount_pence', 'what'];

/** A movement as a line of comma-separated values (RFC 4180). Text can never be taken for a formula. */
export function csvLine(transfer: JournalledTransfer): string {
  const { transferId, recordedAt, effectiveOn, from, to, amount, what } = transfer;
  const cells = [
    transferId,
    recordedAt,
    effectiveOn,
    quoted(from),
    quoted(to),
    amount.toString(),
    quoted(what),
  ];
  return cells.join(',');
}

function inPounds(amount: Pence): string {
  return `${Math.floor(amount / 100).toString()}.${(amount % 100).toString().padStart(2, '0')}`;
}

// A journal reads colons, semicolons, bars and two spaces as its own signs.
function plain(text: string): string {
  return text
    .replaceAll(/[:;|=@()[\]{}"\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
