import type { PersonId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, buttonGroup, hiddenField, html, insetText, type Page } from '#ui';
import { changePowers, circleOf, endRelationship, type WhenEnded } from '../actions/index.ts';
import type { Power } from '../authority.ts';
import { possible, type Relationship, stateOf } from '../circle.ts';
import { authoritySay } from './authority-say.ts';
import { conflictWords } from './both.ts';
import { circleSay } from './circle-say.ts';
import { onceForm, onceOf, powerBoxes, powersTicked } from './parts.ts';
import { personOf, relationshipOf } from './person-of.ts';

type Found = { readonly person: PersonId; readonly relationship: Relationship };

/** The boxes of what somebody may see and do, as they are now. */
export async function changePage(visit: Visit): Promise<Answer> {
  return withRelationship(visit, 'change', (found) => ({
    page: boxesPage(visit, found, found.relationship.powers),
  }));
}

/** Saves the boxes. Where another window changed them meanwhile, shows both. */
export async function savePowers(visit: Visit): Promise<Answer> {
  return withRelationship(visit, 'change', async (found) => {
    const { person, relationship } = found;
    const ticked = powersTicked(visit.form);
    const before = powersTicked({ powers: field(visit.form, 'before').split(' ') });
    const asked = { person, relationship: relationship.relationshipId, before, powers: ticked };
    const outcome = await changePowers(visit, { ...asked, once: onceOf(visit.form) });
    if ('done' in outcome || outcome.refused.because === 'already-done')
      return { goTo: circleHref(person), notice: circleSay(visit).saved(relationship.name) };
    if (outcome.refused.because === 'conflict') {
      const text = conflictWords(visit, outcome.refused, { person, name: relationship.name });
      const shown = boxesPage(visit, found, ticked);
      return { page: { ...shown, errors: [{ field: 'powers', text }] }, status: 409 };
    }
    if (outcome.refused.because !== 'changed-meanwhile') return over(visit, person);
    const now = { ...relationship, powers: outcome.refused.powers };
    return { page: boxesPage(visit, { person, relationship: now }, now.powers, ticked), status: 409 };
  });
}

/** What ending means, and the button. */
export async function endPage(visit: Visit): Promise<Answer> {
  return withRelationship(visit, 'end', ({ person, relationship }) => {
    const say = circleSay(visit);
    const parts = { person, relationship: relationship.relationshipId };
    const buttons = buttonGroup([
      button({ text: say.endButton(relationship.name), kind: 'warning', preventDoubleClick: true }),
      html`<a href="${circleHref(person)}">${say.keep}</a>`,
    ]);
    const body = html`<p>${say.endKept}</p>
      ${onceForm(visit, address('/people/:person/circle/:relationship/end', parts), buttons)}`;
    const title = say.endTitle(relationship.name);
    return {
      page: {
        title,
        lead: say.endLead,
        picture: 'safe',
        body,
        back: backToCircle(visit, person),
        exit: true,
      },
    };
  });
}

/** Ends it at once. A second click finds it ended, and that is well. */
export async function endIt(visit: Visit, whenEnded: WhenEnded): Promise<Answer> {
  const [person, relationship] = [personOf(visit), relationshipOf(visit)];
  if (person === undefined || relationship === undefined) return { refusal: 'not-found' };
  const outcome = await endRelationship(visit, { person, relationship, once: onceOf(visit.form) }, whenEnded);
  const say = circleSay(visit);
  if ('done' in outcome) {
    const invited = outcome.done.acceptedAt === undefined;
    return { goTo: circleHref(person), notice: invited ? say.tookBack : say.ended(outcome.done.name) };
  }
  if (outcome.refused.because === 'already-done') return { goTo: circleHref(person) };
  if (outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  return outcome.refused.because === 'over' ? over(visit, person) : { refusal: 'not-found' };
}

async function withRelationship(
  visit: Visit,
  wanted: 'change' | 'end',
  answer: (found: Found) => Answer | Promise<Answer>,
): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const circle = await circleOf(visit, person);
  if ('refused' in circle) return { refusal: 'not-allowed' };
  const relationship = circle.done.find((each) => each.relationshipId === relationshipOf(visit));
  if (relationship === undefined) return { refusal: 'not-found' };
  const can: readonly string[] = possible[stateOf(relationship, visit.clock.now())].person;
  return can.includes(wanted) ? answer({ person, relationship }) : over(visit, person);
}

function boxesPage(
  visit: Visit,
  found: Found,
  now: readonly Power[],
  tickedElsewhere?: readonly Power[],
): Page {
  const say = circleSay(visit);
  const { person, relationship } = found;
  const parts = { person, relationship: relationship.relationshipId };
  const names = (tickedElsewhere ?? []).map((power) => authoritySay(visit).powers[power].name);
  const both =
    tickedElsewhere !== undefined &&
    insetText({
      text: html`<p>${say.changedMeanwhile}</p><p>${say.changedMeanwhileTicked} ${names.join(', ')}</p>`,
    });
  const fields = html`${hiddenField('before', now.join(' '))}
    ${powerBoxes(visit, now, { legend: say.powersQuestion, hint: say.powersHint })}
    ${button({ text: say.save, preventDoubleClick: true })}`;
  return {
    title: say.changeTitle(relationship.name),
    lead: say.changeLead,
    picture: 'relationships',
    back: backToCircle(visit, person),
    exit: true,
    body: html`${both}${onceForm(visit, address('/people/:person/circle/:relationship', parts), fields)}`,
  };
}

function over(visit: Visit, person: PersonId): Answer {
  const say = circleSay(visit);
  const back = backToCircle(visit, person);
  return { page: { title: say.overTitle, body: html`<p>${say.overBody}</p>`, back }, status: 409 };
}

function circleHref(person: PersonId): string {
  return address('/people/:person/circle', { person });
}

function backToCircle(visit: Visit, person: PersonId) {
  return { href: circleHref(person), text: circleSay(visit).back };
}
