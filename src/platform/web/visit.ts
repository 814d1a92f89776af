import type { AccountId, LocalityId } from '#basics';
import type { Clock } from '../clock/clock.ts';
import type { Database } from '../database/database.ts';
import type { Preferences } from '#ui';
import type { Settings } from '../settings/settings.ts';

/** What the app runs in: its database, its clock and what the operator chose. */
export type World = { readonly database: Database; readonly clock: Clock; readonly settings: Settings };

/** Somebody who has signed in. */
export type SignedIn = { readonly accountId: AccountId; readonly name: string; readonly email: string };

/** Who acts, in which place; nobody's account where they are not signed in. */
export type Actor = { readonly locality: LocalityId; readonly account?: SignedIn };

/** What somebody typed or chose, by field; a field given twice or more holds a list. */
export type Form = Readonly<Record<string, string | readonly string[]>>;

/** A file that came with a form, as it was sent. */
export type SentIn = { readonly name: string; readonly bytes: Uint8Array };

/** One request, as a page's answer needs it. */
export type Visit = World &
  Actor & {
    readonly language: 'en' | 'cy';
    readonly preferences: Preferences;
    readonly path: string;
    readonly params: Readonly<Record<string, string>>;
    readonly query: Readonly<Record<string, string>>;
    /** Empty for a get. */
    readonly form: Form;
    /** By field; a field in which no file was chosen is not there. */
    readonly files?: Readonly<Record<string, SentIn>>;
    readonly cookies: Readonly<Record<string, string>>;
    /** Goes into every form, and comes back with it. */
    readonly csrf: string;
    /** Where the visit comes from, as far as the network says; only for limits on guessing. */
    readonly from: string;
  };

/** One field's text, trimmed; empty where it is missing or given twice. */
export function field(form: Form, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** The fields in which more was written than they take, each with the most letters it may hold. */
export function tooLongFields(
  form: Form,
  most: Readonly<Record<string, number>>,
): readonly { readonly field: string; readonly most: number }[] {
  return Object.entries(most).flatMap(([name, letters_max]) =>
    field(form, name).length > letters_max ? [{ field: name, most: letters_max }] : [],
  );
}

/** Every value of a field that may be given more than once. */
export function fieldList(form: Form, name: string): readonly string[] {
  const value = form[name];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
