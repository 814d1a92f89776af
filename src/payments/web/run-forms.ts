import { address, type Answer, field, type Visit } from '#platform';
import {
  approveRun,
  holdLine,
  seeRun,
  seeRunFile,
  type SendRefusal,
  sendRun,
  takeResults,
  withdrawRun,
} from '../actions/index.ts';
import { runFormats, runName } from '../payment-run.ts';
import { resultLeftOutSays } from '../result-says.ts';
import { readWhy, runOf } from './parts.ts';
import { paths } from './paths.ts';
import { showRun } from './run-page.ts';
import { say } from './say.ts';
import { saySide } from './say-side.ts';

/** A second person approves the run. */
export async function approveNow(visit: Visit): Promise<Answer> {
  const asked = runOf(visit);
  if (asked === undefined) return { refusal: 'not-found' };
  const words = say(visit);
  const goTo = address(paths.run, asked);
  const seen = field(visit.form, 'seen');
  const outcome = await approveRun(visit, { ...asked, ...(seen !== '' && { seen }) });
  if ('done' in outcome) return { goTo, notice: words.approved(runName(outcome.done.number)) };
  const notices = {
    'not-in-that-state': words.changedMeanwhile,
    'changed-meanwhile': words.changedMeanwhile,
    'account-changed': words.anAccountChanged,
    'waits-for-the-other': saySide(visit).waits,
    'prepared-it': words.approveNotYou,
    'gave-an-account': words.gaveAccount,
    'nothing-to-pay': words.nothingToPay,
    'not-enough': words.notEnough,
    'account-closed': words.closed,
  } as const;
  const { because } = outcome.refused;
  if (because === 'not-allowed') return { refusal: 'not-allowed' };
  return because === 'no-such-run' ? { refusal: 'not-found' } : { goTo, notice: notices[because] };
}

