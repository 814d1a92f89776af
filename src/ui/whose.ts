/** Whose things a page speaks of: those of whoever reads it, or of somebody else by name. */
export type Whose = { readonly mine: boolean; readonly name: string };

/** The reader's own things. */
export const readersOwn: Whose = { mine: true, name: '' };

/** The person reads of their own things; everybody else reads the person's name. */
export function whoseOf(reader: { readonly as: string; readonly name: string }): Whose {
  return { mine: reader.as === 'self', name: reader.name };
}

/** English for whose it is, before a noun: "my", or a name's. */
export function my(whose: Whose): string {
  return whose.mine ? 'my' : namesOwn(whose.name);
}

/** The same at the beginning of a sentence. */
export function My(whose: Whose): string {
  return whose.mine ? 'My' : namesOwn(whose.name);
}

/** The same where the page speaks to the person: "your", or a name's. */
export function your(whose: Whose): string {
  return whose.mine ? 'your' : namesOwn(whose.name);
}

/** The same at the beginning of a sentence. */
export function Your(whose: Whose): string {
  return whose.mine ? 'Your' : namesOwn(whose.name);
}

/** English for who it is: "me", or the name. */
export function me(whose: Whose): string {
  return whose.mine ? 'me' : whose.name;
}

function namesOwn(name: string): string {
  return /s$/i.test(name) ? `${name}’` : `${name}’s`;
}
