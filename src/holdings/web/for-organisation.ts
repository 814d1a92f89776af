import { addDays, type OrganisationId, pounds } from '#basics';
import { findOrganisationHere, newsToGive } from '#people/actions';
import { address, type Answer, type Visit } from '#platform';
import { card, cards, type Html, html, pages, readPage, tag } from '#ui';
import {
  type FundHeld,
  fundsHeld,
  type PersonDue,
  seeFundTerms,
  seePaymentsDue,
  waitingQuestions,
  type WorkList,
} from '../actions/index.ts';
import { mostUrgentFirst } from '../question.ts';
import { netOf } from './due.ts';
import { dayOfMoment, onDay, onLongDay, organisationOf, titleOf } from './parts.ts';
import { questionCard } from './question-list.ts';
import { precedentSay } from './say-precedents.ts';
import { sentSay } from './say-sent.ts';
import { workSay } from './say-work.ts';

const kinds = ['due', 'questions', 'funds'] as const;

/** What waits for somebody at an organisation: funds it holds, payments due, questions. Each part for those who may. */
export async function organisationPage(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  if (organisation === undefined) return { refusal: 'not-found' };
  const due = await duePart(visit, organisation);
  const questions = await questionsPart(visit, organisation);
  const funds = await fundsPart(visit, organisation);
  const parts = { due, questions, funds };
  const [first, ...others] = kinds.filter((kind) => parts[kind] !== undefined);
  if (first === undefined) return { refusal: 'not-allowed' };
  const say = workSay(visit).title;
  const title = others.length > 0 ? say.several : say[first];
  const known = await findOrganisationHere(visit, organisation);
  return { page: { title: title(known?.name ?? ''), body: html`${due}${questions}${funds}`, wide: true } };
}

async function fundsPart(visit: Visit, organisation: OrganisationId): Promise<Html | undefined> {
  const say = workSay(visit);
  const held = await fundsHeld(visit, organisation, readPage(visit.query['page']));
  const terms = await seeFundTerms(visit, organisation);
  if ('refused' in held || 'refused' in terms) return undefined;
  const now = terms.done;
  const news = await newsToGive(visit, organisation);
  const waits = 'refused' in news ? [] : news.done.map(({ starts }) => starts);
  const words =
    now === undefined
      ? say.termsNone
      : say.termsNow((now.fixedCostBasisPoints / 100).toString(), onDay(visit, now.from));
  const href = address('/holdings/for/:organisation/terms', { organisation });
  return html`<h2>${say.fundsTitle}</h2>
    <p>${say.fundsLead} ${sentSay(visit).how}</p>
    ${listOf(visit, organisation, held.done, { card: (_, fund) => fundCard(visit, fund, waits), none: say.fundsNone })}
    <h2>${say.termsTitle}</h2>
    <p>${words}${now !== undefined && html` ${now.covers}`}</p>
    <p><a href="${href}">${say.termsChange}</a></p>`;
}

/** A page of a work list with the ways to its other pages. */
function listOf<Line>(
  visit: Visit,
  organisation: OrganisationId,
  work: WorkList<Line>,
  shown: { readonly card: (visit: Visit, line: Line) => Html; readonly none: string },
): Html {
  const href = (page: number): string =>
    address('/holdings/for/:organisation', { organisation }, { page: String(page) });
  return html`${work.list.length === 0 ? html`<p>${shown.none}</p>` : cards(work.list.map((each) => shown.card(visit, each)))}
    ${pages({ ...work, href, reader: visit })}`;
}

