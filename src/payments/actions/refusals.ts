/** There is no such run, or none that the organisation may see. */
export type NoSuchRun = { readonly because: 'no-such-run' };
/** Somebody did something to the run meanwhile that comes before. */
export type NotInThatState = { readonly because: 'not-in-that-state'; readonly state: string };