/** Sends it: posts each payment and makes the file. */
export async function sendNow(visit: Visit): Promise<Answer> {
  const asked = runOf(visit);
  if (asked === undefined) return { refusal: 'not-found' };
  const words = say(visit);
  const format = runFormats.find((each) => each === field(visit.form, 'format'));
  if (format === undefined) return showRun(visit, [{ field: 'format', text: words.formatMissing }]);
  const outcome = await sendRun(visit, { ...asked, format });
  if ('done' in outcome) {
    const { run, givenBack } = outcome.done;
    const name = runName(run.number);
    const notice = givenBack.length === 0 ? words.sent(name) : words.sentWithout(name, givenBack.length);
    return { goTo: address(paths.run, asked), notice };
  }
  const { refused } = outcome;
  if (refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  if (refused.because === 'no-such-run') return { refusal: 'not-found' };
  return showRun(visit, [{ field: 'format', text: notSentText(visit, refused) }]);
}

function notSentText(visit: Visit, refused: Exclude<SendRefusal, { because: 'no-such-run' }>): string {
  const words = say(visit);
  switch (refused.because) {
    case 'not-in-that-state':
    case 'key-used-for-another':
    case 'reversed-before':
      return words.changedMeanwhile;
    case 'no-paying-account':
      return words.noPayingAccount;
    case 'no-bank-payments':
      return words.noBankPayments;
    case 'format-refuses':
      return words.fileRefused(refused.line, words.rules[refused.rule]);
    case 'nothing-to-pay':
      return words.nothingDueNow;
    case 'bank-answered':
      return words.bankAnswered;
    case 'waits-for-the-other':
      return saySide(visit).waits;
    case 'not-enough':
      return words.notEnough;
    case 'account-closed':
      return words.closed;
  }
}

/** The file, byte for byte as it was made. */
export async function runFile(visit: Visit): Promise<Answer> {
  const asked = runOf(visit);
  const format = runFormats.find((each) => each === visit.params['format']);
  if (asked === undefined || format === undefined) return { refusal: 'not-found' };
  const [seen, found] = [await seeRun(visit, asked), await seeRunFile(visit, { ...asked, format })];
  if ('refused' in seen || 'refused' in found) return { refusal: 'not-found' };
  const { type, end } = kinds[format];
  const name = `${runName(seen.done.run.number)}.${end}`;
  return { file: { name, type, body: found.done.body } };
}

const kinds = {
  bacs18: { type: 'text/plain; charset=us-ascii', end: 'txt' },
  'pain.001': { type: 'application/xml; charset=utf-8', end: 'xml' },
  csv: { type: 'text/csv; charset=utf-8', end: 'csv' },
} as const;

/** Takes the run back, with a reason. */
export async function withdrawNow(visit: Visit): Promise<Answer> {
  const asked = runOf(visit);
  if (asked === undefined) return { refusal: 'not-found' };
  const words = say(visit);
  const { why, errors } = readWhy(visit.form, words);
  if (errors.length > 0)
    return showRun(
      visit,
      errors.map((each) => ({ ...each, field: 'withdraw-why' })),
    );
  const outcome = await withdrawRun(visit, { ...asked, why });
  const goTo = address(paths.run, asked);
  if ('done' in outcome) return { goTo, notice: words.withdrawn(runName(outcome.done.number)) };
  const { because } = outcome.refused;
  if (because === 'not-in-that-state') return { goTo, notice: words.changedMeanwhile };
  return { refusal: because === 'not-allowed' ? 'not-allowed' : 'not-found' };
}

/** Has one payment wait, or lets it go with the run again. */
export async function holdNow(visit: Visit): Promise<Answer> {
  const asked = runOf(visit);
  if (asked === undefined) return { refusal: 'not-found' };
  const words = say(visit);
  const seen = await seeRun(visit, asked);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const letGo = field(visit.form, 'go') === 'yes';
  const number = field(visit.form, 'line').replace(/^.*\//, '');
  const line = seen.done.lines.find((each) => each.lineNo.toString() === number);
  const { why, errors } = readWhy(visit.form, words);
  const wrong = [
    ...(line === undefined ? [{ field: 'line', text: words.holdWrong }] : []),
    ...(letGo ? [] : errors.map((each) => ({ ...each, field: 'hold-why' }))),
  ];
  if (wrong.length > 0 || line === undefined) return showRun(visit, wrong);
  const outcome = await holdLine(visit, { ...asked, line: line.lineId, ...(!letGo && { why }) });
  const goTo = address(paths.run, asked);
  if ('done' in outcome) return { goTo, notice: letGo ? words.letGoNow : words.heldNow };
  const { because } = outcome.refused;
  if (because === 'not-in-that-state') return { goTo, notice: words.changedMeanwhile };
  return { refusal: because === 'not-allowed' ? 'not-allowed' : 'not-found' };
}

/** Takes in what the bank sent back. */
export async function resultsNow(visit: Visit): Promise<Answer> {
  const asked = runOf(visit);
  if (asked === undefined) return { refusal: 'not-found' };
  const words = say(visit);
  const missing = [{ field: 'file', text: words.resultsMissing }];
  const sent = visit.files?.['file'];
  if (sent === undefined) return showRun(visit, missing);
  const outcome = await takeResults(visit, { ...asked, bytes: onePiece(sent.bytes) });
  if ('refused' in outcome) {
    const { because } = outcome.refused;
    if (because === 'not-allowed') return { refusal: 'not-allowed' };
    return because === 'no-such-run' ? { refusal: 'not-found' } : showRun(visit, missing);
  }
  const { returned, known, leftOut } = outcome.done;
  const notice = words.resultsTaken(returned.length, known);
  if (leftOut.length === 0) return { goTo: address(paths.run, asked), notice };
  const wrong = leftOut.slice(0, 20).map((each) => {
    const [what, mend] = resultLeftOutSays[each.because];
    return { field: 'file', text: words.rowWrong(each, what, mend) };
  });
  return showRun(visit, [{ field: 'file', text: notice }, ...wrong]);
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
