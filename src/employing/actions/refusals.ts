/** There is no such job of this person, or none that whoever asks may see. */
export type NoSuchJob = { readonly because: 'no-such-job' };
/** The job is in a stage in which this cannot be done. */
export type NotNow = { readonly because: 'not-now' };
/** Nobody signs without a name. */
export type NameMissing = { readonly because: 'name-missing' };
