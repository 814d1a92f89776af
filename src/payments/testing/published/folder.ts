import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../../shared/data/payments/', import.meta.url));

/** Why nothing can be proved of files that are not there; false where they are. */
export const filesAreMissing = existsSync(folder)
  ? false
  : 'the published files of payments are not beside this repository';

/** Every published file by its path in the folder. */
export function publishedFiles(): readonly string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return all.filter((each) => statSync(path.join(folder, each)).isFile()).toSorted();
}

export function textOf(file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

export function bytesOf(file: string): AsyncIterable<Uint8Array> {
  return createReadStream(path.join(folder, file));
}

/** What was found in a file, and what has to be. */
export type Proof = () => readonly [found: unknown, expected: unknown] | Promise<readonly [unknown, unknown]>;
