import type { Fault } from './fault.ts';
import { twice } from './lists.ts';
import type { Question, HelpShares } from './question.ts';

/** Questions that are there twice, levels that are not 0, 1, 2 …, and bounds the wrong way round. */
export function questionFaults(questions: readonly Question[]): readonly Fault[] {
  return [
    ...twice(
      questions.map((question) => question.id),
      (place) => ['questions', place, 'id'],
    ),
    ...questions.flatMap((question, place) =>
      faultsIn(question).map(({ path, says }) => ({ path: ['questions', place, ...path], says })),
    ),
  ];
}

/** Shares of unpaid help that are there twice, or count more than the whole. */
export function helpFaults(help: HelpShares | undefined): readonly Fault[] {
  if (help === undefined) return [];
  const path = (place: number, key: string): Fault['path'] => ['unpaidHelp', 'shares', place, key];
  return [
    ...twice(
      help.shares.map((share) => share.id),
      (place) => path(place, 'id'),
    ),
    ...help.shares.flatMap((share, place) =>
      share.counts > help.of
        ? [{ path: path(place, 'counts'), says: `${share.id} counts more than the whole` }]
        : [],
    ),
    ...(help.shares[0]?.counts === help.of
      ? []
      : [{ path: path(0, 'counts'), says: 'the first share must be no help at all' }]),
  ];
}

function faultsIn(question: Question): readonly Fault[] {
  switch (question.kind) {
    case 'level':
      return question.levels.flatMap((each, place) => levelFaults(question.levels, each, place));
    case 'choice':
    case 'applies':
      return twice(
        question.options.map((option) => option.id),
        (place) => ['options', place, 'id'],
      );
    case 'number':
      return question.least > question.most ? [{ path: ['most'], says: 'the most is below the least' }] : [];
    case 'frequency':
    case 'yes-no':
      return [];
  }
}

function levelFaults(
  levels: Extract<Question, { kind: 'level' }>['levels'],
  { level, step }: (typeof levels)[number],
  place: number,
): readonly Fault[] {
  if (levels.findIndex((each) => each.level === level) < place) {
    return [{ path: ['levels', place, 'level'], says: `level ${String(level)} is there twice` }];
  }
  return [
    ...(level === place
      ? []
      : [{ path: ['levels', place, 'level'], says: `expected level ${String(place)} here` }]),
    ...(place === 0 && step !== 0
      ? [{ path: ['levels', 0, 'step'], says: 'the first answer must be worth 0 points' }]
      : []),
  ];
}
