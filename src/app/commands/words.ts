import { accessSync, constants, statSync } from 'node:fs';
import type { Terminal } from './command.ts';

/** What follows an option such as `--report`; undefined where it is not given. */
export function optionOf(words: readonly string[], name: string): string | undefined {
  const at = words.indexOf(name);
  return at === -1 ? undefined : words[at + 1];
}

/** The words that are neither options nor what follows them; undefined where an option is unknown or lacks its value. */
export function plainWords(
  words: readonly string[],
  options: readonly string[],
): readonly string[] | undefined {
  const plain: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('--')) plain.push(word);
    else if (!options.includes(word) || words[at + 1] === undefined) return undefined;
    else at += 1;
  }
  return plain;
}

/** Why a file can't be read, in a sentence; undefined where it can. */
export function readableFile(path: string): string | undefined {
  try {
    accessSync(path, constants.R_OK);
    return statSync(path).isFile() ? undefined : `${path} is not a file. Name the file itself.`;
  } catch {
    return `There is no file ${path} that can be read here. Check its name.`;
  }
}

/** The one file that a command takes and that can be read; says how the command is used, or what is wrong, where there is none. */
export function oneFile(words: readonly string[], to: Terminal, usage: string): string | undefined {
  const [file, ...more] = plainWords(words, []) ?? [];
  if (file === undefined || more.length > 0) {
    to.tell(`Say which one file: ${usage}`);
    return undefined;
  }
  const missing = readableFile(file);
  if (missing !== undefined) to.tell(missing);
  return missing === undefined ? file : undefined;
}

/** The same for what a list can be: a file, a folder of tables, or the address of an interface, which nobody asks yet. */
export function readableList(path: string): string | undefined {
  if (/^https?:\/\//i.test(path)) return URL.canParse(path) ? undefined : `${path} is not a web address.`;
  try {
    return statSync(path).isDirectory() ? undefined : readableFile(path);
  } catch {
    return readableFile(path);
  }
}
