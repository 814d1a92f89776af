import { createHash, randomBytes } from 'node:crypto';

/** A secret nobody can guess: 32 random bytes as letters that fit an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a secret, so that reading the database opens no door. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
