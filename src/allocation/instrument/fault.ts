/** What is wrong in an instrument: the way to it in the file, and a sentence. */
export type Fault = { readonly path: readonly (string | number)[]; readonly says: string };
