import type { World } from '#platform';
import { employ, foundOrganisation } from '#people/actions';
import { type Townsperson, townsfolk, townsOrganisations } from './town.ts';
import { isEmptyPlace } from './is-empty.ts';

/** Fills an empty place with the made-up town, as its people would: every record through the same actions as theirs. */
export async function fillDemo(world: World): Promise<void> {
  if (!(await isEmptyPlace(world))) return;
  for (const organisation of townsOrganisations) {
    const { kind, name, about } = organisation;
    const organisationId = await foundOrganisation(world, world.settings.locality, { kind, name, about });
    for (const work of organisation.workers) {
      const { name: who, email } = townsperson(work.key);
      await employ(world, world.settings.locality, { ...work, organisationId, name: who, email });
    }
  }
}

function townsperson(key: Townsperson['key']): Townsperson {
  const found = townsfolk.find((each) => each.key === key);
  if (found === undefined) throw new Error(`expected somebody called ${key} in the town`);
  return found;
}
