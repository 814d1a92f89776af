import type { Id, LocalityId, Moment } from '#basics';
import type { Transaction } from '../database/database.ts';

/** A letter waiting to go out, or gone. It is written in the transaction that causes it, so no promise is lost or doubled. */
export type Letter = {
  readonly letterId: Id<'letter'>;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly writtenAt: Moment;
};

/** Writes a letter to the outbox; it is sent after the transaction, or read on the mailbox page where no mail server is set. */
export async function writeLetter(tx: Transaction, locality: LocalityId, letter: Letter): Promise<void> {
  await tx.run(
    `insert into platform.letter (locality_id, letter_id, to_email, subject, body, written_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [locality, letter.letterId, letter.to, letter.subject, letter.body, letter.writtenAt],
  );
}

/** The newest letters, for the mailbox page of a demonstration. */
export async function readLetters(tx: Transaction, size: number): Promise<readonly Letter[]> {
  return tx.rows<Letter>(
    `select letter_id as "letterId", to_email as "to", subject, body, written_at as "writtenAt"
       from platform.letter where locality_id = platform.locality() order by letter_id desc limit $1`,
    [size],
  );
}
