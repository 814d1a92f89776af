import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { done, type Outcome, refused } from '#basics';

/** The most that work in a thread of its own may take. */
export type ThreadLimits = { readonly memory_mb_max: number; readonly seconds_max: number };

/** The thread ended before it said anything: it broke, or took too much memory or time. Nothing it did is anywhere. */
export type ThreadBroke = { readonly because: 'thread-broke' };

/**
 * Hands work to a thread of its own, so that the server answers everybody else meanwhile. The file posts one message: what came
 * of it. A thread that breaks is told to whoever runs the server, and is an outcome, not a fault, for whoever waits.
 */
export async function apart<Result>(
  file: URL,
  given: unknown,
  { memory_mb_max, seconds_max }: ThreadLimits,
): Promise<Outcome<Result, ThreadBroke>> {
  const thread = new Worker(entry(file), {
    workerData: given,
    resourceLimits: { maxOldGenerationSizeMb: memory_mb_max },
  });
  const tooLate = setTimeout(() => void thread.terminate(), seconds_max * 1_000);
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    const said: readonly Result[] = await Promise.race([
      once(thread, 'message', { signal }),
      once(thread, 'exit', { signal }).then(() => []),
    ]);
    const [result] = said;
    if (result !== undefined) return done(result);
    process.emitWarning(`a thread ended without a word: ${file.pathname}`);
  } catch (fault) {
    process.emitWarning(fault instanceof Error ? fault : String(fault));
  } finally {
    clearTimeout(tooLate);
    waiting.abort();
    await thread.terminate();
  }
  return refused('thread-broke');
}

/** Lets work be done one at a time: whoever asks twice, or while another's is done, takes no second processor. */
export function inTurn(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let turn: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };
}

/** Where a thread begins. Before version 24 Node reads TypeScript in a thread only once it is told to there as well. */
function entry(file: URL): URL {
  if ('typescript' in process.features || file.protocol === 'data:') return file;
  const register = `(await import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))})).register();`;
  const code = `${register} await import(${JSON.stringify(file.href)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
