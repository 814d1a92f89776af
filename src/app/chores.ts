import { mailServer, sendLetters, type World } from '#platform';

/** What the app does by itself, until stopped: sends letters that wait. A fault is written down and tried again. */
export function beginChores(
  world: World,
  log: (line: Readonly<Record<string, unknown>>) => void,
): { readonly stop: () => void } {
  const send = mailServer(world);
  if (send === undefined) return { stop: () => undefined };
  let busy = false;
  const once = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      await sendLetters(world, send);
    } catch (fault) {
      log({
        level: 'error',
        chore: 'letters',
        fault: fault instanceof Error ? fault.message : String(fault),
      });
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void once(), 5_000);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
