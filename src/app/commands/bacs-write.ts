import { createReadStream } from 'node:fs';
import { bankHolidays, bankHolidaysKnown } from '#policy';
import {
  type BacsRefusal,
  bacsGivesBack,
  readPaymentsFile,
  rewordedForBacs,
  writeBacs,
} from '#payments/actions';
import type { Run } from './command.ts';
import { rowNamed, whyNoPayments, withoutWrong } from './payments-fault.ts';
import { oneFile } from './words.ts';

export const run: Run = async (words, to) => {
  const file = oneFile(words, to, 'bacs write PAYMENTS.json');
  if (file === undefined) return 2;
  const payments = await readPaymentsFile(createReadStream(file));
  if ('refused' in payments) {
    to.tell(`${file} was refused. ${whyNoPayments(payments.refused)}`);
    return 1;
  }
  const days = { holidays: bankHolidays, until: bankHolidaysKnown.until };
  const back = bacsGivesBack(payments.done.file, days).map((each) => ({ ...each, says: why[each.because] }));
  const going = withoutWrong(payments.done, back, (line) => to.tell(line));
  const written = writeBacs(going.file, days);
  if ('refused' in written) {
    to.tell(`${file} was refused. ${why[written.refused.because]}`);
    return 1;
  }
  for (const { field, written: was, becomes } of rewordedForBacs(going.file))
    to.tell(`${rowNamed(field, going.rows)}: “${was}” is written as “${becomes}”.`);
  await to.stream(written.done);
  return going.isWhole ? 0 : 1;
};

const why: Readonly<Record<BacsRefusal['because'], string>> = {
  'no-payments': 'It has no payments. Put at least one under "credits".',
  'not-a-bacs-day': 'Bacs does not work on that day. Ask `calendar bacs-days` for one that it works on.',
  'day-not-known': 'The bank holidays of that day are not known yet. Take an earlier day.',
  'too-far-ahead':
    'The processing day has to be one to thirty days after the file was made, and not before that of the file.',
  'expires-too-soon': 'The file may expire only after its processing day. Take a later day.',
  'amount-out-of-range': 'An amount has to be from 1 penny to £20,000,000. Split it, or mend it.',
  'name-has-no-letters': 'The name has no letter that Bacs knows: A to Z and figures. Write it in those.',
  'own-account': 'This is the account that pays. Give the account of whoever is paid.',
  'reads-as-contra': 'Bacs keeps the word CONTRA for its own sums. Begin the reference with another word.',
  'day-missing': 'Other payments of the file have a processing day of their own. Give this one its day.',
};