/** A fund with its newest statement: what is missing in it, and whether it waits to be given by hand. */
function fundCard(
  visit: Visit,
  { name, holding, sums, sent }: FundHeld,
  waiting: readonly (string | undefined)[],
): Html {
  const said = sentSay(visit);
  const last = sent === undefined ? said.lastNone : said.last(dayOfMoment(visit, sent.sentAt));
  const say = workSay(visit);
  const { personId: person, holdingId, endsOn, finalAccountBy } = holding;
  const parts = { person, holding: holdingId };
  const open = { href: address('/holdings/:person/:holding', parts), text: of(say.open, name) };
  const use = { href: address('/holdings/:person/:holding/use', parts), text: of(say.use, name) };
  const sign = { href: address('/holdings/:person/agreements/:holding', parts), text: of(say.sign, name) };
  const waits = holding.state === 'signed-by-person';
  const ending =
    endsOn === undefined || finalAccountBy === undefined
      ? undefined
      : say.endingOn(onLongDay(visit, endsOn), onLongDay(visit, finalAccountBy));
  return card({
    title: name,
    tags: [
      ...(waits ? [tag({ text: say.waits, colour: 'yellow' })] : []),
      ...(ending === undefined ? [] : [tag({ text: ending, colour: 'grey' })]),
      ...(sent?.uses === 0 ? [tag({ text: said.usesMissing, colour: 'orange' })] : []),
      ...(sent !== undefined && waiting.includes(sent.statementId)
        ? [tag({ text: said.toGive, colour: 'yellow' })]
        : []),
    ],
    text: say.fund(pounds(sums.held), pounds(sums.free)),
    body: waits ? undefined : html`<p>${last}</p>`,
    links: waits ? [sign] : [open, use, ...readSent(visit, name, sent)],
  });
}

function readSent(visit: Visit, name: string, sent: FundHeld['sent']) {
  if (sent === undefined) return [];
  const { personId: person, holdingId: holding, statementId: statement } = sent;
  const href = address('/holdings/:person/:holding/statements/:statement', { person, holding, statement });
  return [{ href, text: of(sentSay(visit).readLast, name) }];
}

/** Whoever hears the links alone must know whom each is about. */
function of(text: string, name: string): Html {
  return html`${text}<span class="govuk-visually-hidden"> ${name}</span>`;
}

async function duePart(visit: Visit, organisation: OrganisationId): Promise<Html | undefined> {
  const say = workSay(visit);
  const due = await seePaymentsDue(visit, organisation, readPage(visit.query['page']));
  if ('refused' in due) return undefined;
  return html`<h2>${say.dueTitle}</h2>
    <p>${say.dueLead} <a href="${address('/payments/for/:organisation', { organisation })}">${say.dueRuns}</a></p>
    ${listOf(visit, organisation, due.done, { card: dueCard, none: say.dueNone })}`;
}

function dueCard(visit: Visit, due: PersonDue): Html {
  const say = workSay(visit);
  const { personId: person, fourWeeks, name, payments } = due;
  const by = addDays(fourWeeks.from, -1);
  const late = visit.clock.today() > by;
  const lines = payments.map(
    (each) => html`<li>${titleOf(visit, each.holding, { mine: false, name })}: ${pounds(each.net)}</li>`,
  );
  return card({
    title: say.dueOf(name, onDay(visit, fourWeeks.from), onDay(visit, fourWeeks.until)),
    tags: late ? [tag({ text: say.late, colour: 'orange' })] : [],
    text: say.dueTotal(pounds(netOf(payments)), payments.length),
    body: html`<ul>${lines}</ul><p>${say.payBy(onLongDay(visit, by))}</p>`,
    links: [
      { href: address('/holdings/:person/due', { person }), text: of(say.seeDue, name) },
      { href: address('/holdings/:person', { person }), text: of(say.seeMoney, name) },
      ...(visit.settings.policy === 'nils'
        ? []
        : [{ href: address('/holdings/:person/charge', { person }), text: of(say.charge, name) }]),
    ],
  });
}

async function questionsPart(visit: Visit, organisation: OrganisationId): Promise<Html | undefined> {
  const say = workSay(visit);
  const waiting = await waitingQuestions(visit, organisation);
  if ('refused' in waiting) return undefined;
  const shown = mostUrgentFirst(waiting.done).map((each) =>
    questionCard(visit, each.personId, each, { as: 'decider', name: each.name }),
  );
  return html`<h2>${say.questionsTitle}</h2>
    <p>${say.questionsLead}</p>
    ${shown.length === 0 ? html`<p>${say.questionsNone}</p>` : cards(shown, { stacked: true })}
    <p><a href="${address('/holdings/for/:organisation/answers', { organisation })}">${precedentSay(visit).kindsLink}</a></p>`;
}
