import { createReadStream } from 'node:fs';
import path from 'node:path';
import { readId } from '#basics';
import { doubtSays, leftOutLine, notAStatementSays } from '#payments';
import { importStatement, type ImportRefusal, type Imported, whoseHolding } from '#payments/actions';
import type { Terminal } from './command.ts';
import { payCommand } from './pay-at-work.ts';
import { optionOf, readableFile } from './words.ts';

const usage = 'statement import FILE --holding ID [--as WHO]';

export const run = payCommand(usage, { plain: 1, options: ['--holding'] }, async (at) => {
  const { to, visit, organisation } = at;
  const [file = ''] = at.plain;
  const holding = readId<'holding'>(optionOf(at.words, '--holding'));
  const missing = readableFile(file);
  if (missing !== undefined || holding === undefined) {
    to.tell(missing ?? `Say beside which holding, by its id: ${usage}`);
    return 2;
  }
  const whose = await whoseHolding(visit, { organisation, holding });
  if ('refused' in whose) {
    to.tell(
      whose.refused.because === 'not-allowed'
        ? `${visit.account.name} does not make payments here.`
        : `There is no holding ${holding}. pay show RUN has the ids of holdings.`,
    );
    return 1;
  }
  const asked = {
    person: whose.done,
    holding,
    fileName: path.basename(file),
    bytes: createReadStream(file),
  };
  const imported = await importStatement(visit, asked);
  if ('done' in imported) return tell(to, file, imported.done);
  to.tell(`${file} was refused. ${why(imported.refused)}`);
  return 1;
});

function tell(to: Terminal, file: string, { read, matched, unmatched, leftOut, ...more }: Imported): number {
  const said = {
    account: read.account,
    format: read.format,
    sha256: read.sha256,
    from: read.from ?? null,
    to: read.until ?? null,
    lines: read.fresh + read.known,
    new: read.fresh,
    known_before: read.known,
    matched,
    unmatched,
    left_out: read.leftOut,
  };
  to.give(JSON.stringify(said, undefined, 1));
  for (const each of leftOut) to.tell(`${file}, ${leftOutLine(each)}`);
  if (more.leftOutMore > 0) to.tell(`${file}: ${more.leftOutMore} more rows were left out.`);
  for (const { line, because } of more.doubts) to.tell(`${file}, line ${line}: ${doubtSays[because]}`);
  return leftOut.length === 0 ? 0 : 1;
}

function why(refused: ImportRefusal | { readonly because: 'not-allowed' | 'already-done' }): string {
  if (refused.because === 'other-account')
    return `It is of another account, ${refused.account}. Get the file of the account that this money goes to.`;
  if (refused.because === 'other-currency')
    return `It is in ${refused.currency}. Only pounds can be read in.`;
  return whySays[refused.because];
}

const cannotBeSeen = 'The holding cannot be seen.';

const whySays = {
  ...notAStatementSays,
  'several-accounts': 'It has several accounts. Put each account in a file of its own.',
  'no-lines': 'It has no lines.',
  'no-such-holding': cannotBeSeen,
  'not-allowed': cannotBeSeen,
  'already-done': cannotBeSeen,
} as const;
