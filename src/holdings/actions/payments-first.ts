import type { WhenDied } from '#people/actions';
import { takeTurn } from '../store/arrangements.ts';

/** A payment that is being sent while a death is written down goes first; whatever comes after knows of it. */
export const paymentsFirst: WhenDied = async (tx, person) => {
  await takeTurn(tx, person);
};
