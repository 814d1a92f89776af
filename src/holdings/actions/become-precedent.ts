import { type CalendarDate, done, type OrganisationId, type Outcome, refused } from '#basics';
import { type Transaction, waitTurn, type World } from '#platform';
import { getPolicyPack, valueOn } from '#policy';
import { type AboutWhom, givesAway, type GivesAway } from '../general-words.ts';
import { groundsFor } from '../leans-on.ts';
import { type GeneralWords, listedFrom, type Precedent, standsAt } from '../precedent.ts';
import type { Answer } from '../question.ts';
import { addPrecedent, newestOfEachKind, type NewPrecedent } from '../store/precedents.ts';

/** What is wrong with words that were to become precedent: one fault each, beside the field that can mend it. */
export type GeneralFault =
  | ({ readonly because: 'gives-away'; readonly field: 'kind' | 'reason' | 'differs' } & GivesAway)
  | { readonly because: 'no-such-kind' }
  | { readonly because: 'no-such-ground' }
  | { readonly because: 'say-why-different'; readonly before: Precedent };

/** Words may not become precedent, and all that is wrong with them. */
export type PrecedentRefusal = {
  readonly because: 'not-general';
  readonly faults: readonly GeneralFault[];
};

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
 * thing was another one they say why. All that is wrong is said at once.
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
  const isOther = before !== undefined && standsAt(before) !== says;
  const grounds = groundsFor(says, getPolicyPack(world.settings.policy));
  const faults: readonly GeneralFault[] = [
    ...(sameAs !== undefined && before === undefined ? [{ because: 'no-such-kind' as const }] : []),
    ...(grounds.includes(leansOn) ? [] : [{ because: 'no-such-ground' as const }]),
    ...whatGivesAway(saying, before),
    ...(isOther && inGeneral.differs === undefined
      ? [{ because: 'say-why-different' as const, before }]
      : []),
  ];
  if (faults.length > 0) return refused('not-general', { faults });
  return before === undefined
    ? done({ kind: inGeneral.kind, words: inGeneral })
    : done({ kind: before.kind, words: inGeneral, before });
}

/** The kind that was chosen, or that has this name already. */
function findSame(known: readonly Precedent[], { sameAs, kind: named }: GeneralWords) {
  return known.find(({ kindId, kind }) =>
    sameAs === undefined ? kind.toLowerCase() === named.toLowerCase() : kindId === sameAs,
  );
}

function whatGivesAway(
  { inGeneral, about }: SayingToAll,
  before: Precedent | undefined,
): readonly GeneralFault[] {
  const { kind, reason, differs = '' } = inGeneral;
  // The name of a kind that was answered before was looked at then.
  const written = [
    ['kind', before === undefined ? kind : ''] as const,
    ['reason', reason] as const,
    ['differs', differs] as const,
  ];
  return written.flatMap(([field, words]) => {
    const found = givesAway(words, about);
    return found === undefined ? [] : [{ because: 'gives-away' as const, field, ...found }];
  });
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
