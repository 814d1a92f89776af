import type { OrganisationId } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { button, card, cards, type FieldError, html, type Page, tag } from '#ui';
import { answerForEverybody, seeKinds } from '../actions/index.ts';
import { type Precedent, standsAt } from '../precedent.ts';
import { answerTo } from './answers.ts';
import {
  generalFields,
  groundText,
  readGeneral,
  readSays,
  saysRadios,
  whyNotGeneral,
} from './general-fields.ts';
import { onceForm, onceOf, onDay, organisationOf } from './parts.ts';
import { precedentSay } from './say-precedents.ts';

type Found = { readonly organisation: OrganisationId; readonly kinds: readonly Precedent[] };

/** What a service said to each kind of thing, and the form to say more before anybody asks. */
export async function kindsPage(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  return 'kinds' in found ? { page: pageOf(visit, found, []) } : found;
}

export async function sayToEverybody(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if (!('kinds' in found)) return found;
  const { organisation } = found;
  const { says, errors: unsaid } = readSays(visit);
  const { inGeneral, errors: wrong } = readGeneral(visit, []);
  const errors = [...unsaid, ...wrong];
  if (errors.length > 0 || says === undefined) return { page: pageOf(visit, found, errors), status: 422 };
  const outcome = await answerForEverybody(visit, {
    organisation,
    says,
    inGeneral,
    once: onceOf(visit.form),
  });
  const goTo = address('/holdings/for/:organisation/answers', { organisation });
  if ('done' in outcome) return { goTo, notice: precedentSay(visit).published };
  const faults = whyNotGeneral(visit, outcome.refused);
  if (faults.length > 0) return { page: pageOf(visit, found, faults), status: 422 };
  return answerTo(outcome.refused, goTo) ?? { refusal: 'not-found' };
}

async function find(visit: Visit): Promise<Found | Extract<Answer, { refusal: unknown }>> {
  const organisation = organisationOf(visit);
  if (organisation === undefined) return { refusal: 'not-found' };
  const kinds = await seeKinds(visit, organisation);
  return 'refused' in kinds ? { refusal: 'not-allowed' } : { organisation, kinds: kinds.done };
}

function pageOf(visit: Visit, { organisation, kinds }: Found, errors: readonly FieldError[]): Page {
  const say = precedentSay(visit);
  const fields = html`${saysRadios(visit, errors, 's')}
    ${generalFields(visit, [], errors)}
    ${button({ text: say.publish, preventDoubleClick: true })}`;
  const list = cards(
    kinds.map((each) => kindCard(visit, each)),
    { stacked: true },
  );
  return {
    title: say.kindsTitle,
    lead: say.kindsLead,
    back: { href: address('/holdings/for/:organisation', { organisation }), text: say.back },
    body: html`${kinds.length === 0 ? html`<p>${say.kindsNone}</p>` : list}
      <p><a href="${address('/holdings/answers')}">${say.seeAll}</a></p>
      <h2>${say.newTitle}</h2>
      ${onceForm(visit, address('/holdings/for/:organisation/answers', { organisation }), fields)}`,
    errors,
  };
}

function kindCard(visit: Visit, each: Precedent) {
  const say = precedentSay(visit);
  const stands = standsAt(each);
  return card({
    title: each.kind,
    headingLevel: 2,
    tags: [tag({ text: say.says[stands], colour: stands === 'yes' ? 'green' : 'grey' })],
    text: each.isOverturned
      ? say.overturned(each.reason)
      : say.sameBefore[each.says](onDay(visit, each.saidOn), each.reason),
    body: html`<p>${say.ground(groundText(visit, each.leansOn))}</p>`,
  });
}
