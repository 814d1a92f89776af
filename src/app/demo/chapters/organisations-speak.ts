import { expectDone, type OrganisationId } from '#basics';
import type { Statement } from '#organisations';
import {
  beginAlliance,
  beginGroup,
  giveView,
  introduce,
  joinAlliance,
  proposeToAll,
  sayAboutUs,
  sayWhatCameOfIt,
  voteOn,
} from '#organisations/actions';
import { findMyPerson, myPlaces } from '#people/actions';
import type { PersonKey } from '../town.ts';
import type { Story } from '../story.ts';
import {
  busCrew,
  centreSays,
  coastAlliance,
  ivorMeets,
  peopleFirstSays,
  railFriends,
  togetherWeSay,
} from '../words/organisations.ts';

/** The organisations of the town say who they are, and one asks the other a question. */
export async function organisationsSpeak(story: Story): Promise<void> {
  story.on(6, 2, '13:00');
  const centre = await speaks(story, 'tunde', centreSays);
  story.on(5, 3, '11:00');
  const organisation = await speaks(story, 'winnie', peopleFirstSays);
  const view = { organisation, about: centre } as const;
  const agrees = { ...view, criterion: 'peer-support', sees: 'agrees', words: '' } as const;
  expectDone(await giveView(story.as('winnie'), agrees));
  const asks = 'Where can we see the papers in easy words? We would like to try them.';
  const question = { ...view, criterion: 'backed-to-decide', sees: 'asks', words: asks } as const;
  expectDone(await giveView(story.as('winnie'), question));
  await standTogether(story, centre, organisation);
  await ivorMeetsSomebody(story);
  story.on(4, 6, '16:00');
  expectDone(await beginGroup(story.as('femi'), { words: busCrew }));
  expectDone(await beginGroup(story.as('ivor'), { words: railFriends }));
}

/** The two form an alliance; one statement is agreed, and something waits for a vote. */
async function standTogether(
  { as, on }: Story,
  centre: OrganisationId,
  peopleFirst: OrganisationId,
): Promise<void> {
  on(4, 1, '12:00');
  const begun = { ...coastAlliance, organisation: centre, asks: [peopleFirst] };
  const alliance = expectDone(await beginAlliance(as('tunde'), begun));
  const theirs = { organisation: peopleFirst, alliance } as const;
  expectDone(await joinAlliance(as('winnie'), { ...theirs, answer: 'join' }));
  const ours = { organisation: centre, alliance } as const;
  const proposal = expectDone(await proposeToAll(as('tunde'), { ...ours, ...togetherWeSay }));
  expectDone(await voteOn(as('winnie'), { ...theirs, proposal, says: 'yes' }));
  const papers = { what: 'decision', words: 'All our papers are in easy words from January.' } as const;
  expectDone(await proposeToAll(as('winnie'), { ...theirs, ...papers }));
}

/** Tunde makes Ivor and the people at the quay line known to each other. */
async function ivorMeetsSomebody({ as, on }: Story): Promise<void> {
  on(4, 5, '12:00');
  const mine = await findMyPerson(as('ivor'));
  if (mine === undefined) throw new Error('expected Ivor to have begun his record');
  const person = mine.personId;
  const made = { person, ...ivorMeets } as const;
  const { introductionId } = expectDone(await introduce(as('tunde'), made));
  on(4, 5, '18:00');
  const says = { cameOfIt: 'Len likes the little diesel too. We went on Saturday.' };
  expectDone(await sayWhatCameOfIt(as('ivor'), { person, introduction: introductionId, says }));
}

async function speaks(
  { as }: Story,
  key: PersonKey,
  statements: readonly Statement[],
): Promise<OrganisationId> {
  const [work] = (await myPlaces(as(key))).workplaces;
  if (work === undefined) throw new Error(`expected ${key} to work somewhere`);
  const organisation = work.organisationId;
  for (const statement of statements) expectDone(await sayAboutUs(as(key), { organisation, statement }));
  return organisation;
}
