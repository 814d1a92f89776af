import { neverSaid } from './house-words.ts';
import { hardestFirst, longWordsIn, readingOf, type Sentence, sentencesIn } from './reading-age.ts';
import type { InterfaceText } from './texts-of.ts';

/**
 * How hard the words of a room may be: reading age in years for all of them together, words in one sentence, and how many
 * of a hundred words may have four syllables or more. Guidance on plain English asks for eleven years and 25 words; the
 * house does better, and keeps it. Easy words are not called Easy Read: that is written and checked together with people
 * with learning disabilities, and no formula can do it.
 */
export const limits = {
  plain: { age: 10, sentence: 20, long: 4 },
  easy: { age: 9, sentence: 15, long: 2 },
} as const;

/** What is wrong with the texts of a room, each in a sentence; the ten hardest sentences where it is too hard as a whole. */
export function faultsIn(texts: readonly InterfaceText[]): readonly string[] {
  return [
    ...(['plain', 'easy'] as const).flatMap((words) => tooHard(texts, words)),
    ...texts.flatMap(tooLong),
    ...texts.flatMap(neverSaidIn),
  ];
}

function tooHard(texts: readonly InterfaceText[], words: InterfaceText['words']): readonly string[] {
  const sentences = texts.filter((text) => text.words === words).flatMap(({ text }) => sentencesIn(text));
  const age = readingOf(sentences)?.age ?? 0;
  const most = limits[words];
  const long = longWordsIn(sentences);
  const hard = age > most.age && [
    `The ${words} words need a reading age of ${age.toFixed(1)}; at most ${most.age.toString()}. The hardest:`,
    ...worst(sentences),
  ];
  const wordy = long.length * 100 > most.long * sentences.flatMap((sentence) => sentence.words).length && [
    `More than ${most.long.toString()} in 100 of the ${words} words have four syllables or more: ${[...new Set(long)].join(', ')}`,
  ];
  return [...(hard || []), ...(wordy || [])];
}

function worst(sentences: readonly Sentence[]): readonly string[] {
  return hardestFirst(sentences)
    .slice(0, 10)
    .map((one) => `${one.age.toFixed(1)} ${one.text}`);
}

function tooLong({ path, words, text }: InterfaceText): readonly string[] {
  return sentencesIn(text)
    .filter((sentence) => sentence.words.length > limits[words].sentence)
    .map(
      (sentence) => `${path}: ${sentence.words.length.toString()} words in one sentence: ${sentence.text}`,
    );
}

function neverSaidIn({ path, text }: InterfaceText): readonly string[] {
  return neverSaid.flatMap(({ word, instead }) => {
    const found = word.exec(text)?.[0];
    return found === undefined ? [] : [`${path}: “${found}” in “${text}”. Rather: ${instead}`];
  });
}
