import { leastShown } from './parity.ts';
import type { Sample } from './sample.ts';

/** What a sample cannot tell, in sentences for whoever brought it. */
export function warningsOf(sample: Sample): readonly string[] {
  return [
    ...sizeWarnings(sample),
    ...unseenLevels(sample),
    ...alikeQuestions(sample),
    ...groupWarnings(sample),
  ];
}

function sizeWarnings({ people }: Sample): readonly string[] {
  return people < 1000
    ? [
        `${String(people)} people: below 1,000 the points that people made together tell more than these steps`,
      ]
    : [];
}

/** Answers that too few gave: their step rests on the starting points. */
function unseenLevels({ questions, levels }: Sample): readonly string[] {
  return questions.flatMap(({ id, levels: offered }, place) =>
    offered
      .filter(({ level }) => level > 0)
      .flatMap(({ level }) => {
        const people = Array.from(levels[place] ?? []).filter((given) => given >= level).length;
        return people >= leastShown
          ? []
          : [
              `${id}: fewer than ten people have level ${String(level)} or more; its step rests on the starting points`,
            ];
      }),
  );
}

/** Questions that everybody answered alike: nothing in the sample tells their steps apart. */
function alikeQuestions({ questions, levels, counts }: Sample): readonly string[] {
  const written = questions.map((_, place) => [...(levels[place] ?? []), ...(counts[place] ?? [])].join());
  return questions.flatMap(({ id }, place) => {
    const other = written.indexOf(written[place] ?? '');
    return other < place
      ? [
          `${id} and ${questions[other]?.id ?? ''} are answered alike by everybody; the sample cannot tell them apart`,
        ]
      : [];
  });
}

function groupWarnings({ holdings, places }: Sample): readonly string[] {
  return [
    ...(holdings.every((holding) => holding === '')
      ? ['no column holding: parity between ways of holding is not known']
      : []),
    ...(places.every((place) => place === '')
      ? ['no column locality: fairness between places is not known']
      : []),
    ...smallGroups(holdings, 'holding'),
    ...smallGroups(places, 'locality'),
  ];
}

function smallGroups(groups: readonly string[], column: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  const small = [...counts].filter(([group, people]) => group !== '' && people < leastShown).length;
  return small === 0 ? [] : [`${column}: ${String(small)} with fewer than ten people are not shown apart`];
}
