import type { CalendarDate, Id, Moment, Pence, PersonId } from '#basics';
import type { HoldingId } from './holding.ts';

export type StatementId = Id<'statement'>;

/** A statement of a fund as it was sent: the lines after one number up to another, and what they come to. */
export type SentStatement = {
  readonly statementId: StatementId;
  readonly personId: PersonId;
  readonly holdingId: HoldingId;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly afterVersion: number;
  readonly untilVersion: number;
  readonly opening: Pence;
  readonly moneyIn: Pence;
  readonly moneyOut: Pence;
  readonly closing: Pence;
  readonly promised: Pence;
  readonly uses: number;
  readonly isFinal: boolean;
  readonly sentAt: Moment;
};
