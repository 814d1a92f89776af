import { readId } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { card, cards, html, tag } from '#ui';
import { readTheAlliances } from '../actions/index.ts';
import { type AllianceId, membersNow } from '../alliance.ts';
import { alliancePaths, paths } from './addresses.ts';
import { allianceBody } from './alliance-parts.ts';
import { sayAlliances } from './say-alliances.ts';

/** Every alliance and partnership of the place. For anyone. */
export async function alliancesPage(visit: Visit): Promise<Answer> {
  const words = sayAlliances(visit);
  const all = await readTheAlliances(visit);
  const shown = all.map((each) =>
    card({
      title: each.name,
      href: address(alliancePaths.one, { alliance: each.allianceId }),
      headingLevel: 2,
      tags: [tag({ text: words.kinds[each.kind] })],
      text: membersNow(each)
        .map(({ name }) => name)
        .join(', '),
    }),
  );
  return {
    page: {
      title: words.title,
      lead: words.lead,
      back: { href: paths.list, text: words.back },
      body: all.length === 0 ? html`<p>${words.none}</p>` : cards(shown, { stacked: true }),
    },
  };
}

export function allianceIn(visit: Visit): AllianceId | undefined {
  return readId<'alliance'>(visit.params['alliance']);
}

/** One of them in the open: aims, members, statements, and how each decision came about. */
export async function alliancePage(visit: Visit): Promise<Answer> {
  const id = allianceIn(visit);
  const [alliance] = id === undefined ? [] : await readTheAlliances(visit, id);
  if (alliance === undefined) return { refusal: 'not-found' };
  const words = sayAlliances(visit);
  return {
    page: {
      title: alliance.name,
      lead: words.kinds[alliance.kind],
      back: { href: alliancePaths.all, text: words.title },
      body: allianceBody(visit, alliance, () => undefined),
    },
  };
}
