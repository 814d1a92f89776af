import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const every_ms = 100;

/** The most bytes that work holds at a time besides what was held before, once garbage is given back. */
export async function mostHeld(work: () => Promise<unknown>): Promise<number> {
  const before = heldBytes();
  let most = 0;
  const look = setInterval(() => {
    most = Math.max(most, heldBytes() - before);
  }, every_ms);
  await work();
  clearInterval(look);
  return Math.max(most, heldBytes() - before);
}

function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
