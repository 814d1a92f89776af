import type { Outcome } from '#basics';
import { apart, inTurn, type ThreadBroke } from '#platform';
import type { Fitted, Fitting, FittingRefusal } from './fit-sample.ts';

/** A form carries a megabyte at the most, which is some ten thousand people: they take seconds and a tenth of this. */
const limits = { memory_mb_max: 256, seconds_max: 120 };

const turn = inTurn();

/** Fits a sample in a thread of its own, one at a time. */
export async function fitApart(fitting: Fitting): Promise<Outcome<Fitted, FittingRefusal | ThreadBroke>> {
  const file = new URL('./fit-thread.ts', import.meta.url);
  const said = await turn(() => apart<Outcome<Fitted, FittingRefusal>>(file, fitting, limits));
  return 'done' in said ? said.done : said;
}
