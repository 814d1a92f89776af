import { addDays, expectDone, pence } from '#basics';
import { organisationsHere } from '#people/actions';
import { addPart, layOutPots } from '#streams/actions';
import type { World } from '#platform';
import type { Story } from '../story.ts';
import { tellNews } from '../tell-news.ts';
import type { Holder } from './money-is-held.ts';

/** The health service pays for a part of Ola's assistants; her budget stays one figure. */
export async function othersPayToo(story: Story, holders: readonly Holder[]): Promise<void> {
  const { as } = story;
  const [ola] = holders;
  const funders = await organisationsHere(as('priya'), 'national-service');
  const health = funders.find((each) => each.name === 'Coastline Health');
  if (ola === undefined || health === undefined) throw new Error('expected Ola and Coastline Health');
  const from = as('priya').clock.today();
  const part = {
    stream: 'personal-health-budget',
    funder: health.organisationId,
    reference: 'CH 4417',
    amount: pence(1_560_00),
    from,
    until: addDays(from, 26 * 7 - 1),
    onlyFor: ['My personal assistants'],
    testMet:
      'Coastline Health agreed with Ola that Mina and Joe do her breathing exercises and look after her skin. Their nurse wrote it down.',
  } as const;
  expectDone(await addPart(as('priya'), { person: ola.person, part }));
  await tellNews(story, 'priya', ola.person);
}

/** What the nights of those weeks would have written down. */
export async function nightsGoBy(world: World): Promise<void> {
  const { locality } = world.settings;
  await world.database.transaction({ locality }, (tx) => layOutPots(tx, world, locality));
}
