import {
  add,
  type CalendarDate,
  type Moment,
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
import { heldBy } from '../left.ts';
import type { Part, PartId } from '../part.ts';
import { handedOnOf, type Place, stateOfPlace } from '../place.ts';
import { layOut, type Taken } from '../waterfall.ts';
import { potOf } from './lay-out-pots.ts';

/** A part of a pot with what was taken from it until now. */
export type PartSeen = {
  readonly part: Part;
  readonly funderName: string;
  readonly used: Pence;
  readonly left: Pence;
  /** What of it went to another funder, with both names. */
  readonly handedOn: readonly Handed[];
  /** Where it came from, if another funder handed it on. */
  readonly cameFrom?: Handed;
};
/** Money that went from one funder to another: to or from whom, and under whose names. */
export type Handed = {
  readonly funderName: string;
  readonly amount: Pence;
  readonly because: string;
  readonly on: Moment;
  readonly names: readonly string[];
};
/** A place that waits for its funder to write a part. */
export type PlaceWaiting = { readonly place: Place; readonly funderName: string };

/** One person's money and where it comes from: one figure, its parts, and each movement's pennies. */
export type Pot = {
  readonly name: string;
  readonly as: Role;
  /** What is agreed a week, and which service pays what no part does; undefined before anything is agreed. */
  readonly agreed?: { readonly weekly: Pence; readonly oneOff: Pence; readonly serviceName: string };
  readonly parts: readonly PartSeen[];
  readonly waiting: readonly PlaceWaiting[];
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
    const { all, places, filled, before, fresh } = await potOf(tx, person);
    const [name, budget] = await Promise.all([
      nameOf(tx, person),
      newestBudget(tx, person, visit.clock.today()),
    ]);
    const names = await namesOf(tx, [
      ...all.map((part) => part.funder),
      ...places.flatMap((place) => [place.funder, place.handedOn?.fromFunder]),
      budget?.organisationId,
    ]);
    const taken = [...before, ...layOut(filled, fresh, before)];
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
        const left = subtract(heldBy(part, places), used);
        return { part, funderName, used, left, ...handedWith(part.partId, places, names) };
      }),
      waiting: places
        .filter((place) => stateOfPlace(place) === 'open')
        .map((place) => ({ place, funderName: names.get(place.funder) ?? '' })),
      rest: usedOf(undefined),
      movements: movementsIn(taken),
    };
  });
}

function handedWith(
  part: PartId,
  places: readonly Place[],
  names: ReadonlyMap<OrganisationId, string>,
): Pick<PartSeen, 'handedOn' | 'cameFrom'> {
  const told = (place: Place, other: OrganisationId): readonly Handed[] =>
    place.handedOn === undefined || place.written === undefined
      ? []
      : [
          {
            funderName: names.get(other) ?? '',
            amount: place.handedOn.amount,
            because: place.handedOn.because,
            on: place.written.at,
            names: [place.opened.name, place.written.name],
          },
        ];
  const came = places.find((place) => place.written?.part === part);
  const [cameFrom] = came?.handedOn === undefined ? [] : told(came, came.handedOn.fromFunder);
  return {
    handedOn: handedOnOf(part, places).flatMap((place) => told(place, place.funder)),
    ...(cameFrom !== undefined && { cameFrom }),
  };
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
