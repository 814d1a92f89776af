import { caseFaults } from './case-faults.ts';
import type { Fault } from './fault.ts';
import type { Instrument } from './instrument.ts';
import { helpFaults, questionFaults } from './question-faults.ts';
import { resultFaults } from './result-faults.ts';
import { stepFaults } from './step-faults.ts';

/** What would make a sum unfair or impossible: more need for less money, a gap in a table, a name that nothing has. */
export function faultsOf(instrument: Instrument): readonly Fault[] {
  return [
    ...(instrument.until !== undefined && instrument.until < instrument.from
      ? [{ path: ['until'], says: 'it ends before it begins' }]
      : []),
    ...questionFaults(instrument.questions),
    ...helpFaults(instrument.unpaidHelp),
    ...stepFaults(instrument),
    ...resultFaults(instrument),
    ...caseFaults(instrument),
  ];
}
