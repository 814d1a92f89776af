import { done, type Outcome } from '#basics';
import { apart, inTurn, type ThreadBroke, type Transaction } from '#platform';
import { checkAnswers } from '../answers.ts';
import type { Sample } from '../calibration/sample.ts';
import { priceSample } from '../calibration/price-sample.ts';
import { asPriced } from '../evaluator/from-money.ts';
import { prepare } from '../evaluator/evaluator.ts';
import { putAnswers } from '../evaluator/put-answers.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { answersToTry, type Tried } from '../store/answers-to-try.ts';
import { type Gains, gainsOf, type Told, toldOf } from '../version/effect.ts';

/** Who gains and loses among the people of the place, and how many gave answers that this draft does not offer. */
export type OnPeople = { readonly gains: Gains; readonly cannotTry: Told };

/** What is worked out: a draft, and the kept answers of everybody as text; plain data, so that it can go to another thread. */
export type Trying = { readonly draft: Instrument; readonly people: string };

/** So much text of kept answers, some two hundred people’s, takes less time than a thread does to begin. */
const here_letters_max = 200_000;
const limits = { memory_mb_max: 1_024, seconds_max: 45 };
const turn = inTurn();

/**
 * Works out everybody of the place by a draft, from the answers that they kept, beside the figure they have. Where they are many,
 * in a thread of its own. Only counts past small-number control leave this function.
 */
export async function tryOnPeople(
  tx: Transaction,
  draft: Instrument,
): Promise<Outcome<OnPeople, ThreadBroke>> {
  return tryOnKept({ draft, people: await answersToTry(tx) });
}

export async function tryOnKept(trying: Trying): Promise<Outcome<OnPeople, ThreadBroke>> {
  if (trying.people.length <= here_letters_max) return done(gainsOnKept(trying));
  const file = new URL('./gains-thread.ts', import.meta.url);
  return turn(() => apart<OnPeople>(file, trying, limits));
}

export function gainsOnKept({ draft, people }: Trying): OnPeople {
  const { budget } = draft;
  if (budget === undefined) throw new TypeError(`expected a budget in ${draft.id}`);
  const evaluator = prepare(draft, { wanted: [budget.annual] });
  const [before, after]: [number[], number[]] = [[], []];
  let cannot = 0;
  const all: readonly Tried[] = JSON.parse(people);
  evaluator.prices.fill(draft.prices?.index ?? asPriced);
  for (const { answers, annual_pence: annual } of all) {
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
