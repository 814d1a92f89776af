import { pounds } from '#basics';
import { givenBackSays, lineReference, readGivenBack, runFormats, type RunLine, runName } from '#payments';
import { type RunWarning, type SendRefusal, sendRun } from '#payments/actions';
import type { Terminal } from './command.ts';
import { payCommand, runNamed } from './pay-at-work.ts';
import { optionOf } from './words.ts';

const usage = 'pay export RUN --format bacs18|pain.001|csv [--as WHO]';

export const run = payCommand(usage, { plain: 1, options: ['--format'] }, async (at) => {
  const { to, visit, organisation } = at;
  const format = runFormats.find((each) => each === optionOf(at.words, '--format'));
  if (format === undefined) {
    to.tell(`Say in which format: ${usage}`);
    return 2;
  }
  const seen = await runNamed(at, at.plain[0] ?? '');
  if (seen === undefined) return 1;
  const others = seen.files.filter((file) => file.format !== format).map((file) => file.format);
  const sent = await sendRun(visit, { organisation, run: seen.run.runId, format });
  if ('refused' in sent) {
    to.tell(sayNotSent(sent.refused, seen.run.number));
    return 1;
  }
  const { file, givenBack } = sent.done;
  await to.stream(file.body);
  to.tell(`${runName(seen.run.number)}: ${file.lines} payments, SHA-256 ${file.sha256}`);
  if (others.length > 0)
    to.tell(`It went out as ${others.join(' and ')} before. Give the bank only one of them.`);
  if (format === 'bacs18') tellMended(to, seen.warnings);
  for (const line of givenBack) to.tell(sayGivenBack(seen.run.number, line));
  return givenBack.length === 0 ? 0 : 1;
});

/** A payment that the run went without: its field, what is wrong and a way to mend it. */
function sayGivenBack(runNumber: number, { lineNo, payee, amount, hold }: RunLine): string {
  const reason = readGivenBack(hold);
  const [field, wrong, mend] = reason === undefined ? ['', '', ''] : givenBackSays[reason];
  const found = field === 'amount' ? pounds(amount) : (payee?.name ?? '');
  return `${lineReference(runNumber, lineNo)} did not go, ${field} “${found}”: ${wrong} ${mend}`;
}

/** The names that Bacs cannot carry as they are written. */
function tellMended(to: Terminal, warnings: readonly RunWarning[]): void {
  for (const warning of warnings) {
    if (warning.is !== 'name-mended') continue;
    const { payee, lineNo } = warning.line;
    to.tell(`Payment ${lineNo}: Bacs cannot write “${payee?.name ?? ''}”; it says “${warning.says}”.`);
  }
}

/** Why a run did not go out, with what to do. */
function sayNotSent(refused: SendRefusal | { readonly because: 'not-allowed' }, number: number): string {
  if (refused.because === 'not-in-that-state')
    return `It is ${refused.state}. A second person approves it first: pay approve ${runName(number)} --as WHO`;
  if (refused.because !== 'format-refuses') return notSentSays[refused.because];
  const at = refused.line === undefined ? '' : `, payment ${lineReference(number, refused.line)}`;
  return `The format does not take it${at}: ${refused.rule.replaceAll('-', ' ')}.`;
}

const otherSum = 'A payment of it was made before with another sum. Withdraw it and prepare another.';

const notSentSays = {
  'no-such-run': 'There is no such run.',
  'waits-for-the-other':
    'The payment agent changes: read the other side in, and answer for each difference on the page of the run.',
  'no-paying-account':
    'Nobody said from which bank account the service pays. Write it down on the page of payment runs.',
  'no-bank-payments': 'No payment of it goes through a bank. Take --format csv.',
  'bank-answered':
    'The bank has a file of it and has answered: another would pay everybody again. Take the format it was sent in.',
  'nothing-to-pay': 'Nothing of it is due any more as it was approved. Withdraw it and prepare another.',
  'not-enough': 'There is not enough in the fund that it is paid from.',
  'account-closed': 'An account that it pays into is closed.',
  'key-used-for-another': otherSum,
  'reversed-before': otherSum,
  'not-allowed': 'They do not make payments here.',
} as const;
