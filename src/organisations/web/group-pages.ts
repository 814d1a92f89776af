import { readId } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import {
  button,
  buttonGroup,
  card,
  cards,
  type FieldError,
  type Html,
  html,
  summaryList,
  warningText,
} from '#ui';
import { beginGroup, changeGroup, endGroup, fitsFor, listGroups, seeGroup } from '../actions/index.ts';
import type { Fit } from '../offers-and-needs.ts';
import type { GroupId, SelfHelpGroup } from '../self-help-group.ts';
import { groupPaths } from './addresses.ts';
import { groupFields, readGroup } from './group-form.ts';
import { onceForm, onceOf, shortDay } from './parts.ts';
import { sayGroups } from './say-groups.ts';

/** Every group of the place, with what each offers and needs. For anyone. */
export async function groupsPage(visit: Visit): Promise<Answer> {
  const words = sayGroups(visit);
  const all = await listGroups(visit);
  const shown = all.map((group) =>
    card({
      title: group.name,
      href: address(groupPaths.group, { group: group.groupId }),
      headingLevel: 2,
      text: group.whoWeAre,
      body: html`${when(visit, group)}${things(words.weOffer, group.offers)}${things(words.weNeed, group.needs)}`,
    }),
  );
  const way =
    visit.account === undefined
      ? html`<p><a href="/sign-in">${words.signIn}</a></p>`
      : button({ text: words.begin, href: groupPaths.begin });
  return {
    page: {
      title: words.title,
      lead: words.lead,
      picture: 'community',
      body: html`${all.length === 0 ? html`<p>${words.none}</p>` : cards(shown, { stacked: true })}${way}`,
    },
  };
}

function when(visit: Visit, group: SelfHelpGroup): Html | undefined {
  const words = sayGroups(visit);
  const days = group.meetsOn.map((day) => words.onDays[day - 1]).join(', ');
  const hours = [
    group.meetsFrom === '' ? '' : words.from(group.meetsFrom),
    group.meetsUntil === '' ? '' : words.until(group.meetsUntil),
  ];
  const text = [days, ...hours].filter((each) => each !== '').join(' ');
  return text === '' ? undefined : html`<p>${text}</p>`;
}

function things(title: string, all: readonly string[]): Html | undefined {
  if (all.length === 0) return undefined;
  return html`<p><strong>${title}:</strong></p><ul>${all.map((each) => html`<li>${each}</li>`)}</ul>`;
}

/** One group in its own words. For anyone; who keeps the page finds the way to change it. */
export async function groupPage(visit: Visit): Promise<Answer> {
  const group = await groupIn(visit);
  if (group === undefined) return { refusal: 'not-found' };
  const words = sayGroups(visit);
  const place = [group.meetsAt, group.postcode].filter((each) => each !== '').join(', ');
  const rows = [
    [words.who, group.whoWeAre],
    [words.what, group.whatWeDo],
    [words.when, html`${when(visit, group)}${group.meetsWords}`],
    [words.place, place],
    [words.how, group.reach],
  ] as const;
  const shown = rows.filter(([, value]) => value.toString() !== '');
  const open = group.endedAt === undefined;
  return {
    page: {
      title: group.name,
      back: { href: groupPaths.groups, text: words.back },
      body: html`${group.endedAt !== undefined && warningText({ text: words.over(shortDay(group.endedAt, visit)), reader: visit })}
        ${summaryList({ rows: shown.map(([key, value]) => ({ key, value })) })}
        ${things(words.weOffer, group.offers)}${things(words.weNeed, group.needs)}${fitsPart(visit, group, await fitsFor(visit, group))}
        <p class="muted">${words.saidOn(shortDay(group.saidAt, visit))}</p>
        ${open && keeps(visit, group) && waysToChange(visit, group)}`,
    },
  };
}

function fitsPart(visit: Visit, group: SelfHelpGroup, all: readonly Fit[]): Html | undefined {
  if (all.length === 0) return undefined;
  const words = sayGroups(visit);
  const link = (other: SelfHelpGroup): Html =>
    html`<a href="${address(groupPaths.group, { group: other.groupId })}">${other.name}</a>`;
  const lines = all.map(({ needs, need, offers, offer }) =>
    needs.groupId === group.groupId
      ? html`<li>${words.fitNeed(need)} ${link(offers)}: ${offer}</li>`
      : html`<li>${words.fitOffer(offer)} ${link(needs)}: ${need}</li>`,
  );
  return html`<h2>${words.fits}</h2><p>${words.fitsLead}</p><ul>${lines}</ul>`;
}

