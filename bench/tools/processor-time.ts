import { readFileSync } from 'node:fs';
import type pg from 'pg';

const tick_ms = 10;

/**
 * Processor time that some processes have used so far, in milliseconds; undefined where the system does not tell (only Linux
 * does). Other work on the machine makes answers late, and leaves this as it is.
 */
export function processorTime(pids: readonly number[]): number | undefined {
  if (process.platform !== 'linux') return undefined;
  return pids.reduce((sum, pid) => sum + timeOf(pid), 0);
}

/** The processes that PostgreSQL has for those connected to a database, without the one that asks. */
export async function backendsOf(owner: pg.Client): Promise<readonly number[]> {
  const { rows } = await owner.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  return rows.map(({ pid }) => pid);
}

// Fields 14 and 15 of proc_pid_stat(5), counted behind the name in brackets, which may hold spaces.
function timeOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * tick_ms;
  } catch {
    return 0;
  }
}
