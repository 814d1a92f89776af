import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { expectDone, type OrganisationId } from '#basics';
import { type Database, openDatabase, type SignedIn, type Visit } from '#platform';
import { testDatabase, type TestDatabase } from '#platform/testing';
import {
  act,
  answerInvitationFor,
  changePowers,
  chooseKnowing,
  circleOf,
  inviteOrganisation,
  seeBoth,
  standBeside,
  takeKnowingBack,
} from './actions/index.ts';
import { anOrganisation, aPerson, aWorker, type TestPerson, visitOf, worldOn } from './testing/index.ts';

let made: TestDatabase;
let database: Database;
before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
});
after(async () => {
  await database.close();
  await made.drop();
});

describe('an organisation that holds a fund for a person', () => {
  test('may not speak up for them too; the refusal says that it could plan', async () => {
    const { visit, ola, centre } = await centreHoldsAFund();
    const asked = { person: ola.person, organisation: centre, powers: ['write-plan', 'speak-up'] } as const;
    const outcome = await inviteOrganisation(visit, asked);
    assert.ok('refused' in outcome && outcome.refused.because === 'conflict');
    const [first] = outcome.refused.conflicts;
    assert.deepEqual([first.starts, first.beside, first.verdict], ['advocacy', 'paid-support', 'never']);
    assert.deepEqual(outcome.refused.couldStart, ['planning']);
  });

  test('may plan once the person chose it, knowing who else there is, and not before', async () => {
    const { visit, ola, centre } = await centreHoldsAFund();
    const asked = { person: ola.person, organisation: centre, powers: ['write-plan'] } as const;
    const early = await inviteOrganisation(visit, asked);
    assert.ok('refused' in early && early.refused.because === 'conflict');
    const seen = expectDone(await seeBoth(visit, ola.person, centre));
    assert.deepEqual(
      seen?.both.map((each) => [each.does, each.could, each.verdict]),
      [
        ['money-holding', 'advocacy', 'if-chosen'],
        ['money-holding', 'planning', 'fine'],
        ['money-holding', 'paid-support', 'fine'],
        ['paid-support', 'advocacy', 'never'],
        ['paid-support', 'planning', 'if-chosen'],
      ],
    );
    const choosing = {
      person: ola.person,
      organisation: centre,
      others: ['Northcliff People First', 'somebody I know'],
    };
    const one = await chooseKnowing(visit, {
      ...choosing,
      others: ['one'],
      pair: ['paid-support', 'planning'],
    });
    assert.deepEqual(one, { refused: { because: 'too-few-others' } });
    expectDone(await chooseKnowing(visit, { ...choosing, pair: ['paid-support', 'planning'] }));
    expectDone(await inviteOrganisation(visit, asked));
    const never = await chooseKnowing(visit, { ...choosing, pair: ['paid-support', 'advocacy'] });
    assert.deepEqual(never, { refused: { because: 'never' } });
  });

  test('ends its help to plan when the person takes that choice back', async () => {
    const { visit, ola, centre, nell } = await centreHoldsAFund();
    const choosing = { person: ola.person, organisation: centre, others: ['somebody I know', 'I myself'] };
    const choice = expectDone(
      await chooseKnowing(visit, { ...choosing, pair: ['paid-support', 'planning'] }),
    );
    const asked = { person: ola.person, organisation: centre, powers: ['write-plan'] } as const;
    const relationship = expectDone(await inviteOrganisation(visit, asked));
    expectDone(await answerInvitationFor(nell, { organisation: centre, relationship }, 'yes'));

    const spoken = { person: ola.person, relationship, before: ['write-plan'] } as const;
    const more = await changePowers(visit, { ...spoken, powers: ['write-plan', 'speak-up'] });
    assert.ok('refused' in more && more.refused.because === 'conflict');

    expectDone(await takeKnowingBack(visit, { ...choosing, choice: choice.choiceId }));
    const circle = expectDone(await circleOf(visit, ola.person));
    const planning = circle.find((each) => each.relationshipId === relationship);
    assert.ok(planning?.endedAt !== undefined);
  });

  test('cannot say yes to an old invitation that it may no longer take up', async () => {
    const { visit, ola, centre, nell, holds } = await aCentre();
    const asked = { person: ola.person, organisation: centre, powers: ['speak-up'] } as const;
    const relationship = expectDone(await inviteOrganisation(visit, asked));
    await holds(['money-holding', 'paid-support']);
    const outcome = await answerInvitationFor(nell, { organisation: centre, relationship }, 'yes');
    assert.ok('refused' in outcome && outcome.refused.because === 'conflict');
  });
});

test('an organisation that only keeps somebody’s books may plan with them', async () => {
  const { visit, ola, centre, holds } = await aCentre();
  await holds(['money-holding']);
  const asked = { person: ola.person, organisation: centre, powers: ['write-plan'] } as const;
  expectDone(await inviteOrganisation(visit, asked));
});

type Centre = {
  readonly ola: TestPerson;
  readonly visit: Visit;
  readonly centre: OrganisationId;
  readonly nell: Visit;
  readonly holds: (does: readonly ('money-holding' | 'paid-support')[]) => Promise<void>;
};

async function aCentre(): Promise<Centre> {
  const world = worldOn(database);
  const ola = await aPerson(world, { email: `${world.clock.newId()}@example.org` });
  const centre = await anOrganisation(world);
  const worker: SignedIn = await aWorker(world, {
    organisation: centre,
    role: 'planner',
    name: 'Nell Ashby',
  });
  const visit = visitOf(world, ola.account);
  const name = 'Harbour Centre for Independent Living';
  const holds: Centre['holds'] = async (does) => {
    const beside = {
      person: ola.person,
      role: 'holder',
      organisationId: centre,
      name,
      powers: [],
      does,
    } as const;
    const changing = { may: 'change-circle', person: ola.person } as const;
    expectDone(await act(visit, changing, async (tx) => ({ done: await standBeside(tx, visit, beside) })));
  };
  return { ola, visit, centre, nell: visitOf(world, worker), holds };
}

async function centreHoldsAFund(): Promise<Centre> {
  const found = await aCentre();
  await found.holds(['money-holding', 'paid-support']);
  return found;
}
