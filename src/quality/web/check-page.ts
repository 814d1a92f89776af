import { address, type Answer, type Visit } from '#platform';
import { html, type Page, summaryList, tag } from '#ui';
import { seeCheck, type SeenCheck } from '../actions/index.ts';
import { stateOf } from '../quality-check.ts';
import { paths } from './addresses.ts';
import { forCheckers } from './check-for-checkers.ts';
import { forThePerson } from './check-for-me.ts';
import { checkOf, onDay } from './parts.ts';
import { say } from './say.ts';
import { sayCheckers } from './say-checkers.ts';
import { sayMine } from './say-mine.ts';

/** One check: for the person with what they can say about it, for its checkers with what they do next. */
export function checkPage(visit: Visit): Promise<Answer> {
  return pageOfCheck(visit);
}

/** The same with something wrong said at the top. */
export async function pageOfCheck(visit: Visit, wrong?: string): Promise<Answer> {
  const of = checkOf(visit);
  const seen = of && (await seeCheck(visit, of.person, of.check));
  if (of === undefined || seen === undefined) return { refusal: 'not-found' };
  if ('refused' in seen) return { refusal: 'not-allowed' };
  if (seen.done === undefined) return { refusal: 'not-found' };
  return {
    ...(wrong !== undefined && { status: 409 as const }),
    page: {
      ...pageWith(visit, seen.done),
      errors: wrong === undefined ? [] : [{ field: 'main', text: wrong }],
    },
  };
}

function pageWith(visit: Visit, seen: SeenCheck): Page {
  const { check, mine, personName } = seen;
  const words = sayMine(visit);
  const title = words.checkTitle(check.listed?.name ?? check.provider.name);
  const organisation = check.checkers.organisationId;
  const state = stateOf(check);
  return {
    title: mine ? title : `${title}: ${personName}`,
    back: mine
      ? { href: address(paths.mine, { person: check.personId }), text: words.title }
      : { href: address(paths.inHand, { organisation }), text: sayCheckers(visit).title },
    exit: true,
    body: html`<p>${tag({ text: mine ? say(visit).states[state] : sayCheckers(visit).next[state], colour: 'teal' })}</p>
      ${facts(visit, seen)}${mine ? forThePerson(visit, seen) : forCheckers(visit, seen)}`,
  };
}

function facts(visit: Visit, { check, mine }: SeenCheck) {
  const words = sayMine(visit);
  const { pair, visitedOn, asks } = check;
  const rows = [
    { key: words.whoCheck, value: check.checkers.name },
    { key: words.whoComes, value: pair?.map((each) => each.name).join(', ') ?? words.notChosen },
    ...(visitedOn === undefined ? [] : [{ key: words.wasOn, value: onDay(visit, visitedOn) }]),
    ...(asks === '' ? [] : [{ key: mine ? words.iAsked : sayCheckers(visit).theyAsk, value: asks }]),
  ];
  return summaryList({ rows });
}
