import { plainWords, stemOf } from './find-words.ts';

/** What a list says of a service at one time. */
export type Called = { readonly name: string; readonly provider?: string };

/**
 * Whether one id of a list plainly names another service than before: neither a word of the name nor who runs it is the same.
 * A new name alone is a new name.
 */
export function isAnotherService(before: Called, now: Called): boolean {
  if (before.provider !== undefined && before.provider === now.provider) return false;
  const known = new Set(tellingWords(before.name));
  const words = tellingWords(now.name);
  return known.size > 0 && words.length > 0 && !words.some((word) => known.has(word));
}

function tellingWords(name: string): readonly string[] {
  return plainWords(name)
    .filter((word) => word.length > 2 && !empty.has(word))
    .map(stemOf);
}

const empty = new Set(['the', 'and', 'for', 'with', 'group', 'service', 'services', 'club', 'name', 'given']);
