import { readId } from '#basics';
import { findMyPerson } from '#people/actions';
import { address, type Answer, type Visit } from '#platform';
import { button, card, cards, html } from '#ui';
import { seeChecks } from '../actions/index.ts';
import { stateOf } from '../quality-check.ts';
import { paths } from './addresses.ts';
import { openCallsPart } from './call-parts.ts';
import { onDayOf, personOf } from './parts.ts';
import { say } from './say.ts';
import { sayCheckers } from './say-checkers.ts';
import { sayMine } from './say-mine.ts';

/** Leads whoever is signed in to where they ask for a check; who has no record of their own yet, to where it begins. */
export async function beginAsking(visit: Visit): Promise<Answer> {
  const mine = await findMyPerson(visit);
  if (mine === undefined) return { goTo: '/me' };
  const service = readId<'service'>(visit.query['service']);
  const provider = readId<'organisation'>(visit.query['provider']);
  const query = { ...(service !== undefined && { service }), ...(provider !== undefined && { provider }) };
  return { goTo: address(paths.ask, { person: mine.personId }, query) };
}

/** Every check of my support, and the way to ask for one. */
export async function myChecksPage(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeChecks(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const words = sayMine(visit);
  const all = seen.done.map((check) =>
    card({
      title: words.checkTitle(check.listed?.name ?? check.provider.name),
      href: address(paths.check, { person, check: check.checkId }),
      headingLevel: 2,
      text: `${check.checkers.name}. ${sayCheckers(visit).askedOn(onDayOf(visit, check.askedAt))}.`,
      body: html`<p>${say(visit).states[stateOf(check)]}</p>`,
    }),
  );
  return {
    page: {
      title: words.title,
      lead: words.lead,
      picture: 'decisions',
      back: { href: '/me', text: say(visit).back },
      exit: true,
      body: html`${all.length === 0 ? html`<p>${words.none}</p>` : cards(all, { stacked: true })}
        ${button({ text: words.ask, href: address(paths.ask, { person }) })}
        ${await openCallsPart(visit)}
        <p><a href="${paths.list}">${words.all}</a></p>`,
    },
  };
}
