import { type AccountId, type LocalityId, localityId, moment, type Moment } from '#basics';
import type { Transaction } from '../database/database.ts';
import type { Cookie } from '../web/route.ts';
import type { SignedIn, World } from '../web/visit.ts';
import { hashOfToken, newToken } from './token.ts';

/** The cookie that says who is signed in: `<locality>.<secret>`. */
export const sessionCookieName = 'mainstay_session';

const session_days = 30;
const day_seconds = 86_400;

/** A session as the server needs it. Once a day its cookie is to be sent again, so that it lasts while it is used. */
export type Session = {
  readonly locality: LocalityId;
  readonly account: SignedIn;
  readonly cookie?: Cookie;
};

/** Begins a session in the caller's transaction and gives the cookie that keeps it. */
export async function beginSession(
  tx: Transaction,
  locality: LocalityId,
  accountId: AccountId,
  now: Moment,
): Promise<Cookie> {
  const token = newToken();
  await tx.run(
    'delete from platform.session where locality_id = $1 and account_id = $2 and expires_at < $3',
    [locality, accountId, now],
  );
  await tx.run(
    `insert into platform.session (locality_id, token_hash, account_id, began_at, expires_at)
     values ($1, $2, $3, $4, $5)`,
    [locality, hashOfToken(token), accountId, now, daysAfter(now, session_days)],
  );
  return cookie(`${locality}.${token}`);
}

/** Who a cookie stands for; undefined where it is forged, over or ended. */
export async function findSession(world: World, cookieValue: string): Promise<Session | undefined> {
  const parts = readCookie(cookieValue);
  if (parts === undefined) return undefined;
  const { locality, hash } = parts;
  const now = world.clock.now();
  const row = await world.database.glance({ locality }, (tx) =>
    tx.find<SignedIn & { readonly expiresAt: Moment }>(
      `select a.account_id as "accountId", a.name, a.email, s.expires_at as "expiresAt"
         from platform.session s
         join platform.account a on a.locality_id = s.locality_id and a.account_id = s.account_id
         where s.locality_id = platform.locality() and s.token_hash = $1 and s.ended_at is null and s.expires_at > $2`,
      [hash, now],
      'find-session',
    ),
  );
  if (row === undefined) return undefined;
  const { expiresAt, ...account } = row;
  if (expiresAt > daysAfter(now, session_days - 1)) return { locality, account };
  await world.database.transaction({ locality }, (tx) =>
    tx.run(
      `update platform.session set expires_at = $2
         where locality_id = platform.locality() and token_hash = $1 and ended_at is null`,
      [hash, daysAfter(now, session_days)],
    ),
  );
  return { locality, account, cookie: cookie(cookieValue) };
}

/** Ends a session at once, and gives the cookie that forgets it. */
export async function endSession(world: World, cookieValue: string): Promise<Cookie> {
  const parts = readCookie(cookieValue);
  if (parts !== undefined) {
    await world.database.transaction({ locality: parts.locality }, (tx) =>
      tx.run(
        `update platform.session set ended_at = $2
           where locality_id = platform.locality() and token_hash = $1 and ended_at is null`,
        [parts.hash, world.clock.now()],
      ),
    );
  }
  return { name: sessionCookieName, value: '', seconds: 0 };
}

function cookie(value: string): Cookie {
  return { name: sessionCookieName, value, seconds: session_days * day_seconds };
}

function readCookie(value: string): { readonly locality: LocalityId; readonly hash: string } | undefined {
  const found = /^([A-Za-z0-9-]{2,20})\.([A-Za-z0-9_-]{43})$/.exec(value);
  const [, locality, token] = found ?? [];
  if (locality === undefined || token === undefined) return undefined;
  return { locality: localityId(locality), hash: hashOfToken(token) };
}

function daysAfter(at: Moment, days: number): Moment {
  return moment(new Date(Date.parse(at) + days * day_seconds * 1000).toISOString());
}
