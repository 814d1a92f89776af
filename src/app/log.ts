/** Writes one line of the log. */
export type Log = (line: Readonly<Record<string, unknown>>) => void;
