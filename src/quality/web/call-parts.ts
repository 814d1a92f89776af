import { mayFor } from '#people';
import { myPlaces } from '#people/actions';
import { address, type Visit } from '#platform';
import { card, cards, type Html, html } from '#ui';
import { callsNow } from '../actions/index.ts';
import type { Call } from '../call.ts';
import { paths } from './addresses.ts';
import { onDayOf } from './parts.ts';
import { sayCalls } from './say-calls.ts';

/** Every open call, each with the way for whoever gets that support to ask checkers in; nothing where there is none. */
export async function openCallsPart(visit: Visit): Promise<Html | undefined> {
  const calls = await callsNow(visit);
  if (calls.length === 0) return undefined;
  const words = sayCalls(visit);
  const shown = calls.map((call) =>
    card({
      title: titleOf(visit, call),
      text: words.on(onDayOf(visit, call.calledAt)),
      body: html`<p>${call.why}</p>`,
      links: [
        { href: address(paths.begin, {}, { provider: call.provider.organisationId }), text: words.ask },
      ],
    }),
  );
  return html`<h2>${words.open}</h2>
    <p>${words.openLead}</p>
    ${cards(shown, { stacked: true })}`;
}

function titleOf(visit: Visit, { by, provider }: Call): string {
  const words = sayCalls(visit);
  return by.organisationId === provider.organisationId
    ? words.ofIts(provider.name)
    : words.of(provider.name, by.name);
}

/** The way to call for a check, for whoever works where that can be done. */
export async function wayToCall(visit: Visit): Promise<Html | undefined> {
  if (visit.account === undefined) return undefined;
  const { workplaces } = await myPlaces(visit);
  const place = workplaces.find(({ roles }) => mayFor(roles, 'call-for-check'));
  const href = place && address(paths.call, { organisation: place.organisationId });
  return href === undefined ? undefined : html`<p><a href="${href}">${sayCalls(visit).way}</a></p>`;
}
