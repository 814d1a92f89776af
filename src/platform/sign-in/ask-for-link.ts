import { done, type LocalityId, moment, type Moment, type Outcome, refused } from '#basics';
import type { Transaction } from '../database/database.ts';
import { waitTurn } from '../database/wait-turn.ts';
import { writeLetter } from '../mail/letters.ts';
import type { Visit } from '../web/visit.ts';
import { localPath, readEmail } from './email.ts';
import { signInLetter } from './letter.ts';
import { hashOfToken, newToken } from './token.ts';

const link_minutes = 30;
const letters_an_hour_an_email = 5;
const letters_an_hour_an_address = 30;

export type AskRefusal = { readonly because: 'not-an-email' } | { readonly because: 'too-many-letters' };

/**
 * Sends a letter with a link that signs in. The answer is the same whether or not anybody is known by that address. Refused
 * beyond five letters an hour to one address, or thirty asked for from one place on the network.
 */
export async function askForLink(
  visit: Pick<Visit, 'database' | 'clock' | 'settings' | 'locality' | 'from' | 'language' | 'preferences'>,
  asked: { readonly email: string; readonly goesTo: string },
): Promise<Outcome<{ readonly email: string }, AskRefusal>> {
  const email = readEmail(asked.email);
  if (email === undefined) return refused('not-an-email');
  const { locality, clock } = visit;
  return visit.database.transaction<Outcome<{ readonly email: string }, AskRefusal>>(
    { locality },
    async (tx) => {
      await waitTurn(tx, [`letters to ${email}`, `letters asked from ${visit.from}`], clock.now());
      if (await askedTooOften(tx, email, visit.from, later(clock.now(), -60)))
        return refused('too-many-letters');
      const link = { email, goesTo: localPath(asked.goesTo), from: visit.from };
      const path = await makeSignInPath(tx, locality, { ...link, now: clock.now() });
      const letter = signInLetter(visit);
      await writeLetter(tx, locality, {
        letterId: clock.newId(),
        to: email,
        subject: letter.subject,
        body: letter.body(`${visit.settings.url}${path}`),
        writtenAt: clock.now(),
      });
      return done({ email });
    },
  );
}

/** Makes a link that signs in once within thirty minutes, and gives its path: for letters, and for showing a demonstration. */
export async function makeSignInPath(
  tx: Transaction,
  locality: LocalityId,
  link: { readonly email: string; readonly goesTo: string; readonly from: string; readonly now: Moment },
): Promise<string> {
  const token = newToken();
  await tx.run(
    `insert into platform.sign_in_link (locality_id, token_hash, email, goes_to, asked_from, asked_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      locality,
      hashOfToken(token),
      link.email,
      link.goesTo,
      link.from,
      link.now,
      later(link.now, link_minutes),
    ],
  );
  await tx.run(`delete from platform.sign_in_link where locality_id = $1 and asked_at < $2`, [
    locality,
    later(link.now, -24 * 60),
  ]);
  return `/sign-in/${token}`;
}

async function askedTooOften(tx: Transaction, email: string, from: string, since: Moment): Promise<boolean> {
  const asked = await tx.get<{ readonly to_email: number; readonly from_there: number }>(
    `select (select count(*) from platform.sign_in_link
               where locality_id = platform.locality() and email = $1 and asked_at > $3) as to_email,
            (select count(*) from platform.sign_in_link
               where locality_id = platform.locality() and asked_from = $2 and asked_at > $3) as from_there`,
    [email, from, since],
  );
  return asked.to_email >= letters_an_hour_an_email || asked.from_there >= letters_an_hour_an_address;
}

function later(at: Moment, minutes: number): Moment {
  return moment(new Date(Date.parse(at) + minutes * 60_000).toISOString());
}
