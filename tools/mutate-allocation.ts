import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Puts each known way to be unfair into the code of allocation by turns and runs the tests that must find it, then puts the code
 * back: `node --import tsx tools/mutate-allocation.ts`. For a clean working copy; nothing else may run tests there meanwhile.
 */
type Mutation = {
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly test: string;
};

const addsCost = 'addRow(equations, places, values, costs[person] ?? 0);';
const room = 'src/allocation';
const fit = { file: `${room}/calibration/fit-table.ts`, test: `${room}/calibration/calibrate.test.ts` };
const steps = { file: `${room}/evaluator/from-steps.ts`, test: `${room}/cases/elsewhere.test.ts` };

const mutations: readonly Mutation[] = [
  {
    ...fit,
    what: 'people whose support costs most are left out',
    from: addsCost,
    to: `if ((costs[person] ?? 0) < [...Array.from(costs)].sort((a, b) => a - b)[Math.floor(costs.length * 0.95)]!) ${addsCost}`,
  },
  {
    ...fit,
    what: 'the table is fitted to square roots',
    from: addsCost,
    to: 'addRow(equations, places, values, Math.sqrt(costs[person] ?? 0));',
  },
  {
    ...fit,
    what: 'nobody is paid more than the middle',
    from: addsCost,
    to: 'addRow(equations, places, values, Math.min(costs[person] ?? 0, [...Array.from(costs)].sort((a, b) => a - b)[costs.length >> 1]!));',
  },
  {
    what: 'the costs of holding are dropped',
    file: `${room}/holding-costs.ts`,
    from: 'direct: held(figure, direct),',
    to: 'direct: held(figure, []),',
    test: `${room}/holding-costs.test.ts`,
  },
  {
    ...steps,
    what: 'tenths become fractions',
    from: 'values[row] = wholeNumber(total);',
    to: 'values[row] = total / 10;',
  },
  {
    ...steps,
    what: 'the higher of two modules is no longer taken',
    from: 'extreme(of, from, values, Math.max)',
    to: 'extreme(of, from, values, (one) => one)',
  },
];

const missed = mutations.filter((mutation) => !isFound(mutation));
process.exitCode = missed.length === 0 ? 0 : 1;

function isFound({ what, file, from, to, test }: Mutation): boolean {
  const code = readFileSync(file, 'utf8');
  if (!code.includes(from)) throw new Error(`expected “${from}” in ${file}`);
  writeFileSync(
    file,
    code.replace(from, () => to),
  );
  try {
    const ran = spawnSync(process.execPath, ['--import', 'tsx', '--test', test], { stdio: 'ignore' });
    console.log(`${ran.status === 0 ? 'NOT FOUND' : 'found    '} ${what}`);
    return ran.status !== 0;
  } finally {
    writeFileSync(file, code);
  }
}
