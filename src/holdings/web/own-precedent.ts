import type { PersonId } from '#basics';
import { readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, form, hiddenField, type Html, html, insetText } from '#ui';
import { listAnswer, type OwnPrecedent } from '../actions/index.ts';
import type { QuestionId } from '../question.ts';
import { answerTo } from './answers.ts';
import { groundText } from './general-fields.ts';
import { onLongDay, personOf } from './parts.ts';
import { precedentSay } from './say-precedents.ts';

/** What everybody can read of an answer, for whoever it was given to, and the way to keep it off the list. */
export function ownPrecedent(
  visit: Visit,
  own: { readonly person: PersonId; readonly question: QuestionId; readonly mayChange: boolean },
  precedent: OwnPrecedent,
): Html {
  const say = precedentSay(visit);
  const { isListed } = precedent;
  const action = address('/holdings/:person/questions/:question/list', {
    person: own.person,
    question: own.question,
  });
  const change = html`${hiddenField('listed', isListed ? 'no' : 'yes')}
    ${button({ text: isListed ? say.takeOff : say.putOn, kind: 'secondary' })}`;
  return html`<h2>${say.ownTitle}</h2>
    ${asRead(visit, precedent)}
    <p>${whereItIs(visit, precedent)}</p>
    ${own.mayChange && form({ action, csrf: visit.csrf, children: change })}`;
}

/** General words as a card of the list has them. */
export function asRead(
  visit: Visit,
  {
    kind,
    says,
    reason,
    leansOn,
    differs,
  }: Pick<OwnPrecedent, 'kind' | 'says' | 'reason' | 'leansOn' | 'differs'>,
): Html {
  const say = precedentSay(visit);
  const text = html`<p><strong>${kind}: ${say.says[says]}.</strong> ${reason}</p>
    <p>${say.ground(groundText(visit, leansOn))}</p>
    ${differs !== null && html`<p>${say.differs(differs)}</p>`}`;
  return insetText({ text });
}

function whereItIs(visit: Visit, { isListed, listedFrom }: OwnPrecedent): string {
  const say = precedentSay(visit);
  if (!isListed) return say.ownOff;
  if (listedFrom === null) return say.ownWaits;
  return listedFrom <= visit.clock.today() ? say.ownOn : say.ownFrom(onLongDay(visit, listedFrom));
}

/** Keeps an own answer off the list of everybody, or lets it back on. */
export async function listOwnAnswer(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  const question = readId<'question'>(visit.params['question']);
  if (person === undefined || question === undefined) return { refusal: 'not-found' };
  const say = precedentSay(visit);
  const isListed = field(visit.form, 'listed') === 'yes';
  const outcome = await listAnswer(visit, { person, question, isListed });
  const goTo = address('/holdings/:person/questions/:question', { person, question });
  if ('done' in outcome) return { goTo, notice: isListed ? say.putBack : say.tookOff };
  return answerTo(outcome.refused, goTo) ?? { refusal: 'not-found' };
}
