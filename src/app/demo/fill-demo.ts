import { listServices } from '#directory/actions';
import { harbourList, harbourListings } from '#directory/seed';
import { employ, foundOrganisation } from '#people/actions';
import { findOrMakeAccount, type World } from '#platform';
import { isEmptyPlace } from './is-empty.ts';
import { type Townsperson, townsfolk, townsOrganisations } from './town.ts';

/** Fills an empty place with the made-up town, as its people would: every record through the same actions as theirs. */
export async function fillDemo(world: World): Promise<void> {
  if (!(await isEmptyPlace(world))) return;
  await listServices(world, world.settings.locality, harbourList, harbourListings);
  for (const person of townsfolk) await moveIn(world, person);
  for (const organisation of townsOrganisations) await found(world, organisation);
}

async function moveIn(world: World, { email, name }: Townsperson): Promise<void> {
  const { locality } = world.settings;
  const account = { accountId: world.clock.newId<'account'>(), email, name, now: world.clock.now() };
  await world.database.transaction({ locality }, (tx) => findOrMakeAccount(tx, account));
}

async function found(world: World, organisation: (typeof townsOrganisations)[number]): Promise<void> {
  const { locality } = world.settings;
  const { kind, name, about } = organisation;
  const organisationId = await foundOrganisation(world, locality, { kind, name, about });
  for (const work of organisation.workers) {
    const worker = townsperson(work.key);
    await employ(world, locality, { ...work, organisationId, name: worker.name, email: worker.email });
  }
}

function townsperson(key: Townsperson['key']): Townsperson {
  const one = townsfolk.find((each) => each.key === key);
  if (one === undefined) throw new Error(`expected somebody called ${key} in the town`);
  return one;
}
