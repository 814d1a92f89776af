import type { Transaction } from '#platform';
import { plainWords } from '../find-words.ts';
import { lessOneLetter } from '../spelling.ts';

const rememberedLetters = { min: 4, max: 24 };

/** The words of a text that are worth remembering for spelling: four letters or more, without figures. */
export function wordsToKnow(text: string): readonly string[] {
  return plainWords(text).filter(
    (word) =>
      word.length >= rememberedLetters.min && word.length <= rememberedLetters.max && !/\p{N}/u.test(word),
  );
}

/** Remembers words that listings use; those known already cost nothing. */
export async function learnWords(tx: Transaction, words: ReadonlySet<string>): Promise<void> {
  await tx.run(
    `insert into directory.word (locality_id, word, less_one_letter)
      select platform.locality(), g.word, g.less_one_letter
      from jsonb_to_recordset($1::jsonb) as g (word text, less_one_letter text[])
    on conflict do nothing`,
    [JSON.stringify([...words].map((word) => ({ word, less_one_letter: lessOneLetter(word) })))],
  );
}

/**
 * Words of four letters or more that no listing uses, each with the known words a mistake or two away from it. Nearly every
 * word is known as it stands or with another ending. Offset: what is cheap is asked first, and of each word by itself, where
 * the planner would read all that is known to ask once.
 */
export async function findMisspelt(
  tx: Transaction,
  words: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const given = words
    .filter(({ length }) => length >= rememberedLetters.min)
    .map((word) => ({ word, less_one_letter: lessOneLetter(word) }));
  if (given.length === 0) return new Map();
  const rows = await tx.rows<{ readonly misspelt: string; readonly near: readonly string[] }>(
    `select close.misspelt, close.near
      from (
        select g.word as misspelt, near.*
        from jsonb_to_recordset($1::jsonb) as g (word text, less_one_letter text[]), lateral (
          select array_agg(w.word order by w.word) as near,
            bool_or(to_tsvector('english', w.word) @@ to_tsquery('english', g.word)) as with_another_ending
          from directory.word w
          where w.locality_id = platform.locality() and w.less_one_letter && g.less_one_letter) as near
        where not exists (select 1 from directory.word k
          where k.locality_id = platform.locality() and k.word = g.word offset 0)
        offset 0) as close
      where not close.with_another_ending
        and not exists (select 1 from directory.service s
          where s.locality_id = platform.locality() and s.words @@ to_tsquery('english', close.misspelt) offset 0)`,
    [JSON.stringify(given)],
    'directory_find_misspelt',
  );
  return new Map(rows.map((row) => [row.misspelt, row.near]));
}
