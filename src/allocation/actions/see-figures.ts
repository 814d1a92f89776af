import { isDone, type Outcome, type PersonId } from '#basics';
import type { Role } from '#people';
import { look, nameOf, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { type Explained, explain, type NotApart } from '../explain.ts';
import { type CaseReplay, replay, type ReplayRefusal } from '../replay.ts';
import type { StartingFigure } from '../starting-figure.ts';
import type { StartingInstrument } from '../starting-instrument.ts';
import { startingFiguresOf } from '../store/starting-figures.ts';
import { instrumentKept } from './rules-here.ts';
import { sha256 } from './seal.ts';

/** A figure of a person, worked out again today from its record, and why it is another than the one before it. */
export type FigureAgain = {
  readonly figure: StartingFigure;
  readonly instrument: StartingInstrument;
  /** What differs from the record; undefined where it comes to the same penny again. */
  readonly differs?: ReplayRefusal;
  readonly since?: Outcome<Explained, NotApart>;
};
export type FiguresSeen = {
  readonly figures: readonly FigureAgain[];
  readonly name: string;
  readonly as: Role;
};

/** Every figure a person was ever shown, the newest first: each repeated from its record, and explained by what changed. */
export async function seeFigures(
  visit: World & Actor,
  person: PersonId,
): Promise<Outcome<FiguresSeen, NotAllowed>> {
  return look(visit, { may: 'see-budget', person, about: { all: true } }, async (tx, me) => {
    const [kept, name] = await Promise.all([startingFiguresOf(tx, person), nameOf(tx, person)]);
    return { figures: await again(tx, kept), name, as: me.standing.as };
  });
}

async function again(tx: Transaction, kept: readonly StartingFigure[]): Promise<readonly FigureAgain[]> {
  const rules: StartingInstrument[] = [];
  for (const { replay: record } of kept) rules.push(await instrumentKept(tx, record.instrument));
  return kept.flatMap((figure, place) => {
    const instrument = rules[place];
    if (instrument === undefined) return [];
    const repeated = replay(figure.replay, instrument, sha256);
    const [before, by] = [kept[place + 1], rules[place + 1]];
    return {
      figure,
      instrument,
      ...(!isDone(repeated) && { differs: repeated.refused }),
      ...(before !== undefined &&
        by !== undefined && {
          since: explain(
            { instrument: by, input: inputOf(before.replay) },
            { instrument, input: inputOf(figure.replay) },
          ),
        }),
    };
  });
}

function inputOf({ answers, prices }: CaseReplay) {
  return { answers, ...(prices !== undefined && { prices }) };
}
