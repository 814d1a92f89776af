import { createReadStream } from 'node:fs';
import {
  painGivesBack,
  painVersions,
  type PainRefusal,
  readPaymentsFile,
  writePain,
} from '#payments/actions';
import type { Run } from './command.ts';
import { whyNoPayments, withoutWrong } from './payments-fault.ts';
import { optionOf, plainWords, readableFile } from './words.ts';

export const run: Run = async (words, to) => {
  const [file, ...more] = plainWords(words, ['--version']) ?? [];
  const asked = optionOf(words, '--version') ?? painVersions[0];
  const version = painVersions.find((each) => each === asked);
  if (file === undefined || more.length > 0 || version === undefined) {
    to.tell(`Say which one file: pain write PAYMENTS.json [--version ${painVersions.join('|')}]`);
    return 2;
  }
  const missing = readableFile(file);
  if (missing !== undefined) {
    to.tell(missing);
    return 2;
  }
  const payments = await readPaymentsFile(createReadStream(file));
  if ('refused' in payments) {
    to.tell(`${file} was refused. ${whyNoPayments(payments.refused)}`);
    return 1;
  }
  const back = painGivesBack(payments.done.file).map((each) => ({ ...each, says: why[each.because] }));
  const going = withoutWrong(payments.done, back, (line) => to.tell(line));
  const written = writePain(going.file, version);
  if ('refused' in written) {
    to.tell(`${file} was refused. ${why[written.refused.because]}`);
    return 1;
  }
  to.give(written.done.trimEnd());
  return going.isWhole ? 0 : 1;
};

const why: Readonly<Record<PainRefusal['because'], string>> = {
  'no-payments': 'It has no payments. Put at least one under "credits".',
  'collects-money': 'This message only pays. Take the direct debits out, or write a Bacs file.',
  'no-amount': 'An amount has to be at least 1 penny. Mend it.',
  'name-missing': 'The name of whoever is paid is missing. Put it in.',
};
