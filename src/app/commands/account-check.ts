import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkAccount, type ModulusTables, notAnAccountSays, readBankAccount } from '#payments';
import { checkAccounts, loadModulusTables, validText } from '#payments/actions';
import { type Run, type Terminal, withSettings } from './command.ts';
import { printTable } from './print-table.ts';
import { optionOf, plainWords, readableFile } from './words.ts';

const usage =
  'Say which account: account check SORTCODE ACCOUNT, or account check --csv FILE; and --tables DIR where the tables are elsewhere';

export const run: Run = (words, to) =>
  withSettings(to, async (settings) => {
    const plain = plainWords(words, ['--csv', '--tables']);
    const file = optionOf(words, '--csv');
    if (plain === undefined || plain.length !== (file === undefined ? 2 : 0)) {
      to.tell(usage);
      return 2;
    }
    const missing = file === undefined ? undefined : readableFile(file);
    if (missing !== undefined) {
      to.tell(missing);
      return 2;
    }
    const tables = await tablesFrom(to, optionOf(words, '--tables') ?? tablesFolder(settings.dataDirectory));
    if (tables === undefined) return 2;
    if (file !== undefined) return printTable(to, file, checkAccounts(tables, createReadStream(file)));
    return checkOne(tables, to, plain);
  });

function checkOne(
  tables: ModulusTables,
  to: Terminal,
  [sortCode = '', account = '']: readonly string[],
): number {
  const read = readBankAccount(sortCode, account);
  if ('refused' in read) {
    to.tell(notAnAccountSays[read.refused.because]);
    return 2;
  }
  const answer = checkAccount(tables, read.done);
  to.give(validText[answer]);
  to.tell(says[answer]);
  return answer === 'valid' ? 0 : 1;
}

const says = {
  valid:
    'Sort code and account number fit each other. That does not say whose account it is, or that it is open.',
  'not-valid':
    'Sort code and account number do not fit each other. Ask whoever gave them to read them out again.',
  unknown:
    'The tables say nothing about this sort code, so nobody can tell. Ask whoever gave it to read it out again.',
} as const;

async function tablesFrom(to: Terminal, folder: string): Promise<ModulusTables | undefined> {
  const tables = await loadModulusTables(folder);
  if ('done' in tables) return tables.done;
  to.tell(
    tables.refused.because === 'no-tables'
      ? `There are no tables in ${folder}. Get valacdos.txt and scsubtab.txt from Pay.UK, and name their folder with --tables.`
      : `A table in ${folder} is not as it should be from line ${tables.refused.line} on (${tables.refused.because}). Get it again from Pay.UK.`,
  );
  return undefined;
}

/** The folder `modulus` where this Mainstay keeps its files, else the one beside the project that holds open data. */
function tablesFolder(dataDirectory: string): string {
  const own = path.join(dataDirectory, 'modulus');
  const beside = fileURLToPath(new URL('../../../../shared/data/payments/modulus', import.meta.url));
  return existsSync(own) || !existsSync(beside) ? own : beside;
}
