import { dayOf, type Id, type Moment, readId, shortDate } from '#basics';
import { fieldList, type Form, field, type Visit } from '#platform';
import { checkboxes, type Content, form, hiddenField, type Html, html } from '#ui';
import { abilitiesOf, type Ability, type Power, powers, type Role } from '../authority.ts';
import { authoritySay, type Whose } from './authority-say.ts';

/** A form that does its work once, however often its button is pressed. */
export function onceForm(visit: Visit, action: string, children: Html): Html {
  const once = hiddenField('once', visit.clock.newId<'once'>());
  return form({ action, csrf: visit.csrf, children: html`${once}${children}` });
}

/** The mark of such a form, as it came back. */
export function onceOf(sent: Form): Id<'once'> | undefined {
  return readId<'once'>(field(sent, 'once'));
}

/** The answer that a button gave; undefined where none was pressed, because a no that nobody said is none. */
export function answerOf(sent: Form): 'yes' | 'no' | undefined {
  const answer = field(sent, 'answer');
  return answer === 'yes' || answer === 'no' ? answer : undefined;
}

/** The powers ticked in a form; anything else that was sent is passed over. */
export function powersTicked(sent: Form, name = 'powers'): readonly Power[] {
  const ticked = fieldList(sent, name);
  return powers.filter((power) => ticked.includes(power));
}

/** Boxes to tick, one a power, each with what it means. */
export function powerBoxes(
  visit: Visit,
  given: readonly Power[],
  words: { legend: string; hint: string },
): Html {
  const say = authoritySay(visit);
  return checkboxes({
    name: 'powers',
    fieldset: { legend: { text: words.legend, classes: 'govuk-fieldset__legend--m' } },
    hint: words.hint,
    values: given,
    items: powers.map((power) => ({
      value: power,
      text: say.powers[power].name,
      hint: say.powers[power].what,
    })),
  });
}

/** What a role with these powers may do, one sentence an ability, straight from the table of authority; but not what is said elsewhere. */
export function mayList(
  visit: Visit,
  stands: { role: Role; powers: readonly Power[] },
  whose: Whose,
  butNot: readonly Ability[] = [],
): Html {
  const say = authoritySay(visit);
  const items = abilitiesOf(stands.role, stands.powers)
    .filter((ability) => !butNot.includes(ability))
    .map((ability) => html`<li>${say.may[ability](whose)}</li>`);
  return html`<ul>${items}</ul>`;
}

/**
 * The same for whoever settles what somebody left: nobody talks with the person any more, and that they may stop is said beside it.
 */
export function mayListOfExecutor(visit: Visit, whose: Whose, butNot: readonly Ability[] = []): Html {
  return mayList(visit, { role: 'executor', powers: [] }, whose, ['see-person', 'step-back', ...butNot]);
}

/** The day of a moment, as people write it. */
export function onDay(visit: Visit, at: Moment): string {
  return shortDate(dayOf(at), visit.language === 'cy' ? 'cy' : 'en-GB');
}

/** Paragraphs of quiet words. */
export function quiet(text: Content): Html {
  return html`<p class="muted">${text}</p>`;
}
