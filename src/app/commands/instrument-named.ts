import { readFile } from 'node:fs/promises';
import { faultText, findPublished, type Published, publishedInstruments, readInstrument } from '#allocation';
import { sha256 } from '#allocation/actions';
import type { Terminal } from './command.ts';
import { readableFile } from './words.ts';

/** A shipped instrument by its id (`de-nba`, `mainstay-start@1`), or one in a file; otherwise the code to end with, said why. */
export async function instrumentNamed(name: string, to: Terminal): Promise<Published | number> {
  const shipped = findPublished(name);
  if (shipped !== undefined) return shipped;
  const missing = readableFile(name);
  if (missing !== undefined) {
    const ids = [...new Set(publishedInstruments.map(({ instrument }) => instrument.id))];
    to.tell(`There is no instrument and no file ${name}. These come with Mainstay: ${ids.join(', ')}.`);
    return 2;
  }
  const file = await jsonFile(name, to);
  if (file === undefined) return 1;
  const read = readInstrument(file.json, sha256);
  if ('done' in read) return read.done;
  to.tell(`${name} was refused.`);
  for (const fault of read.refused.faults) to.tell(`  ${faultText(fault)}`);
  return 1;
}

/** What a file of JSON holds; undefined where it is none, with the reason told. */
export async function jsonFile(path: string, to: Terminal): Promise<{ readonly json: unknown } | undefined> {
  try {
    return { json: JSON.parse(await readFile(path, 'utf8')) };
  } catch (fault) {
    to.tell(`${path} is not JSON: ${fault instanceof Error ? fault.message : String(fault)}`);
    return undefined;
  }
}
