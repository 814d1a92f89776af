import { type OrganisationId, readId } from '#basics';
import { organisationsHere } from '#people/actions';
import { address, type Answer, field, type Visit } from '#platform';
import { getPolicyPack, valueOn } from '#policy';
import { button, errorFor, form, hiddenField, type Html, html, radios } from '#ui';
import { sendPlan } from '../actions/send-plan.ts';
import { isEmptyPlan } from '../plan.ts';
import { paths, planHref } from './addresses.ts';
import { moneyBeside } from './money-beside.ts';
import { sevenPart } from './my-plan.ts';
import {
  cannotChangeNow,
  errorsOf,
  onceOf,
  type OnOpenPlan,
  type OnPlan,
  versionOf,
  withOpenPlan,
} from './parts.ts';
import { sayForms } from './say-forms.ts';
import { saySend } from './say-send.ts';

/** Asks once before a plan goes to the service: what it costs, what they look for, what happens then. */
export function sendPage(visit: Visit): Promise<Answer> {
  return withOpenPlan(visit, (on) => (on.seen.maySend ? sendForm(on) : { refusal: 'not-allowed' }));
}

async function sendForm(
  on: OnOpenPlan,
  error?: { readonly text: string; readonly status: 409 | 422 },
): Promise<Answer> {
  const { visit, person, plan, seen } = on;
  const words = saySend(visit);
  const services = await organisationsHere(visit, 'local-service');
  const only = services.length === 1 ? services[0] : undefined;
  const errors = errorsOf({ service: error?.text });
  const days = valueOn(getPolicyPack(visit.settings.policy), 'plan-reply', seen.today);
  return {
    ...(error && { status: error.status }),
    page: {
      title: words.title,
      lead: only === undefined ? words.leadSeveral : words.lead(only.name),
      picture: 'plan',
      back: { href: planHref(person), text: sayForms(visit).back },
      errors,
      body: html`${moneyBeside(plan.lines, seen.startingWeekly, visit)}
        ${sevenPart(on, plan)}
        <h2>${words.whatHappens}</h2><ul>${words.happens(days).map((each) => html`<li>${each}</li>`)}</ul>
        ${
          services.length === 0
            ? html`<p id="service">${words.noService}</p>`
            : form({
                action: address(paths.send, { person }),
                csrf: visit.csrf,
                token: visit.clock.newId(),
                children: html`${hiddenField('version', plan.version.toString())}
                  ${only === undefined ? chooseService(visit, services, errorFor(errors, 'service')) : hiddenField('service', only.organisationId)}
                  ${button({ text: words.send, preventDoubleClick: true, ...(only && { id: 'service' }) })}`,
              })
        }`,
    },
  };
}

function chooseService(
  visit: Visit,
  services: readonly { readonly organisationId: OrganisationId; readonly name: string }[],
  message: ReturnType<typeof errorFor>,
): Html {
  return radios({
    name: 'service',
    fieldset: { legend: { text: saySend(visit).toWhom, classes: 'govuk-fieldset__legend--m' } },
    items: services.map((each) => ({ value: each.organisationId, text: each.name })),
    errorMessage: message,
    reader: visit,
  });
}

/** Sends it. Where it changed since the page was opened, or is empty, the page says so and nothing is sent. */
export function sendMyPlan(visit: Visit): Promise<Answer> {
  return withPlanToSend(visit, async (on, organisationId) => {
    const words = saySend(visit);
    if (isEmptyPlan(on.plan)) return sendForm(on, { text: words.empty, status: 422 });
    const sent = await sendPlan(visit, {
      person: on.person,
      organisationId,
      version: versionOf(visit),
      ...onceOf(visit),
    });
    if ('done' in sent || sent.refused.because === 'already-done') return isSent(on);
    switch (sent.refused.because) {
      case 'changed-meanwhile':
        return sendForm(on, { text: words.changed, status: 409 });
      case 'nothing-in-it':
        return sendForm(on, { text: words.empty, status: 422 });
      case 'no-such-service':
        return sendForm(on, { text: words.toWhomMissing, status: 422 });
      case 'not-allowed':
        return { refusal: 'not-allowed' };
      case 'no-plan-begun':
      case 'with-the-service':
        return cannotChangeNow(on);
    }
  });
}

/** A second click finds the plan with the service already: whose form sent it is told so, as by the first. */
async function withPlanToSend(
  visit: Visit,
  answer: (on: OnOpenPlan, organisationId: OrganisationId) => Promise<Answer>,
): Promise<Answer> {
  const organisationId = readId<'organisation'>(field(visit.form, 'service'));
  return withOpenPlan(
    visit,
    (on) => {
      if (!on.seen.maySend) return { refusal: 'not-allowed' };
      if (organisationId === undefined)
        return sendForm(on, { text: saySend(visit).toWhomMissing, status: 422 });
      return answer(on, organisationId);
    },
    async (on) => {
      if (organisationId === undefined) return cannotChangeNow(on);
      const asked = { person: on.person, organisationId, version: versionOf(visit), ...onceOf(visit) };
      const again = await sendPlan(visit, asked);
      const wasSent = 'refused' in again && again.refused.because === 'already-done';
      return wasSent ? isSent(on) : cannotChangeNow(on);
    },
  );
}

function isSent({ visit, person }: OnPlan): Answer {
  return { goTo: address(paths.sent, { person }), notice: saySend(visit).sent };
}
