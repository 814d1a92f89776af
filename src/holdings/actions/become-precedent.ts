import { type CalendarDate, done, type OrganisationId, type Outcome, refused } from '#basics';
import { type Transaction, waitTurn, type World } from '#platform';
import { getPolicyPack, valueOn } from '#policy';
import { type AboutWhom, givesAway, type GivesAway } from '../general-words.ts';
import { groundsFor } from '../leans-on.ts';
import { type GeneralWords, listedFrom, type Precedent, standsAt } from '../precedent.ts';
import type { Answer } from '../question.ts';
import { addPrecedent, newestOfEachKind, type NewPrecedent } from '../store/precedents.ts';

export type PrecedentRefusal =
  | ({ readonly because: 'gives-away'; readonly field: 'kind' | 'reason' | 'differs' } & GivesAway)
  | { readonly because: 'no-such-kind' }
  | { readonly because: 'no-such-ground' }
  | { readonly because: 'say-why-different'; readonly before: Precedent };

/** What somebody says to everybody by an answer. */
export type SayingToAll = {
  readonly service: OrganisationId;
  readonly says: Answer['says'];
  readonly inGeneral: GeneralWords;
  readonly about: AboutWhom;
};

/** Words that may become precedent: with the kind they belong to, and the answer that stood before. */
export type Weighed = {
  readonly kind: string;
  readonly before?: Precedent;
  readonly words: GeneralWords;
};

/**
 * Looks at general words before they are kept: they give nobody away, lean on a rule, and where an answer to the same kind of
 * thing was another one they say why.
 */
export async function weigh(
  tx: Transaction,
  world: World,
  saying: SayingToAll,
): Promise<Outcome<Weighed, PrecedentRefusal>> {
  const { service, says, inGeneral } = saying;
  const { sameAs, leansOn } = inGeneral;
  // Two who answer at once answer one after the other, so that the second knows what the first said.
  await waitTurn(tx, [`answers of ${service}`], world.clock.now());
  const before = findSame(await newestOfEachKind(tx, service), inGeneral);
  if (sameAs !== undefined && before === undefined) return refused('no-such-kind');
  if (!groundsFor(says, getPolicyPack(world.settings.policy)).includes(leansOn))
    return refused('no-such-ground');
  const away = whatGivesAway(saying, before);
  if (away !== undefined) return refused('gives-away', away);
  if (before === undefined) return done({ kind: inGeneral.kind, words: inGeneral });
  const isOther = standsAt(before) !== says;
  return isOther && inGeneral.differs === undefined
    ? refused('say-why-different', { before })
    : done({ kind: before.kind, words: inGeneral, before });
}

/** The kind that was chosen, or that has this name already. */
function findSame(known: readonly Precedent[], { sameAs, kind: named }: GeneralWords) {
  return known.find(({ kindId, kind }) =>
    sameAs === undefined ? kind.toLowerCase() === named.toLowerCase() : kindId === sameAs,
  );
}

function whatGivesAway({ inGeneral, about }: SayingToAll, before: Precedent | undefined) {
  const { kind, reason, differs = '' } = inGeneral;
  // The name of a kind that was answered before was looked at then.
  const written = [
    ['kind', before === undefined ? kind : ''] as const,
    ['reason', reason] as const,
    ['differs', differs] as const,
  ];
  for (const [field, words] of written) {
    const found = givesAway(words, about);
    if (found !== undefined) return { field, ...found };
  }
  return undefined;
}

/** Keeps weighed words as precedent. */
export async function keepPrecedent(
  tx: Transaction,
  world: World,
  { kind, words, before }: Weighed,
  said: Pick<NewPrecedent, 'serviceId' | 'says' | 'asked' | 'by' | 'isListed' | 'listedFrom'>,
): Promise<NewPrecedent> {
  const precedentId = world.clock.newId<'precedent'>();
  const isOther = before !== undefined && standsAt(before) !== said.says;
  const precedent: NewPrecedent = {
    ...said,
    precedentId,
    kindId: before?.kindId ?? precedentId,
    kind,
    reason: words.reason,
    leansOn: words.leansOn,
    ...(isOther && words.differs !== undefined && { differs: words.differs }),
    at: world.clock.now(),
  };
  await addPrecedent(tx, precedent);
  return precedent;
}

/** The first day on the list of everybody for an answer that was given to whoever asked on a day. */
export function publicFrom(world: World, given: CalendarDate): CalendarDate {
  return listedFrom(given, valueOn(getPolicyPack(world.settings.policy), 'answer-public-after', given));
}
