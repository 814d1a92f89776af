import { done, type Id, type OrganisationId, type Outcome, type PersonId, refused } from '#basics';
import { findService } from '#directory/actions';
import type { Conflict, Organisation } from '#people';
import {
  act,
  type AlreadyDone,
  conflictAtStart,
  findOrganisation,
  look,
  type NotAllowed,
  organisationsOfKind,
  standBeside,
  tellWorkers,
  workersAs,
} from '#people/actions';
import { type Actor, type Transaction, waitTurn, type World } from '#platform';
import type { CheckId, Listed } from '../quality-check.ts';
import { addCheck, checksOf } from '../store/checks.ts';
import { lettersSay } from './letters-say.ts';

/** Somebody who could check, with what stands against it: what they do for the person already, or that they are the provider. */
export type CouldCheck = {
  readonly organisation: Organisation;
  readonly against?: Conflict['beside'] | 'is-the-provider' | 'too-few';
};

export type WhoCouldCheck = {
  readonly providers: readonly Organisation[];
  readonly all: readonly CouldCheck[];
};

// A pair visits, and somebody else looks over what they wrote.
const checkers_needed = 3;

/** Whom a person can have checked, and who could do it; of those who could not, why not. */
export async function whoCouldCheck(
  visit: World & Actor,
  person: PersonId,
  provider?: OrganisationId,
): Promise<Outcome<WhoCouldCheck, NotAllowed>> {
  return look(visit, { may: 'ask-for-check', person }, async (tx) => ({
    providers: await organisationsOfKind(tx, 'provider'),
    all: await allWhoCould(tx, person, provider),
  }));
}

async function allWhoCould(
  tx: Transaction,
  person: PersonId,
  provider: OrganisationId | undefined,
): Promise<readonly CouldCheck[]> {
  const all: CouldCheck[] = [];
  for (const organisation of await organisationsOfKind(tx, 'disabled-peoples-organisation')) {
    const checkers = await workersAs(tx, organisation.organisationId, 'checker');
    if (checkers.length === 0) continue;
    const against = await standsAgainst(tx, { person, provider, checkers: organisation.organisationId });
    const few = checkers.length < checkers_needed ? ('too-few' as const) : undefined;
    const why = against ?? few;
    all.push({ organisation, ...(why !== undefined && { against: why }) });
  }
  return all;
}

async function standsAgainst(
  tx: Transaction,
  asked: {
    readonly person: PersonId;
    readonly provider: OrganisationId | undefined;
    readonly checkers: OrganisationId;
  },
): Promise<CouldCheck['against']> {
  const { person, provider, checkers: organisationId } = asked;
  if (organisationId === provider) return 'is-the-provider';
  const conflict = await conflictAtStart(tx, { person, organisationId, starts: ['quality-check'] });
  return conflict?.conflicts[0].beside;
}

export type AskingRefusal =
  | { readonly because: 'no-such-provider' }
  | { readonly because: 'no-such-checkers' }
  | { readonly because: 'asked-already' }
  | {
      readonly because: 'conflict';
      readonly name: string;
      readonly against: NonNullable<CouldCheck['against']>;
      /** Who could do it instead, by name. */
      readonly couldInstead: readonly string[];
    };

export type Asking = {
  readonly person: PersonId;
  readonly provider: OrganisationId;
  readonly checkers: OrganisationId;
  readonly service?: Id<'service'> | undefined;
  readonly asks: string;
  readonly once?: Id<'once'>;
};

/**
 * A person asks checkers in, who stand beside them from then on, for this alone. Refused where the checkers do anything else for
 * the person or are the provider, with who could do it instead.
 */
export async function askForCheck(
  visit: World & Actor,
  asking: Asking,
): Promise<Outcome<CheckId, AskingRefusal | NotAllowed | AlreadyDone>> {
  const { person, provider, checkers, service, asks, once } = asking;
  const found = service === undefined ? undefined : await findService(visit, service);
  const listed: Listed | undefined = found && { serviceId: found.id, name: found.name };
  const doing = { may: 'ask-for-check', person, ...(once !== undefined && { once }) } as const;
  return act<CheckId, AskingRefusal>(visit, doing, async (tx) => {
    await waitTurn(tx, [`checks of ${person}`], visit.clock.now());
    const checked = await findOrganisation(tx, provider);
    if (checked?.kind !== 'provider') return refused('no-such-provider');
    const open = (await checksOf(tx, person)).filter((each) => each.endedAt === undefined);
    if (open.some((each) => each.provider.organisationId === provider)) return refused('asked-already');
    const all = await allWhoCould(tx, person, provider);
    const who = all.find((each) => each.organisation.organisationId === checkers);
    if (who === undefined) return refused('no-such-checkers');
    const { against, organisation } = who;
    const couldInstead = all
      .filter((each) => each.against === undefined)
      .map((each) => each.organisation.name);
    if (against !== undefined) return refused('conflict', { name: organisation.name, against, couldInstead });
    const check = {
      checkId: visit.clock.newId<'quality-check'>(),
      personId: person,
      provider: { organisationId: provider, name: checked.name },
      ...(listed !== undefined && { listed }),
      checkers: { organisationId: checkers, name: organisation.name },
      asks,
      askedAt: visit.clock.now(),
    };
    await addCheck(tx, check);
    const { name } = organisation;
    await standBeside(tx, visit, { person, role: 'checker', organisationId: checkers, name, powers: [] });
    const path = `/quality/for/${checkers}`;
    await tellWorkers(tx, visit, {
      organisation: checkers,
      role: 'checker',
      says: (reader) => lettersSay(reader).asked,
      path,
    });
    return done(check.checkId);
  });
}
