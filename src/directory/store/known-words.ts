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

/** Known words a mistake or two away from each of the given ones, that some listing really uses today. */
export async function findNearWords(
  tx: Transaction,
  words: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const given = words.map((word) => ({ word, less_one_letter: lessOneLetter(word) }));
  const rows = await tx.rows<{ readonly misspelt: string; readonly near: readonly string[] }>(
    `select g.word as misspelt, array_agg(w.word order by w.word) as near
      from jsonb_to_recordset($1::jsonb) as g (word text, less_one_letter text[])
      join directory.word w on w.locality_id = platform.locality() and w.less_one_letter && g.less_one_letter
      where w.word <> g.word
      group by g.word`,
    [JSON.stringify(given)],
  );
  return new Map(rows.map((row) => [row.misspelt, row.near]));
}
