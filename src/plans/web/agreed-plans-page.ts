import { type CalendarDate, type OrganisationId, readId } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { button, card, cards, form, type Html, html, input, pages, readPage, tag } from '#ui';
import { type AgreedPlans, seeAgreedPlans } from '../actions/see-agreed-plans.ts';
import { paths } from './addresses.ts';
import { shortDay } from './parts.ts';
import { sayAgreed } from './say-agreed.ts';
import { sayDecide } from './say-decide.ts';

const name_letters_max = 100;

/** Every plan that my service agreed and that stands today: the next to look at together first, found by name among many. */
export async function agreedPlansPage(visit: Visit): Promise<Answer> {
  const organisation = readId<'organisation'>(visit.params['organisation']);
  if (organisation === undefined) return { refusal: 'not-found' };
  const name = (visit.query['name'] ?? '').trim().slice(0, name_letters_max);
  const seen = await seeAgreedPlans(visit, organisation, { name, page: readPage(visit.query['page']) });
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const words = sayAgreed(visit);
  const { total, waiting, late } = seen.done;
  return {
    page: {
      title: words.title,
      lead: words.lead,
      back: { href: address(paths.waiting, { organisation }), text: sayDecide(visit).backToList },
      wide: true,
      body: html`${search(visit, organisation, name)}
        <h2>${name === '' ? words.all(total) : words.found(total, name)}</h2>
        ${total > 0 && html`<p>${words.waiting(waiting)} ${words.lateOnes(late)}</p>`}
        ${name !== '' && html`<p><a href="${listHref(organisation, {})}">${words.seeAll}</a></p>`}
        ${planList(visit, organisation, { ...seen.done, name })}`,
    },
  };
}

function search(visit: Visit, organisation: OrganisationId, name: string): Html {
  const words = sayAgreed(visit);
  return form({
    method: 'get',
    action: listHref(organisation, {}),
    children: html`${input({ name: 'name', label: words.name, hint: words.nameHint, value: name, classes: 'govuk-input--width-20' })}
      ${button({ text: words.find, kind: 'secondary' })}`,
  });
}

function listHref(organisation: OrganisationId, query: Readonly<Record<string, string>>): string {
  return address(paths.agreed, { organisation }, query);
}

function planList(
  visit: Visit,
  organisation: OrganisationId,
  list: AgreedPlans & { readonly name: string },
): Html {
  const asked = list.name === '' ? {} : { name: list.name };
  const href = (page: number): string => listHref(organisation, { ...asked, page: String(page) });
  const shown = list.plans.map((each) => planCard(visit, each));
  return html`${shown.length > 0 && cards(shown)}${pages({ ...list, href, reader: visit })}`;
}

type Plan = AgreedPlans['plans'][number];

function planCard(visit: Visit, plan: Plan): Html {
  const words = sayAgreed(visit);
  const { personId: person, personName, reviewBy, open } = plan;
  const review = open?.state === 'said' ? words.answer : words.review;
  const links = [
    { href: address(paths.review, { person }), text: review },
    { href: address(paths.decide, { person }), text: words.readPlan },
    ...(open?.state === 'said' ? [{ href: address(paths.propose, { person }), text: words.propose }] : []),
  ];
  return card({
    title: personName,
    tags: [...openTags(visit, plan), lookTag(visit, reviewBy)],
    // Whoever hears the links alone must know whom each is about.
    links: links.map(({ href, text }) => ({
      href,
      text: html`${text}<span class="govuk-visually-hidden"> ${personName}</span>`,
    })),
  });
}

function openTags(visit: Visit, { open }: Plan): readonly Html[] {
  if (open === undefined) return [];
  const words = sayAgreed(visit);
  const day = shortDay(open.day, visit);
  if (open.state === 'asked') return [tag({ text: words.asked(day), colour: 'grey' })];
  const late = visit.clock.today() > open.day;
  return [tag(late ? { text: words.answerLate(day), colour: 'orange' } : { text: words.answerBy(day) })];
}

function lookTag(visit: Visit, reviewBy: CalendarDate): Html {
  const words = sayAgreed(visit);
  const day = shortDay(reviewBy, visit);
  const late = visit.clock.today() > reviewBy;
  return tag(late ? { text: words.late(day), colour: 'orange' } : { text: words.next(day), colour: 'grey' });
}
