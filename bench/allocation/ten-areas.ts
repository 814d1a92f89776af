import type { RawPublicodes } from 'publicodes';
import { expectDone } from '#basics';
import { mainstayStart, parseInstrument, type StartingInstrument, startingInstrument } from '#allocation';

const areas = 10;

/** The shipped instrument with its first ten areas: the rules that all three engines are given. */
export function tenAreas(): StartingInstrument {
  const { instrument } = mainstayStart.published;
  const kept = new Set(instrument.questions.slice(0, areas).map(({ id }) => id));
  const made = startingInstrument(
    expectDone(
      parseInstrument({
        ...instrument,
        hash: undefined,
        cases: undefined,
        questions: instrument.questions.filter(({ id }) => kept.has(id)),
        steps: instrument.steps.map((step) =>
          step.op === 'sum' ? { ...step, of: step.of.filter(({ of }) => kept.has(of)) } : step,
        ),
      }),
    ),
  );
  if (made === undefined) throw new TypeError('expected an instrument that people answer');
  return made;
}

type CodesRule = NonNullable<RawPublicodes<string>[string]>;

/** The same rules for publicodes: points of each answer, their sum, straight lines, the prices of the place. */
export function forPublicodes({ areas: all, table }: StartingInstrument): RawPublicodes<string> {
  const points = all.flatMap(({ options }, at): readonly (readonly [string, CodesRule])[] => [
    [`l${String(at)}`, { 'par défaut': 0 }],
    [`v${String(at)}`, { 'par défaut': 10 }],
    [
      `p${String(at)}`,
      {
        variations: [
          ...options.slice(1).map((option, level) => ({
            si: `l${String(at)} = ${String(level + 1)}`,
            alors: option.points,
          })),
          { sinon: 0 },
        ],
      },
    ],
  ]);
  const lines = linesOf(table.knots).map(({ from, to, pence, rise }, at, { length }) => {
    const alors = `${String(pence)} + (points - ${String(from)}) * ${String(rise)} / ${String(to - from)}`;
    return at === length - 1 ? { sinon: alors } : { si: `points < ${String(to)}`, alors };
  });
  const rules: readonly (readonly [string, CodesRule])[] = [
    ...points,
    ['index', { 'par défaut': 10_000 }],
    ['points', { somme: all.map((_, at) => `p${String(at)} * v${String(at)}`) }],
    ['table', { variations: lines }],
    ['annual', { valeur: 'table * index / 10000', arrondi: 'oui' }],
  ];
  return Object.fromEntries(rules);
}

/** The same for json-logic: points first, then money, since a rule of it cannot name what it has worked out. */
export function forJsonLogic({ areas: all, table }: StartingInstrument): {
  readonly points: object;
  readonly money: object;
} {
  const of = (name: string): object => ({ var: name });
  const pointsOf = ({ options }: (typeof all)[number], at: number): object => ({
    if: [
      ...options
        .slice(1)
        .flatMap((option, level) => [{ '==': [of(`l${String(at)}`), level + 1] }, option.points]),
      0,
    ],
  });
  const lines = linesOf(table.knots).flatMap(({ from, to, pence, rise }, at, { length }) => {
    const sum = { '+': [pence, { '/': [{ '*': [{ '-': [of('points'), from] }, rise] }, to - from] }] };
    return at === length - 1 ? [sum] : [{ '<': [of('points'), to] }, sum];
  });
  return {
    points: { '+': all.map((area, at) => ({ '*': [pointsOf(area, at), of(`v${String(at)}`)] })) },
    money: { '/': [{ '*': [{ if: lines }, of('index')] }, 10_000] },
  };
}

function linesOf(knots: StartingInstrument['table']['knots']) {
  return knots.slice(1).flatMap((to, at) => {
    const from = knots[at];
    return from === undefined
      ? []
      : [{ from: from.at, to: to.at, pence: from.pence, rise: to.pence - from.pence }];
  });
}
