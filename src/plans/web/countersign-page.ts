import { readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { countersignPlan } from '../actions/countersign-plan.ts';
import { paths } from './addresses.ts';
import { typedDecision } from './decide-fields.ts';
import { sentPlanPage, withSent } from './decide-page.ts';
import { onceOf, tooLongIn } from './parts.ts';
import { sayDecide } from './say-decide.ts';

/** Takes the second person's word. */
export function countersignNow(visit: Visit): Promise<Answer> {
  return withSent(visit, async (seen) => {
    const words = sayDecide(visit);
    const { sending } = seen;
    const list = { goTo: address(paths.waiting, { organisation: sending.sentTo }) };
    const sendingId = readId<'plan-sending'>(field(visit.form, 'sending'));
    if (sendingId !== sending.sendingId) return { ...list, notice: words.notWaiting };
    const again = (second: Readonly<Record<string, string>>): Answer =>
      sentPlanPage(visit, seen, { typed: typedDecision({}), wrong: {}, second });
    const wrong = wrongIn(visit);
    if (Object.keys(wrong).length > 0) return again(wrong);
    const agrees = field(visit.form, 'stands') === 'yes';
    const comment = field(visit.form, 'comment');
    const { personId: person } = sending;
    const signed = await countersignPlan(visit, { person, sendingId, agrees, comment, ...onceOf(visit) });
    if ('done' in signed) return { ...list, notice: agrees ? words.confirmed : words.putBack };
    switch (signed.refused.because) {
      case 'already-done':
        return list;
      case 'not-allowed':
        return { refusal: 'not-allowed' };
      case 'not-waiting':
        return { ...list, notice: words.notWaiting };
      case 'same-person':
        return again({ stands: words.youWereFirst });
      case 'you-are-involved':
        return again({ stands: words.involved });
      case 'comment-missing':
        return again({ comment: words.secondCommentMissing });
    }
  });
}

function wrongIn(visit: Visit): Readonly<Record<string, string>> {
  const chosen = ['yes', 'no'].includes(field(visit.form, 'stands'));
  return {
    ...(!chosen && { stands: sayDecide(visit).confirmMissing }),
    ...tooLongIn(visit, { comment: 3000 }),
  };
}
