import { readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, buttonGroup, errorFor, type FieldError, hiddenField, type Html, html, input } from '#ui';
import {
  answerTogether,
  askToOfferTogether,
  findMyListing,
  offeredTogether,
  type Together,
} from '../actions/index.ts';
import type { ServiceId } from '../service.ts';
import type { OwnListing } from '../own-listing.ts';
import { ownPaths, serviceAt } from './addresses.ts';
import { onceForm, onceOf } from './once-form.ts';
import { sayTogether } from './say-together.ts';

const letters_max = 200;

/** On the page of a listing: who offers it together, and what else its lister offers with others. */
export async function togetherPart(visit: Visit, service: ServiceId): Promise<Html | undefined> {
  const agreed = (await offeredTogether(visit, service)).filter((each) => each.agreed);
  const words = sayTogether(visit);
  const list = (is: Together['is'], title: string): Html | undefined => {
    const some = agreed.filter((each) => each.is === is);
    if (some.length === 0) return undefined;
    return html`<h2>${title}</h2>
      <ul>
        ${some.map(({ name, serviceId }) => html`<li><a href="${serviceAt(serviceId)}">${name}</a></li>`)}
      </ul>`;
  };
  return html`${list('partner', words.by)}${list('whole', words.also)}`;
}

/** On one's own page: asking others to offer it too, and answering those who ask. */
export async function ownTogetherPart(
  visit: Visit,
  { listingId: listing, serviceId }: OwnListing,
  errors: readonly FieldError[],
): Promise<Html> {
  const words = sayTogether(visit);
  const action = address(ownPaths.together, { listing });
  const all = await offeredTogether(visit, serviceId);
  const who = input({
    id: 'partner',
    name: 'partner',
    label: words.who,
    hint: words.whoHint,
    value: field(visit.form, 'partner'),
    errorMessage: errorFor(errors, 'partner'),
    reader: visit,
  });
  const ask = button({
    text: words.ask,
    name: 'answer',
    value: 'ask',
    kind: 'secondary',
    preventDoubleClick: true,
  });
  return html`<h2>${words.title}</h2>
    ${all.map((each) => onceForm(visit, action, html`${hiddenField('other', each.serviceId)}${one(visit, each)}`))}
    ${onceForm(visit, action, html`${who}${ask}`)}`;
}

function one(visit: Visit, { agreed, is, name, serviceId }: Together): Html {
  const words = sayTogether(visit);
  const press = (answer: 'yes' | 'no' | 'take-out', text: string): Html =>
    button({ text, name: 'answer', value: answer, ...(answer !== 'yes' && { kind: 'secondary' as const }) });
  const link = html`<a href="${serviceAt(serviceId)}">${name}</a>`;
  if (is === 'partner') {
    return html`<p>${link}: ${agreed ? words.saidYes : words.notAnswered}</p>${buttonGroup([press('take-out', words.takeOut(name))])}`;
  }
  const ways = agreed
    ? [press('no', words.leave(name))]
    : [press('yes', words.yes(name)), press('no', words.no(name))];
  return html`<p>${link}: ${agreed ? words.youSaidYes : words.asksYou}</p>${buttonGroup(ways)}`;
}

/** Asks somebody, answers somebody, or leaves. */
export async function sendTogether(
  visit: Visit,
  again: (listing: OwnListing, errors: readonly FieldError[]) => Promise<Answer>,
): Promise<Answer> {
  const id = readId<'own-listing'>(visit.params['listing']);
  const mine = id === undefined ? undefined : await findMyListing(visit, id);
  if (mine === undefined) return { refusal: 'not-found' };
  const words = sayTogether(visit);
  const about = { listing: mine.listingId, ...onceOf(visit) };
  const other = readId<'service'>(field(visit.form, 'other'));
  const answer = (['yes', 'no', 'take-out'] as const).find((each) => each === field(visit.form, 'answer'));
  const goTo = address(ownPaths.one, { listing: mine.listingId });
  if (answer !== undefined && other !== undefined) {
    await answerTogether(visit, { ...about, other, answer });
    return { goTo, notice: words.answered };
  }
  const who = field(visit.form, 'partner');
  const wrong = (text: string): Promise<Answer> => again(mine, [{ field: 'partner', text }]);
  if (who === '' || who.length > letters_max) return wrong(words.whoMissing);
  const outcome = await askToOfferTogether(visit, { ...about, who });
  if ('done' in outcome || outcome.refused.because === 'already-done') return { goTo, notice: words.asked };
  if (outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  return wrong(words.refused[outcome.refused.because]);
}
