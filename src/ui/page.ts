import type { Content, Html } from './html.ts';
import type { PictureName } from './picture/picture.ts';

/** What is wrong with one answer; `field` is the id of the input that the error summary leads to. */
export type FieldError = { readonly field: string; readonly text: Content };

export type Link = { readonly href: string; readonly text: Content };

/** Who can see what is on the page: names, and where the person can change it. */
export type SeenBy = {
  readonly names: readonly Content[];
  readonly changeHref?: string | undefined;
};

/** What a page says; the frame around it is the visit's. */
export type Page = {
  /** The heading, unless the body brings its own `h1`, and the name in the browser's tab. */
  readonly title: string;
  readonly body: Html;
  /** One or two sentences under the heading. */
  readonly lead?: Content | undefined;
  /** Stands beside the lead for whoever asked for easy words. */
  readonly picture?: PictureName | undefined;
  readonly back?: Link | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  readonly seenBy?: SeenBy | undefined;
  /** Uses the whole width: tables, cards, what waits for me. */
  readonly wide?: boolean | undefined;
  /** Shows "Leave this page quickly", where somebody looking over a shoulder may be a danger. */
  readonly exit?: boolean | undefined;
  /** Shows Bigger, Easy words and Read to me; shown unless false. */
  readonly task?: boolean | undefined;
};

export type Preferences = {
  readonly bigger: boolean;
  readonly easy: boolean;
  readonly contrast: 'standard' | 'high';
};

/** What a visit brings to every page. */
export type Frame = {
  /** What the page is written in. */
  readonly language: 'en' | 'cy';
  /** What was asked for, where the page is not written in it: then only its top and foot are. */
  readonly asked?: 'en' | 'cy' | undefined;
  readonly signedInAs?: { readonly name: string } | undefined;
  readonly nav: readonly { readonly href: string; readonly text: string }[];
  readonly preferences: Preferences;
  readonly csrf: string;
  /** The address shown, with its query: where a change of language or size comes back to. */
  readonly path: string;
  /** What was just done, said once after a redirect. */
  readonly notice?: Content | undefined;
};

/** The words about one field, if any are wrong: for a component's `errorMessage`. */
export function errorFor(errors: readonly FieldError[] | undefined, field: string): Content | undefined {
  return errors?.find((error) => error.field === field)?.text;
}
