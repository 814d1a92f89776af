import { createTransport } from 'nodemailer';
import type { Id, LocalityId, Moment } from '#basics';
import type { Transaction } from '../database/database.ts';
import type { World } from '../web/visit.ts';

/** Hands one letter to a mail server; throws where it is not taken. */
export type Send = (letter: {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}) => Promise<unknown>;

type Waiting = {
  readonly letter_id: Id<'letter'>;
  readonly to_email: string;
  readonly subject: string;
  readonly body: string;
};

const letters_a_round_max = 100;

/** A way to send through the mail server of the settings; undefined where there is none and letters stay in the mailbox. */
export function mailServer(world: World): Send | undefined {
  const { smtpUrl } = world.settings;
  if (smtpUrl === undefined) return undefined;
  const transport = createTransport(smtpUrl, {});
  return (letter) => transport.sendMail(letter);
}

/**
 * Sends the letters that are due, each in a transaction of its own, and says how many went. A letter that is not taken is
 * tried again after one minute, then 3, 7, 15 … counted from when it was written, for about three days. Two servers that
 * send at once never send the same letter. One that went keeps its words, but not the secret of a link in it.
 */
export async function sendLetters(
  world: World,
  send: Send,
  locality: LocalityId = world.settings.locality,
): Promise<number> {
  let sent = 0;
  for (let round = 0; round < letters_a_round_max; round += 1) {
    const outcome = await world.database.transaction({ locality }, (tx) => sendNext(tx, world, send));
    if (outcome === 'none-due') return sent;
    if (outcome === 'sent') sent += 1;
  }
  return sent;
}

async function sendNext(
  tx: Transaction,
  world: World,
  send: Send,
): Promise<'none-due' | 'sent' | 'not-taken'> {
  const now = world.clock.now();
  const letter = await nextDue(tx, now);
  if (letter === undefined) return 'none-due';
  const { letter_id, to_email, subject, body } = letter;
  try {
    await send({ from: world.settings.mailFrom, to: to_email, subject, text: body });
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    await tx.run(
      `update platform.letter set attempts = attempts + 1, last_error = $2
         where locality_id = platform.locality() and letter_id = $1`,
      [letter_id, why.slice(0, 500)],
    );
    return 'not-taken';
  }
  await tx.run(
    `update platform.letter set attempts = attempts + 1, last_error = null, sent_at = $2,
         body = regexp_replace(body, '/[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])', '/…', 'g')
       where locality_id = platform.locality() and letter_id = $1`,
    [letter_id, now],
  );
  return 'sent';
}

async function nextDue(tx: Transaction, now: Moment): Promise<Waiting | undefined> {
  const rows = await tx.rows<Waiting>(
    `select letter_id, to_email, subject, body from platform.letter
       where locality_id = platform.locality() and sent_at is null and attempts < 13
         and written_at + interval '1 minute' * (power(2, attempts) - 1) <= $1
       order by letter_id limit 1 for update skip locked`,
    [now],
    'next-letter-due',
  );
  return rows[0];
}
