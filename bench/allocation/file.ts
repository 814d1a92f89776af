import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mainstayStart } from '#allocation';
import { chanceFrom, tell } from './people.ts';

const command = fileURLToPath(new URL('../../bin/mainstay', import.meta.url));

/** A file of a hundred thousand people and of a million through the command: how long, and how much memory at the most. */
export async function aFile(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mainstay-bench-'));
  for (const people of [100_000, 1_000_000]) {
    const file = path.join(folder, `${String(people)}.csv`);
    await write(file, people);
    const read = await readAlone(file);
    const { took_ms, memory } = await allocate(file);
    const beside = `at most ${memory} MB; cutting the file at its commas alone ${read.toFixed(0)} ms`;
    tell(`allocate a file of ${people.toLocaleString('en-GB')} people, whole command`, took_ms, beside);
  }
  rmSync(folder, { recursive: true });
}

async function write(file: string, people: number): Promise<void> {
  const chance = chanceFrom(3);
  const ids = mainstayStart.areas.map(({ id }) => id);
  const out = createWriteStream(file);
  out.write(
    `id,priceIndex,${ids.map((id) => `l_${id}`).join(',')},${ids.map((id) => `v10_${id}`).join(',')}\n`,
  );
  for (let person = 0; person < people;) {
    const lines: string[] = [];
    for (const end = Math.min(people, person + 5_000); person < end; person += 1) {
      const levels = ids.map(() => Math.floor(chance() * 5));
      const counts = ids.map(() => [10, 9, 7, 5, 3, 0][Math.floor(chance() * 6)]);
      lines.push(
        `${String(person)},1.0${String(person % 90).padStart(3, '0')},${levels.join(',')},${counts.join(',')}\n`,
      );
    }
    if (!out.write(lines.join(''))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

/** The least that any reader of such a file does: its bytes as text, cut into lines and cells. */
async function readAlone(file: string): Promise<number> {
  const begun = performance.now();
  const decoder = new TextDecoder();
  let [rest, cells] = ['', 0];
  const bytes: AsyncIterable<Uint8Array> = createReadStream(file, { highWaterMark: 262_144 });
  for await (const piece of bytes) {
    const text = rest + decoder.decode(piece, { stream: true });
    const end = text.lastIndexOf('\n') + 1;
    for (const line of text.slice(0, end).split('\n')) cells += line.split(',').length;
    rest = text.slice(end);
  }
  if (cells === 0) throw new Error('expected cells to read');
  return performance.now() - begun;
}

async function allocate(file: string): Promise<{ readonly took_ms: number; readonly memory: number }> {
  const begun = performance.now();
  const words = ['allocate', '--instrument', 'mainstay-start', '--answers', file];
  const child = spawn(command, words, { stdio: ['ignore', openSync('/dev/null', 'w'), 'inherit'] });
  let memory = 0;
  const look = setInterval(() => (memory = Math.max(memory, megabytesOf(child.pid))), 100);
  const [code] = await once(child, 'exit');
  clearInterval(look);
  if (code !== 0) throw new Error(`expected the command to end well, got ${String(code)}`);
  return { took_ms: performance.now() - begun, memory };
}

/** The most memory a process has held, where the system tells; nought elsewhere. */
function megabytesOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024);
  } catch {
    return 0;
  }
}
