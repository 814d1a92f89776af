import type { Actor, World } from './visit.ts';

/** What went wrong, in the shape of RFC 9457. */
export type Problem = {
  readonly status: 400 | 404 | 405 | 413 | 422 | 429 | 500;
  readonly title: string;
  readonly detail: string;
  /** The parameters that are wrong. */
  readonly fields?: readonly string[];
};

/** What a program asked of open data: nobody is signed in, and nothing is kept about who asks. */
export type OpenAsked = World &
  Actor & {
    readonly params: Readonly<Record<string, string>>;
    readonly query: Readonly<Record<string, string>>;
  };

export type OpenAnswer = { readonly json: unknown } | { readonly problem: Problem };

/**
 * Open data for programs: JSON that anybody may read from anywhere, keep for a while and read again for nothing where it is
 * still the same. Never anything about a person.
 */
export type OpenRoute = {
  /** `/oruk/v3/services/:id`; parts after a colon come as `asked.params`. */
  readonly path: string;
  readonly answer: (asked: OpenAsked) => OpenAnswer | Promise<OpenAnswer>;
};
