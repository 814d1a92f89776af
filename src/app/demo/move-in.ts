import { harbourList, harbourListings } from '#directory/seed';
import { listServices } from '#directory/actions';
import { employ, foundOrganisation } from '#people/actions';
import { findOrMakeAccount, type SignedIn, type World } from '#platform';
import type { Cast } from './story.ts';
import { neighbours, type PersonKey, townsfolk, townsOrganisations } from './town.ts';

const everybody = [...townsfolk, ...neighbours];

/** The town writes its directory. */
export async function writeDirectory(world: World): Promise<void> {
  await listServices(world, world.settings.locality, harbourList, harbourListings);
}

/** Everybody moves in and organisations are founded. Nobody has begun a record of their own. */
export async function moveIn(world: World): Promise<Cast> {
  const { locality } = world.settings;
  const accounts = new Map<PersonKey, SignedIn>();
  for (const { key, email, name } of everybody) {
    const account = { accountId: world.clock.newId<'account'>(), email, name, now: world.clock.now() };
    accounts.set(key, await world.database.transaction({ locality }, (tx) => findOrMakeAccount(tx, account)));
  }
  const cast = castOf(accounts);
  for (const organisation of townsOrganisations) await found(world, cast, organisation);
  return cast;
}

async function found(
  world: World,
  cast: Cast,
  organisation: (typeof townsOrganisations)[number],
): Promise<void> {
  const { locality } = world.settings;
  const { kind, name, about } = organisation;
  const organisationId = await foundOrganisation(world, locality, { kind, name, about });
  for (const work of organisation.workers)
    await employ(world, locality, { ...cast[work.key], ...work, organisationId });
}

function castOf(accounts: ReadonlyMap<PersonKey, SignedIn>): Cast {
  const of = (key: PersonKey): SignedIn => {
    const account = accounts.get(key);
    if (account === undefined) throw new Error(`expected somebody called ${key} in the town`);
    return account;
  };
  return {
    ola: of('ola'),
    grace: of('grace'),
    ivor: of('ivor'),
    hazel: of('hazel'),
    femi: of('femi'),
    bea: of('bea'),
    mina: of('mina'),
    tunde: of('tunde'),
    winnie: of('winnie'),
    priya: of('priya'),
    joan: of('joan'),
    malik: of('malik'),
    dev: of('dev'),
    nadia: of('nadia'),
    sam: of('sam'),
    nell: of('nell'),
    ines: of('ines'),
    rosa: of('rosa'),
    dilys: of('dilys'),
    kamil: of('kamil'),
    joe: of('joe'),
    pat: of('pat'),
    lowri: of('lowri'),
  };
}
