import {
  add,
  type CalendarDate,
  nothing,
  type OrganisationId,
  type Outcome,
  type Pence,
  type PersonId,
  subtract,
} from '#basics';
import type { Role } from '#people';
import { findOrganisation, look, nameOf, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { newestBudget } from '#holdings/actions';
import type { Part, PartId } from '../part.ts';
import { layOut, type Taken } from '../waterfall.ts';
import { potOf } from './lay-out-pots.ts';

/** A part of a pot with what was taken from it until now. */
export type PartSeen = {
  readonly part: Part;
  readonly funderName: string;
  readonly used: Pence;
  readonly left: Pence;
};

/** One person's money and where it comes from: one figure, its parts, and each movement's pennies. */
export type Pot = {
  readonly name: string;
  readonly as: Role;
  /** What is agreed a week, and which service pays what no part does; undefined before anything is agreed. */
  readonly agreed?: { readonly weekly: Pence; readonly oneOff: Pence; readonly serviceName: string };
  readonly parts: readonly PartSeen[];
  /** Taken from the service that agreed the plan. */
  readonly rest: Pence;
  /** The newest movement first. */
  readonly movements: readonly Movement[];
};
export type Movement = {
  readonly on: CalendarDate;
  readonly line?: string;
  readonly taken: readonly Taken[];
};

const movements_shown_max = 50;

/** Where a person's money comes from, down to the penny of each movement; also those of today, which the night writes down. */
export async function seePot(visit: World & Actor, person: PersonId): Promise<Outcome<Pot, NotAllowed>> {
  return look(visit, { may: 'see-money', person, about: { streams: true } }, async (tx, me) => {
    const { all, parts, before, fresh } = await potOf(tx, person);
    const [name, budget] = await Promise.all([
      nameOf(tx, person),
      newestBudget(tx, person, visit.clock.today()),
    ]);
    const names = await namesOf(tx, [...all.map((part) => part.funder), budget?.organisationId]);
    const taken = [...before, ...layOut(parts, fresh, before)];
    const usedOf = (part: PartId | undefined): Pence =>
      add(nothing, ...taken.filter((each) => each.partId === part).map((each) => each.amount));
    return {
      name,
      as: me.standing.as,
      ...(budget !== undefined && {
        agreed: {
          weekly: budget.weekly,
          oneOff: budget.oneOff,
          serviceName: names.get(budget.organisationId) ?? '',
        },
      }),
      parts: all.map((part) => {
        const used = usedOf(part.partId);
        const funderName = names.get(part.funder) ?? '';
        return { part, funderName, used, left: subtract(part.amount, used) };
      }),
      rest: usedOf(undefined),
      movements: movementsIn(taken),
    };
  });
}

function movementsIn(taken: readonly Taken[]): readonly Movement[] {
  const all = new Map<string, Taken[]>();
  for (const each of taken) all.set(each.transferId, [...(all.get(each.transferId) ?? []), each]);
  return [...all.values()]
    .toReversed()
    .slice(0, movements_shown_max)
    .flatMap((each) => {
      const [first] = each;
      return first === undefined
        ? []
        : { on: first.on, ...(first.line !== undefined && { line: first.line }), taken: each };
    });
}

async function namesOf(
  tx: Transaction,
  ids: readonly (OrganisationId | undefined)[],
): Promise<ReadonlyMap<OrganisationId, string>> {
  const names = new Map<OrganisationId, string>();
  for (const each of new Set(ids)) {
    if (each === undefined) continue;
    const found = await findOrganisation(tx, each);
    if (found !== undefined) names.set(each, found.name);
  }
  return names;
}
