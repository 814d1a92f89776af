/** A part of the country that a service is for: its name as people say it, and its code in the official lists. */
export type AreaServed = {
  readonly name: string;
  /** A GSS code, such as E06000023. */
  readonly code?: string;
};

const gssCode = /\b[EWSNK]\d{8}\b/;

/** Finds a GSS code in a text, such as the web address of an area's official page. */
export function gssCodeIn(text: string): string | undefined {
  return gssCode.exec(text.toUpperCase())?.[0];
}
