import { canonicalJson } from './canonical.ts';

/** SHA-256 of a text as hex; the edge passes the real one in. */
export type Sha256 = (text: string) => string;

/** The seal of a file of ours: SHA-256 of its canonical JSON, without the seal that may stand in it. */
export function sealOf(file: object, sha256: Sha256): string {
  return sha256(canonicalJson(Object.fromEntries(Object.entries(file).filter(([key]) => key !== 'hash'))));
}
