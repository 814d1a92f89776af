import type { Transaction } from '#platform';
import { checkAnswers } from '../answers.ts';
import type { Sample } from '../calibration/sample.ts';
import { priceSample } from '../calibration/price-sample.ts';
import { asPriced } from '../evaluator/from-money.ts';
import { prepare } from '../evaluator/evaluator.ts';
import { putAnswers } from '../evaluator/put-answers.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { answersToTry } from '../store/answers-to-try.ts';
import { type Gains, gainsOf, type Told, toldOf } from '../version/effect.ts';

/** Who gains and loses among the people of the place, and how many gave answers that this draft does not offer. */
export type OnPeople = { readonly gains: Gains; readonly cannotTry: Told };

/**
 * Works out everybody of the place by a draft, from the answers that they kept, beside the figure they have. Only counts past
 * small-number control leave this function.
 */
export async function tryOnPeople(tx: Transaction, draft: Instrument): Promise<OnPeople> {
  const { budget } = draft;
  if (budget === undefined) throw new TypeError(`expected a budget in ${draft.id}`);
  const evaluator = prepare(draft, { wanted: [budget.annual] });
  const [before, after]: [number[], number[]] = [[], []];
  let cannot = 0;
  evaluator.prices.fill(draft.prices?.index ?? asPriced);
  for (const { answers, annual_pence: annual } of await answersToTry(tx)) {
    const checked = checkAnswers(draft, answers);
    if (!('done' in checked)) {
      cannot += 1;
      continue;
    }
    putAnswers(evaluator, 0, checked.done, (help) => help.agreed);
    evaluator.run(1);
    before.push(annual);
    after.push(evaluator.values(budget.annual)[0] ?? 0);
  }
  return { gains: gainsOf(before, after), cannotTry: toldOf(cannot) };
}

/** The same for the people of a sample; undefined where the two instruments do not ask the same. */
export function gainsOnSample(from: Instrument, to: Instrument, sample: Sample): Gains | undefined {
  const asks = ({ questions }: Instrument): string =>
    questions.map((each) => `${each.id}:${String('levels' in each ? each.levels.length : 0)}`).join();
  if (asks(from) !== asks(to)) return undefined;
  return gainsOf(priceSample(from, sample).annual, priceSample(to, sample).annual);
}
