import type { Visitor } from './visitor.ts';

/** Signs in by the letter with a link, as anybody does; a name is asked of those who are new. */
export async function signsIn(visitor: Visitor, email: string): Promise<void> {
  await visitor.opens('/sign-in');
  await visitor.writes('Your e-mail address', email);
  await visitor.presses('Send me a link');
  await visitor.opens('/mailbox');
}