function waysToChange(visit: Visit, { groupId: group }: SelfHelpGroup): Html {
  const words = sayGroups(visit);
  return html`${buttonGroup([button({ text: words.change, href: address(groupPaths.change, { group }) })])}
    ${onceForm(visit, address(groupPaths.end, { group }), button({ text: words.end, kind: 'secondary', preventDoubleClick: true }))}`;
}

/** The form in which somebody signed in puts their group here. */
export function beginPage(visit: Visit): Answer {
  return formPage(visit, undefined, []);
}

function formPage(visit: Visit, group: SelfHelpGroup | undefined, errors: readonly FieldError[]): Answer {
  const words = sayGroups(visit);
  const action =
    group === undefined ? groupPaths.begin : address(groupPaths.change, { group: group.groupId });
  return {
    ...(errors.length > 0 && { status: 422 as const }),
    page: {
      title: group === undefined ? words.beginTitle : words.changeTitle(group.name),
      lead: words.beginLead,
      back: { href: groupPaths.groups, text: words.back },
      errors,
      body: onceForm(visit, action, groupFields(visit, group, errors)),
    },
  };
}

/** Puts a new group here. */
export async function begin(visit: Visit): Promise<Answer> {
  const read = readGroup(visit);
  if ('errors' in read) return formPage(visit, undefined, read.errors);
  const words = sayGroups(visit);
  const outcome = await beginGroup(visit, { words: read.words, ...onceOf(visit) });
  if ('done' in outcome)
    return { goTo: address(groupPaths.group, { group: outcome.done.groupId }), notice: words.saved };
  if (outcome.refused.because === 'many-groups')
    return formPage(visit, undefined, [{ field: 'name', text: words.many(outcome.refused.most) }]);
  return outcome.refused.because === 'already-done'
    ? { goTo: groupPaths.groups }
    : { refusal: 'not-allowed' };
}

/** The same form for whoever keeps a group's page. */
export async function changePage(visit: Visit): Promise<Answer> {
  const group = await groupIn(visit);
  if (group === undefined) return { refusal: 'not-found' };
  return keeps(visit, group) ? formPage(visit, group, []) : { refusal: 'not-allowed' };
}

/** Keeps what the group says now. */
export async function change(visit: Visit): Promise<Answer> {
  const group = await groupIn(visit);
  if (group === undefined) return { refusal: 'not-found' };
  if (!keeps(visit, group)) return { refusal: 'not-allowed' };
  const read = readGroup(visit);
  if ('errors' in read) return formPage(visit, group, read.errors);
  const outcome = await changeGroup(visit, { group: group.groupId, words: read.words, ...onceOf(visit) });
  return after(outcome, group.groupId, sayGroups(visit).saved);
}

/** Writes down that it no longer meets. */
export async function end(visit: Visit): Promise<Answer> {
  const group = groupId(visit);
  if (group === undefined) return { refusal: 'not-found' };
  return after(await endGroup(visit, { group, ...onceOf(visit) }), group, sayGroups(visit).ended);
}

function after(outcome: Awaited<ReturnType<typeof endGroup>>, group: GroupId, notice: string): Answer {
  if ('done' in outcome || outcome.refused.because === 'already-done')
    return { goTo: address(groupPaths.group, { group }), notice };
  return { refusal: outcome.refused.because === 'no-such-group' ? 'not-found' : 'not-allowed' };
}

function keeps(visit: Visit, group: SelfHelpGroup): boolean {
  return visit.account !== undefined && group.keptBy === visit.account.accountId;
}

function groupId(visit: Visit): GroupId | undefined {
  return readId<'self-help-group'>(visit.params['group']);
}

async function groupIn(visit: Visit): Promise<SelfHelpGroup | undefined> {
  const group = groupId(visit);
  return group === undefined ? undefined : seeGroup(visit, group);
}
