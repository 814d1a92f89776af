import type { Visit } from '#platform';
import { type Html, html } from '#ui';
import type { Profile } from '../actions/index.ts';
import { saidAbout } from '../statement.ts';
import { barriers, helps } from '../what-would-help.ts';
import { sayMap } from './say-map.ts';
import { say } from './say.ts';

/** The barriers that organisations name, most named first, and who can do what for whom. */
export function whatWouldHelp(visit: Visit, profiles: readonly Profile[]): Html {
  const words = sayMap(visit);
  const own = say(visit);
  const told = profiles.flatMap(({ organisation, said }) => {
    const value = saidAbout(said, 'help')?.value;
    return value === undefined ? [] : [{ name: organisation.name, ...value }];
  });
  const named = barriers
    .map((barrier) => ({ barrier, count: told.filter((each) => each.barriers.includes(barrier)).length }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count);
  const offers = helps.flatMap((help) =>
    told.filter((each) => each.helps.includes(help)).map(({ name }) => ({ name, text: own.helps[help] })),
  );
  return html`<h2>${words.help}</h2>
    ${
      named.length === 0
        ? html`<p>${words.helpNone}</p>`
        : html`<ul>${named.map(({ barrier, count }) => html`<li>${own.barriers[barrier]}: ${words.named(count)}</li>`)}</ul>`
    }
    ${
      offers.length > 0 &&
      html`<h3>${words.offers}</h3>
      <ul>${offers.map(({ name, text }) => html`<li><strong>${name}:</strong> ${text}</li>`)}</ul>`
    }`;
}
