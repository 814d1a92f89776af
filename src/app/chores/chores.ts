import type { ClientConfig } from 'pg';
import { refileServices } from '#directory/actions';
import { tellOfRuns } from '#payments/actions';
import { mailServer, sendLetters, type World } from '#platform';
import type { Log } from '../log.ts';
import { nightWork } from './night-work.ts';

/**
 * What the app does by itself, until stopped: sends letters that wait, and at night runs the truths and throws away what is past
 * its time; lays out again what an older version laid out for searching. A fault is written down and tried again.
 */
export function beginChores(world: World, owner: ClientConfig, log: Log): { readonly stop: () => void } {
  const send = mailServer(world);
  const chores = [
    ...(send === undefined ? [] : [every(5, 'letters', () => sendLetters(world, send), log)]),
    every(20, 'tell of payments', () => tellOfMoneySent(world), log),
    every(60, 'filing', () => refileServices(world, world.settings.locality), log),
    every(60, 'night', nightWork(world, owner, log), log),
  ];
  return { stop: () => chores.forEach((timer) => clearInterval(timer)) };
}

// Some people at a time: letters about a run of thousands never hold anything else up.
function tellOfMoneySent(world: World): Promise<number> {
  const { locality } = world.settings;
  return world.database.transaction({ locality }, (tx) => tellOfRuns(tx, world, locality));
}

// One that takes longer than its time is not begun again beside itself.
function every(seconds: number, chore: string, work: () => Promise<unknown>, log: Log): NodeJS.Timeout {
  let busy = false;
  const once = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      await work();
    } catch (fault) {
      log({ level: 'error', chore, fault: fault instanceof Error ? fault.message : String(fault) });
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void once(), seconds * 1_000);
  timer.unref();
  return timer;
}
