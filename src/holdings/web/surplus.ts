import { type PersonId, pounds, readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, errorFor, type FieldError, type Html, html, input, type Page, radios, sumTable } from '#ui';
import { answerSurplus, type Money, proposeSurplus, seeMoney } from '../actions/index.ts';
import { answerTo, type Nowhere } from './answers.ts';
import { bothOf, dayOfMoment, onceForm, onceOf, onLongDay, personOf } from './parts.ts';
import { surplusSum } from './saved-part.ts';
import { savedSay } from './say-saved.ts';

type Proposal = Money['proposals'][number];
type Found = { readonly person: PersonId; readonly asked: Proposal };

/** What somebody asks about money that is saved: the sum, and the person's answer. */
export async function surplusPage(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  return 'person' in found ? { page: pageOf(visit, found, []) } : found;
}

export async function sayAboutSurplus(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if (!('person' in found)) return found;
  const say = savedSay(visit);
  const says = (['saving-for', 'keep', 'give-back'] as const).find(
    (each) => each === field(visit.form, 'says'),
  );
  const savingFor = field(visit.form, 'savingFor');
  const errors = [
    ...(says === undefined ? [{ field: 'says', text: say.answerMissing }] : []),
    ...(says === 'saving-for' && savingFor === '' ? [{ field: 'savingFor', text: say.savingMissing }] : []),
    ...(savingFor.length > 200 ? [{ field: 'savingFor', text: say.savingTooLong }] : []),
  ];
  if (errors.length > 0 || says === undefined) return { page: pageOf(visit, found, errors), status: 422 };
  const { person, asked } = found;
  const once = onceOf(visit.form);
  const outcome = await answerSurplus(visit, { person, proposal: asked.proposalId, says, savingFor, once });
  const goTo = address('/holdings/:person', { person });
  if ('done' in outcome) return { goTo, notice: say.answered };
  const why = outcome.refused;
  const text =
    why.because === 'not-enough' && 'free' in why ? say.notEnough(pounds(why.free)) : say.answeredBefore;
  return answerTo(why, goTo) ?? { page: pageOf(visit, found, [{ field: 'says', text }]), status: 409 };
}

/** Somebody of the service that pays asks what money is for. */
export async function askAboutSurplus(visit: Visit): Promise<Answer> {
  const both = bothOf(visit);
  if (both === undefined) return { refusal: 'not-found' };
  const say = savedSay(visit);
  const outcome = await proposeSurplus(visit, { ...both, once: onceOf(visit.form) });
  const goTo = address('/holdings/:person/:holding', both);
  if ('done' in outcome) return { goTo, notice: say.asked };
  const { because } = outcome.refused;
  const notice =
    because === 'asked-already' || because === 'has-died' ? say.notAsked[because] : say.nothingOver;
  return answerTo(outcome.refused, goTo) ?? { goTo, notice };
}

async function find(visit: Visit): Promise<Found | Nowhere> {
  const person = personOf(visit);
  const proposal = readId<'surplus-proposal'>(visit.params['proposal']);
  if (person === undefined || proposal === undefined) return { refusal: 'not-found' };
  const money = await seeMoney(visit, person);
  if ('refused' in money || money.done.as !== 'self') return { refusal: 'not-allowed' };
  const asked = money.done.proposals.find((each) => each.proposalId === proposal);
  return asked === undefined ? { refusal: 'not-found' } : { person, asked };
}

function pageOf(visit: Visit, { person, asked }: Found, errors: readonly FieldError[]): Page {
  const say = savedSay(visit);
  const { answer } = asked;
  const action = address('/holdings/:person/surplus/:proposal', { person, proposal: asked.proposalId });
  const body = html`${sumTable(surplusSum(visit, asked), visit)}
    ${answer === undefined ? onceForm(visit, action, fields(visit, errors)) : html`<h2>${say.answer}</h2><p>${answered(visit, answer)}</p>`}`;
  return {
    title: say.question(pounds(asked.surplus)),
    ...(answer === undefined && { lead: untilWhen(visit, asked) }),
    back: { href: address('/holdings/:person', { person }), text: say.back },
    body,
    errors,
  };
}

function untilWhen(visit: Visit, { proposedBy, answerBy, answerDays }: Proposal): string {
  const say = savedSay(visit);
  if (answerBy === undefined) return say.leadNotGiven(proposedBy, answerDays);
  const by = onLongDay(visit, answerBy);
  return visit.clock.today() > answerBy ? say.late(proposedBy, by) : say.lead(proposedBy, by);
}

function answered(visit: Visit, answer: NonNullable<Proposal['answer']>): string {
  const say = savedSay(visit);
  const on = dayOfMoment(visit, answer.at);
  const said = {
    'saving-for': say.youSave(answer.savingFor ?? '', on),
    keep: say.youKeep(on),
    'give-back': say.youGave(on),
  };
  return said[answer.says];
}

function fields(visit: Visit, errors: readonly FieldError[]): Html {
  const say = savedSay(visit);
  const saving = input({
    name: 'savingFor',
    label: say.savingForWhat,
    hint: say.savingForHint,
    value: field(visit.form, 'savingFor'),
    errorMessage: errorFor(errors, 'savingFor'),
    reader: visit,
  });
  return html`${radios({
    name: 'says',
    fieldset: { legend: { text: say.answer, classes: 'govuk-fieldset__legend--m' } },
    value: field(visit.form, 'says'),
    errorMessage: errorFor(errors, 'says'),
    reader: visit,
    items: [
      { value: 'saving-for', text: say.savingForThis, conditional: saving },
      { value: 'keep', text: say.keep },
      { value: 'give-back', text: say.giveBack, hint: { text: say.giveBackHint } },
    ],
  })}${button({ text: say.send, preventDoubleClick: true })}`;
}
