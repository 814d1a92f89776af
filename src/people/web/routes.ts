import { get, post, type Route } from '#platform';
import type { Ability } from '../authority.ts';
import { mailboxPage } from './mailbox.ts';
import { askPage, sendLink, sentPage, signOut } from './sign-in.ts';
import { followLink, linkPage } from './use-link.ts';

/** Every address of this room, and who may call it. */
export const routes: readonly Route<Ability>[] = [
  get('/sign-in', 'anyone', askPage),
  post('/sign-in', 'anyone', sendLink),
  get('/sign-in/sent', 'anyone', sentPage),
  get('/sign-in/:token', 'anyone', linkPage),
  post('/sign-in/:token', 'anyone', followLink),
  post('/sign-out', 'anyone', signOut),
  get('/mailbox', 'anyone', mailboxPage),
];
