import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Outcome } from '#basics';
import type { Fitted, Fitting, FittingRefusal } from './fit-sample.ts';

type FitOutcome = Outcome<Fitted, FittingRefusal>;

/** The most memory that one fit may take; a form carries a megabyte at the most, which is some ten thousand people. */
const memory_mb_max = 256;

let turn: Promise<unknown> = Promise.resolve();

/**
 * Fits a sample in a thread of its own, so that the server answers everybody else meanwhile. One at a time: whoever presses
 * twice, or fits while another does, takes no second processor.
 */
export function fitApart(fitting: Fitting): Promise<FitOutcome> {
  const mine = turn.then(() => inThread(fitting));
  turn = mine.catch(() => undefined);
  return mine;
}

async function inThread(fitting: Fitting): Promise<FitOutcome> {
  const thread = new Worker(entry(new URL('./fit-thread.ts', import.meta.url)), {
    workerData: fitting,
    resourceLimits: { maxOldGenerationSizeMb: memory_mb_max },
  });
  try {
    const [outcome]: FitOutcome[] = await once(thread, 'message');
    if (outcome === undefined) throw new Error('expected an outcome from the thread that fits');
    return outcome;
  } finally {
    await thread.terminate();
  }
}

/** Where a thread begins. Before version 24 Node reads TypeScript in a thread only once it is told to there as well. */
function entry(file: URL): URL {
  if ('typescript' in process.features) return file;
  const register = `(await import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))})).register();`;
  const code = `${register} await import(${JSON.stringify(file.href)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
