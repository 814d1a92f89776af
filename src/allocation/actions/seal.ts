import { createHash } from 'node:crypto';
import type { Sha256 } from '../seal.ts';

/** SHA-256 as hex, for the seals of instruments and sums. */
export const sha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex');
