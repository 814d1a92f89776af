import type { PersonId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, errorFor, type FieldError, hiddenField, html, input, type Page } from '#ui';
import { circleOf, type InviteRefusal, inviteSupporter, readInvited } from '../actions/index.ts';
import { gentlePowers } from '../circle.ts';
import type { Power } from '../authority.ts';
import { circleSay } from './circle-say.ts';
import { onceForm, onceOf, powerBoxes, powersTicked } from './parts.ts';
import { personOf } from './person-of.ts';
import { previewPage } from './preview.ts';

type Typed = { readonly name: string; readonly email: string; readonly powers: readonly Power[] };

/** Who is to be invited, and what they may see and do. */
export async function invitePage(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const circle = await circleOf(visit, person);
  if ('refused' in circle) return { refusal: 'not-allowed' };
  return { page: asking(visit, person, { name: '', email: '', powers: gentlePowers }, []) };
}

/** First shows exactly what the invitation gives; sends it only when the person says so there. */
export async function inviteSomebody(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const typed = typedIn(visit);
  const step = field(visit.form, 'step');
  if (step === 'change') return { page: asking(visit, person, typed, []) };
  const read = readInvited(typed, visit.account);
  if ('refused' in read) return wrong(visit, person, typed, read.refused);
  if (step !== 'send') return { page: preview(visit, person, { ...typed, ...read.done }) };
  const outcome = await inviteSupporter(visit, { ...typed, person, once: onceOf(visit.form) });
  if ('done' in outcome || outcome.refused.because === 'already-done')
    return { goTo: circleHref(person), notice: circleSay(visit).sent(typed.name) };
  if (outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  return wrong(visit, person, typed, outcome.refused);
}

function typedIn(visit: Visit): Typed {
  const [name, email] = [field(visit.form, 'name'), field(visit.form, 'email')];
  return { name, email, powers: powersTicked(visit.form) };
}

function wrong(visit: Visit, person: PersonId, typed: Typed, refusal: InviteRefusal): Answer {
  const about = refusal.because === 'name-missing' ? 'name' : 'email';
  const errors = [{ field: about, text: circleSay(visit).wrong[refusal.because] }];
  return { page: asking(visit, person, typed, errors), status: 422 };
}

function asking(visit: Visit, person: PersonId, typed: Typed, errors: readonly FieldError[]): Page {
  const say = circleSay(visit);
  const fields = html`${input({
    name: 'name',
    label: say.name,
    value: typed.name,
    autocomplete: 'off',
    errorMessage: errorFor(errors, 'name'),
    reader: visit,
  })}
    ${input({
      name: 'email',
      type: 'email',
      label: say.email,
      hint: say.emailHint,
      value: typed.email,
      autocomplete: 'off',
      autocapitalize: 'none',
      spellcheck: false,
      errorMessage: errorFor(errors, 'email'),
      reader: visit,
    })}
    ${powerBoxes(visit, typed.powers, { legend: say.powersQuestion, hint: say.powersHint })}
    ${button({ text: say.look })}`;
  return {
    title: say.inviteTitle,
    lead: say.inviteLead,
    picture: 'relationships',
    errors,
    back: { href: circleHref(person), text: say.back },
    body: onceForm(visit, address('/people/:person/circle/invite', { person }), fields),
  };
}

function preview(visit: Visit, person: PersonId, typed: Typed): Page {
  return previewPage(visit, {
    person,
    name: typed.name,
    role: 'supporter',
    powers: typed.powers,
    action: address('/people/:person/circle/invite', { person }),
    carried: html`${hiddenField('name', typed.name)}${hiddenField('email', typed.email)}`,
  });
}

function circleHref(person: PersonId): string {
  return address('/people/:person/circle', { person });
}
