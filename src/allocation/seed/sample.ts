import { readFile } from 'node:fs/promises';

const people = new URL('../calibration/golden/synthetic-3000.csv', import.meta.url);

/** The first of the made-up people whose answers and costs tables are tried on, as a service would bring them. */
export async function seedSample(count: number): Promise<Uint8Array> {
  const lines = (await readFile(people, 'utf8')).split('\n').slice(0, count + 1);
  return new TextEncoder().encode(lines.join('\n'));
}
