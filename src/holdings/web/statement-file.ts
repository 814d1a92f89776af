import type { Answer, Visit } from '#platform';
import { whoseOf } from '#ui';
import { seeAllEntries } from '../actions/index.ts';
import { statementCsv } from '../statement-csv.ts';
import { describe, textIn } from './describe-entry.ts';
import { nowhere } from './answers.ts';
import { bothOf, titleOf } from './parts.ts';
import { statementSay } from './say-statement.ts';

/** The whole statement as a file to take away. */
export async function statementFile(visit: Visit): Promise<Answer> {
  const both = bothOf(visit);
  if (both === undefined) return { refusal: 'not-found' };
  const seen = await seeAllEntries(visit, both);
  if ('refused' in seen) return nowhere(seen.refused);
  const { entries, holding } = seen.done;
  const whose = whoseOf(seen.done);
  const rows = entries.map((entry) => ({
    number: entry.version,
    day: entry.effectiveOn,
    what: describe(visit, entry, whose),
    more: [textIn(entry, 'toWhom'), textIn(entry, 'line'), textIn(entry, 'why')]
      .filter((each) => each !== '')
      .join('; '),
    amount: entry.amount,
    balance: entry.balance,
  }));
  const body = statementCsv(statementSay(visit).columns, rows);
  return { file: { name: `${titleOf(visit, holding, whose)}.csv`, type: 'text/csv; charset=utf-8', body } };
}
