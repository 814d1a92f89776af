import { readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { letOut, settleTheLookBack, stopCheck, strikeOut } from '../actions/index.ts';
import { standards } from '../standards.ts';
import { paths } from './addresses.ts';
import { pageOfCheck } from './check-page.ts';
import { checkOf, onceOf } from './parts.ts';
import { say } from './say.ts';
import { sayMine } from './say-mine.ts';

/** What the person says about a check: strikes out, lets out, lets a look back out, or stops it. */
export async function keep(visit: Visit): Promise<Answer> {
  const of = checkOf(visit);
  if (of === undefined) return { refusal: 'not-found' };
  const asked = doing(visit, { ...of, ...onceOf(visit) });
  if (asked === undefined) return { goTo: address(paths.check, of) };
  const { outcome, notice } = await asked;
  if ('done' in outcome || outcome.refused.because === 'already-done')
    return { goTo: address(paths.check, of), notice };
  if (outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  const wrong = outcome.refused.because === 'nothing-left' ? sayMine(visit).nothingLeft : say(visit).notNow;
  return pageOfCheck(visit, wrong);
}

type Came = { readonly outcome: Awaited<ReturnType<typeof letOut>>; readonly notice: string };

function doing(visit: Visit, of: Parameters<typeof letOut>[1]): Promise<Came> | undefined {
  const words = sayMine(visit);
  const does = field(visit.form, 'do');
  const standard = standards.find((each) => each === field(visit.form, 'standard'));
  const look = readId<'look-back'>(field(visit.form, 'look'));
  const after = async (work: Promise<Came['outcome']>, notice: string): Promise<Came> => ({
    outcome: await work,
    notice,
  });
  if (does === 'strike-out' && standard !== undefined)
    return after(strikeOut(visit, { ...of, standard, out: true }), words.struckNow);
  if (does === 'put-back' && standard !== undefined)
    return after(strikeOut(visit, { ...of, standard, out: false }), words.putBackNow);
  if (does === 'let-out') return after(letOut(visit, of), words.wentOut);
  if (does === 'back-out' && look !== undefined)
    return after(settleTheLookBack(visit, { ...of, look, out: true }), words.lookBackWentOut);
  if (does === 'back-keep' && look !== undefined)
    return after(settleTheLookBack(visit, { ...of, look, out: false }), words.lookBackKept);
  return does === 'stop' ? after(stopCheck(visit, of), words.stopped) : undefined;
}
