import { done, type Moment, type Outcome, refused } from '#basics';
import type { Transaction } from '../database/database.ts';
import type { Cookie } from '../web/route.ts';
import type { Actor, SignedIn, World } from '../web/visit.ts';
import { findAccount, findOrMakeAccount } from './accounts.ts';
import { beginSession } from './session.ts';
import { hashOfToken } from './token.ts';

/** A link as it stands: whom it signs in and where it leads; `account` is missing where the address is new here. */
export type OpenLink = { readonly email: string; readonly goesTo: string; readonly account?: SignedIn };

export type LinkRefusal =
  | { readonly because: 'link-unknown' }
  | { readonly because: 'link-expired' }
  | { readonly because: 'link-used'; readonly email: string; readonly goesTo: string };

/** Reads a link without using it up, because some mail programs open every link before a person does. */
export async function readLink(visit: World & Actor, token: string): Promise<Outcome<OpenLink, LinkRefusal>> {
  return visit.database.transaction<Outcome<OpenLink, LinkRefusal>>({ locality: visit.locality }, (tx) =>
    openLink(tx, token, visit.clock.now()),
  );
}

/** Uses a link up and begins a session. An address that is new here becomes an account under the name given. */
export async function useLink(
  visit: World & Actor,
  used: { readonly token: string; readonly name: string },
): Promise<
  Outcome<
    { readonly cookie: Cookie; readonly goesTo: string },
    LinkRefusal | { readonly because: 'name-missing' }
  >
> {
  return visit.database.transaction({ locality: visit.locality }, async (tx) => {
    const now = visit.clock.now();
    const open = await openLink(tx, used.token, now);
    if ('refused' in open) return open;
    const { email, goesTo } = open.done;
    if (open.done.account === undefined && used.name === '') return refused('name-missing');
    const first = await useUp(tx, used.token, now);
    if (!first) return refused('link-used', { email, goesTo });
    const made = { accountId: visit.clock.newId<'account'>(), email, name: used.name, now };
    const account = open.done.account ?? (await findOrMakeAccount(tx, made));
    return done({ cookie: await beginSession(tx, visit.locality, account.accountId, now), goesTo });
  });
}

async function openLink(
  tx: Transaction,
  token: string,
  now: Moment,
): Promise<Outcome<OpenLink, LinkRefusal>> {
  const link = await tx.find<{
    readonly email: string;
    readonly goes_to: string;
    readonly expires_at: Moment;
    readonly used_at: Moment | null;
  }>(
    `select email, goes_to, expires_at, used_at from platform.sign_in_link
       where locality_id = platform.locality() and token_hash = $1`,
    [hashOfToken(token)],
  );
  if (link === undefined) return refused('link-unknown');
  const { email, goes_to: goesTo } = link;
  if (link.used_at !== null) return refused('link-used', { email, goesTo });
  if (link.expires_at <= now) return refused('link-expired');
  const account = await findAccount(tx, email);
  return done({ email, goesTo, ...(account !== undefined && { account }) });
}

// Of two clicks at once the second waits here for the first, and then finds the link used.
async function useUp(tx: Transaction, token: string, now: Moment): Promise<boolean> {
  const changed = await tx.run(
    `update platform.sign_in_link set used_at = $2
       where locality_id = platform.locality() and token_hash = $1 and used_at is null`,
    [hashOfToken(token), now],
  );
  return changed === 1;
}
