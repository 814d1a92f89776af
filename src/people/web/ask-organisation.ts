import { type OrganisationId, type PersonId, readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, errorFor, type FieldError, hiddenField, html, type Page, radios } from '#ui';
import { circleOf, inviteOrganisation, organisationsHere } from '../actions/index.ts';
import type { Power } from '../authority.ts';
import { gentlePowers } from '../circle.ts';
import type { Organisation } from '../organisation.ts';
import { conflictWords } from './both.ts';
import { circleSay } from './circle-say.ts';
import { onceForm, onceOf, powerBoxes, powersTicked } from './parts.ts';
import { personOf } from './person-of.ts';
import { previewPage } from './preview.ts';

type Typed = { readonly organisation?: OrganisationId | undefined; readonly powers: readonly Power[] };

/** The disabled people's organisations here, what help each gives, and what they may see and do. */
export async function askOrganisationPage(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const circle = await circleOf(visit, person);
  if ('refused' in circle) return { refusal: 'not-allowed' };
  const here = await organisationsHere(visit);
  return { page: asking(visit, { person, here }, { powers: [...gentlePowers, 'write-plan'] }, []) };
}

/** First shows exactly what it gives; asks them only when the person says so there. */
export async function askOrganisation(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const here = await organisationsHere(visit);
  const typed = {
    organisation: readId<'organisation'>(field(visit.form, 'organisation')),
    powers: powersTicked(visit.form),
  };
  const chosen = here.find((each) => each.organisationId === typed.organisation);
  const step = field(visit.form, 'step');
  if (step === 'change') return { page: asking(visit, { person, here }, typed, []) };
  if (chosen === undefined) return wrong(visit, { person, here }, typed, 'not-here');
  if (step !== 'send') return { page: preview(visit, person, chosen, typed.powers) };
  const asked = { person, organisation: chosen.organisationId, powers: typed.powers };
  const outcome = await inviteOrganisation(visit, { ...asked, once: onceOf(visit.form) });
  if ('done' in outcome || outcome.refused.because === 'already-done')
    return { goTo: circleHref(person), notice: circleSay(visit).sent(chosen.name) };
  if (outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  if (outcome.refused.because === 'conflict') {
    const text = conflictWords(visit, outcome.refused, { person, name: chosen.name });
    return { page: asking(visit, { person, here }, typed, [{ field: 'organisation', text }]), status: 409 };
  }
  return wrong(visit, { person, here }, typed, outcome.refused.because);
}

type Around = { readonly person: PersonId; readonly here: readonly Organisation[] };

function wrong(visit: Visit, around: Around, typed: Typed, why: 'not-here' | 'already-there'): Answer {
  const errors = [{ field: 'organisation', text: circleSay(visit).wrong[why] }];
  return { page: asking(visit, around, typed, errors), status: 422 };
}

function asking(visit: Visit, around: Around, typed: Typed, errors: readonly FieldError[]): Page {
  const say = circleSay(visit);
  const { person, here } = around;
  const back = { href: circleHref(person), text: say.back };
  if (here.length === 0) return { title: say.askTitle, back, body: html`<p>${say.noOrganisation}</p>` };
  const fields = html`${radios({
    name: 'organisation',
    fieldset: { legend: { text: say.whichOrganisation, classes: 'govuk-fieldset__legend--m' } },
    value: typed.organisation ?? (here.length === 1 ? here[0]?.organisationId : undefined),
    errorMessage: errorFor(errors, 'organisation'),
    reader: visit,
    items: here.map((each) => ({ value: each.organisationId, text: each.name, hint: each.about })),
  })}
    ${powerBoxes(visit, typed.powers, { legend: say.powersQuestion, hint: say.powersHint })}
    ${button({ text: say.look })}`;
  const body = onceForm(visit, address('/people/:person/circle/ask', { person }), fields);
  return { title: say.askTitle, lead: say.askLead, picture: 'help', errors, back, body };
}

function preview(visit: Visit, person: PersonId, chosen: Organisation, powers: readonly Power[]): Page {
  return previewPage(visit, {
    person,
    name: chosen.name,
    role: 'planner',
    powers,
    action: address('/people/:person/circle/ask', { person }),
    carried: hiddenField('organisation', chosen.organisationId),
  });
}

function circleHref(person: PersonId): string {
  return address('/people/:person/circle', { person });
}
