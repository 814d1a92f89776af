import { address, type Answer, field, type Visit } from '#platform';
import { readOther, signDifference } from '../actions/index.ts';
import { runOf } from './parts.ts';
import { paths } from './paths.ts';
import { showRun } from './run-page.ts';
import { saySide } from './say-side.ts';

/** Reads the other agent's table in; rows that are wrong are given back with their line. */
export async function readOtherNow(visit: Visit): Promise<Answer> {
  const asked = runOf(visit);
  if (asked === undefined) return { refusal: 'not-found' };
  const words = saySide(visit);
  const missing = [{ field: 'other', text: words.notATable }];
  const sent = visit.files?.['other'];
  if (sent === undefined) return showRun(visit, missing);
  const outcome = await readOther(visit, { ...asked, bytes: onePiece(sent.bytes) });
  const goTo = address(paths.run, asked);
  if ('refused' in outcome) {
    const { because } = outcome.refused;
    if (because === 'not-allowed') return { refusal: 'not-allowed' };
    if (because === 'no-such-run') return { refusal: 'not-found' };
    if (because === 'no-change' || because === 'not-in-that-state') return { goTo };
    return showRun(visit, missing);
  }
  const { read, leftOut } = outcome.done;
  const notice = words.readNow(read);
  if (leftOut.length === 0) return { goTo, notice };
  const wrong = leftOut.slice(0, 20).map((each) => {
    const [what = '', mend = ''] = words.rows[each.because];
    return { field: 'other', text: words.rowWrong(each, what, mend) };
  });
  return showRun(visit, [{ field: 'other', text: notice }, ...wrong]);
}

/** Somebody answers for a difference. */
export async function signNow(visit: Visit): Promise<Answer> {
  const asked = runOf(visit);
  if (asked === undefined) return { refusal: 'not-found' };
  const words = saySide(visit);
  const difference = field(visit.form, 'difference');
  const outcome = await signDifference(visit, { ...asked, difference, why: field(visit.form, 'why') });
  const goTo = address(paths.run, asked);
  if ('done' in outcome) return { goTo, notice: words.signedNow };
  const { because } = outcome.refused;
  if (because === 'not-allowed') return { refusal: 'not-allowed' };
  if (because === 'no-such-run') return { refusal: 'not-found' };
  if (because === 'not-in-that-state') return { goTo };
  if (because === 'brought-it') return { goTo, notice: words.notYou };
  const text = words.wrong[because];
  if (because === 'no-change' || because === 'no-such-difference') return { goTo, notice: text };
  return showRun(visit, [{ field: `why-${difference.replaceAll(' ', '-')}`, text }]);
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
