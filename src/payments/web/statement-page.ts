import { pence, type PersonId, readId, subtract, nothing } from '#basics';
import type { HoldingId } from '#holdings';
import { keepPromise, spend } from '#holdings/actions';
import { address, type Answer, field, type Visit } from '#platform';
import { type FieldError, type Page, readPage } from '#ui';
import {
  explainLine,
  importStatement,
  type ImportRefusal,
  matchAgain,
  seeStatementWork,
  type StatementWork,
} from '../actions/index.ts';
import { doubtSays, leftOutSays, notAStatementSays } from '../statement-faults.ts';
import { onceOf } from './parts.ts';
import { paths } from './paths.ts';
import { statementBody } from './statement-parts.ts';
import { statementSay } from './statement-say.ts';

type Asked = { readonly person: PersonId; readonly holding: HoldingId };

/** What the bank says beside a holding: a file to read in, and lines to work through. */
export async function statementPage(visit: Visit): Promise<Answer> {
  return shown(visit, []);
}

/** Reads a file in. */
export async function readInNow(visit: Visit): Promise<Answer> {
  const asked = askedOf(visit);
  if (asked === undefined) return { refusal: 'not-found' };
  const words = statementSay(visit);
  const sent = visit.files?.['file'];
  if (sent === undefined) return shown(visit, [{ field: 'file', text: words.fileMissing }]);
  const outcome = await importStatement(visit, {
    ...asked,
    fileName: sent.name,
    bytes: onePiece(sent.bytes),
  });
  if ('refused' in outcome) {
    const { refused } = outcome;
    if (refused.because === 'not-allowed') return { refusal: 'not-allowed' };
    if (refused.because === 'already-done') return { goTo: address(paths.statement, asked) };
    return refused.because === 'no-such-holding'
      ? { refusal: 'not-found' }
      : shown(visit, [{ field: 'file', text: whyNot(visit, refused) }]);
  }
  const { read, matched, leftOut, leftOutMore, doubts } = outcome.done;
  const notice = words.readIn(read.fresh, read.known, matched);
  const looks = doubts.slice(0, told_max).map((each) => words.lookAt(each.line, doubtSays[each.because]));
  if (leftOut.length === 0)
    return { goTo: address(paths.statement, asked), notice: [notice, ...looks].join(' ') };
  const wrong = leftOut.slice(0, told_max).map((each) => {
    const [what, mend] = leftOutSays[each.because];
    return words.rowWrong(each, what, mend);
  });
  const more = leftOut.length - wrong.length + leftOutMore;
  const told = [notice, ...wrong, ...(more > 0 ? [words.moreWrong(more)] : []), ...looks];
  return shown(
    visit,
    told.map((text) => ({ field: 'file', text })),
  );
}

/** So many rows, and so many doubts, are told one by one. */
const told_max = 20;

function whyNot(visit: Visit, refused: Exclude<ImportRefusal, { because: 'no-such-holding' }>): string {
  const words = statementSay(visit);
  if (refused.because === 'several-accounts') return words.severalAccounts;
  if (refused.because === 'no-lines') return words.noLines;
  if (refused.because === 'other-account') return words.otherAccount(refused.account);
  if (refused.because === 'other-currency') return words.otherCurrency(refused.currency);
  return notAStatementSays[refused.because];
}

/** Says what one line is: spending, what was promised, or something else. */
export async function sayWhatItIs(visit: Visit): Promise<Answer> {
  const asked = askedOf(visit);
  const line = readId<'bank-line'>(field(visit.form, 'line'));
  if (asked === undefined || line === undefined) return { refusal: 'not-found' };
  const seen = await seeStatementWork(visit, asked);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const words = statementSay(visit);
  const goTo = address(paths.statement, asked);
  const found = seen.done?.open.find((each) => each.lineId === line);
  if (found === undefined) return { goTo, notice: words.explainedBefore };
  const { form } = visit;
  if (field(form, 'says') === 'promise' && found.maybe !== undefined) {
    const kept = { ...asked, promise: found.maybe.promise, on: found.day, once: onceOf(form) };
    return afterwards(visit, asked, 'done' in (await keepPromise(visit, kept)));
  }
  if (field(form, 'says') === 'spending') return writeDown(visit, asked, found);
  const why = textOf(visit, 'why', line);
  if (why.errors.length > 0) return shown(visit, why.errors);
  const outcome = await explainLine(visit, { ...asked, line, why: why.text });
  return { goTo, notice: 'done' in outcome ? words.explained : words.explainedBefore };
}

async function writeDown(visit: Visit, asked: Asked, line: StatementWork['open'][number]): Promise<Answer> {
  const [toWhom, what] = [textOf(visit, 'toWhom', line.lineId), textOf(visit, 'what', line.lineId)];
  const errors = [...toWhom.errors, ...what.errors];
  if (errors.length > 0) return shown(visit, errors);
  const outcome = await spend(visit, {
    ...asked,
    toWhom: toWhom.text,
    what: what.text,
    amount: pence(subtract(nothing, line.amount)),
    on: line.day,
    once: onceOf(visit.form),
  });
  return afterwards(visit, asked, 'done' in outcome);
}

/** Looks for the line again, now that it is written down. */
async function afterwards(visit: Visit, asked: Asked, wrote: boolean): Promise<Answer> {
  const words = statementSay(visit);
  const goTo = address(paths.statement, asked);
  const again = await matchAgain(visit, asked);
  const found = 'done' in again && again.done.matched > 0;
  return { goTo, notice: wrote || found ? words.writtenDown : words.notWritten };
}

/** Looks for all lines again. */
export async function lookAgain(visit: Visit): Promise<Answer> {
  const asked = askedOf(visit);
  if (asked === undefined) return { refusal: 'not-found' };
  const outcome = await matchAgain(visit, asked);
  const goTo = address(paths.statement, asked);
  if ('done' in outcome) return { goTo, notice: statementSay(visit).lookedAgain(outcome.done.matched) };
  return { refusal: outcome.refused.because === 'not-allowed' ? 'not-allowed' : 'not-found' };
}

function textOf(
  visit: Visit,
  name: string,
  line: string,
): { readonly text: string; readonly errors: readonly FieldError[] } {
  const words = statementSay(visit);
  const text = field(visit.form, name);
  const wrong = text === '' ? words.missing : words.tooLong;
  const isWrong = text === '' || text.length > 200;
  return { text, errors: isWrong ? [{ field: `${name}-${line}`, text: wrong }] : [] };
}

function askedOf(visit: Visit): Asked | undefined {
  const person = readId<'person'>(visit.params['person']);
  const holding = readId<'holding'>(visit.params['holding']);
  return person === undefined || holding === undefined ? undefined : { person, holding };
}

async function shown(visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const asked = askedOf(visit);
  if (asked === undefined) return { refusal: 'not-found' };
  const seen = await seeStatementWork(visit, asked, readPage(visit.query['page']));
  if ('refused' in seen) return { refusal: 'not-allowed' };
  if (seen.done === undefined) return { refusal: 'not-found' };
  const words = statementSay(visit);
  const { isMine, personName } = seen.done;
  const page: Page = {
    title: isMine ? words.title : words.titleOf(personName),
    lead: words.lead,
    back: { href: address('/holdings/:person/:holding', asked), text: words.back },
    body: statementBody(visit, asked, seen.done, errors),
    errors,
    wide: true,
  };
  return errors.length === 0 ? { page } : { page, status: 422 };
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
