/** The first place where a Bacs file is not as it has to be. Line and column count from 1; `wants` ends “It has to be …”. */
export type BacsFault = {
  readonly because: 'bacs-fault';
  readonly line: number;
  readonly column: number;
  /** The field by its name in the standard, or `record` where the line as a whole is wrong. */
  readonly field: string;
  /** What stands there, at most the length of a field. */
  readonly found: string;
  readonly wants: string;
};

/** A fault in a sentence, with what to do. */
export function bacsFaultSays({ line, column, field, found, wants }: BacsFault): string {
  const stands = found.trim() === '' ? 'nothing stands there' : `“${found}” stands there`;
  return `Line ${line}, column ${column}, ${field}: ${stands}. It has to be ${wants}. Mend it where the file was made, and make the file again.`;
}
