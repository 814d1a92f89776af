import { addDays, expectDone, pence } from '#basics';
import { organisationsHere } from '#people/actions';
import { layOutPots, openPlace, writeOwnPart } from '#streams/actions';
import type { World } from '#platform';
import type { Story } from '../story.ts';
import { tellNews } from '../tell-news.ts';
import type { Holder } from './money-is-held.ts';

/** The health service writes down that it pays for a part of Ola's assistants; her budget stays one figure. */
export async function othersPayToo(story: Story, holders: readonly Holder[]): Promise<void> {
  const { as } = story;
  const [ola] = holders;
  const funders = await organisationsHere(as('priya'), 'national-service');
  const health = funders.find((each) => each.name === 'Coastline Health');
  if (ola === undefined || health === undefined) throw new Error('expected Ola and Coastline Health');
  const { person } = ola;
  const from = as('priya').clock.today();
  const funder = health.organisationId;
  const known = { stream: 'personal-health-budget', funder, reference: 'CH 4417' } as const;
  const open = { ...known, onlyFor: ['My personal assistants'] };
  const place = expectDone(await openPlace(as('priya'), { person, place: open }));
  const part = {
    amount: pence(1_560_00),
    from,
    until: addDays(from, 26 * 7 - 1),
    testMet:
      'Coastline Health agreed with Ola that Mina and Joe do her breathing exercises and look after her skin. Their nurse wrote it down.',
  } as const;
  expectDone(await writeOwnPart(as('ines'), { organisation: funder, place, part }));
  await tellNews(story, 'priya', ola.person);
}

/** What the nights of those weeks would have written down. */
export async function nightsGoBy(world: World): Promise<void> {
  const { locality } = world.settings;
  await world.database.transaction({ locality }, (tx) => layOutPots(tx, world, locality));
}
