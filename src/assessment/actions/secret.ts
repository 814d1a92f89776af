import { createHash, randomBytes } from 'node:crypto';

/** What opens a draft: 256 random bits, kept in the visitor's cookie only. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a secret. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
