import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { id, moment, type OrganisationId } from '#basics';
import { type Alliance, decidedIn, nextDecided, outcomeOf, type Vote, yesNeeded } from './alliance.ts';

const members = [1, 2, 3].map((number) => id<'organisation'>(`01890000-0000-7000-8000-00000000000${number}`));
const [first, second, third] = members;

function votes(...said: readonly (readonly [OrganisationId | undefined, 'yes' | 'no'])[]): readonly Vote[] {
  return said.map(([organisationId, says]) => ({ organisationId: organisationId!, name: '', says }));
}

describe('the members’ own rule', () => {
  it('asks for all, two thirds or more than half', () => {
    assert.deepEqual(
      [3, 4].map((count) => yesNeeded('everybody', count)),
      [3, 4],
    );
    assert.deepEqual(
      [3, 4].map((count) => yesNeeded('two-thirds', count)),
      [2, 3],
    );
    assert.deepEqual(
      [3, 4].map((count) => yesNeeded('most', count)),
      [2, 3],
    );
  });

  it('is met as soon as enough say yes', () => {
    assert.equal(outcomeOf('most', members, votes([first, 'yes'])), undefined);
    assert.equal(outcomeOf('most', members, votes([first, 'yes'], [second, 'yes'])), 'agreed');
  });

  it('is not met as soon as too few are left', () => {
    assert.equal(outcomeOf('everybody', members, votes([third, 'no'])), 'not-agreed');
    assert.equal(outcomeOf('two-thirds', members, votes([third, 'no'])), undefined);
    assert.equal(outcomeOf('two-thirds', members, votes([third, 'no'], [first, 'no'])), 'not-agreed');
  });

  it('does not count who has left', () => {
    assert.equal(
      outcomeOf('everybody', members.slice(0, 2), votes([first, 'yes'], [third, 'no'])),
      undefined,
    );
  });

  it('is met by nobody where nobody is left', () => {
    assert.equal(outcomeOf('everybody', [], []), 'not-agreed');
  });

  it('decides what was open under the old rule as soon as another is agreed', () => {
    const [older, newer] = [put(1, 'decision', 'Tuesdays'), put(2, 'rule', 'most')];
    const alliance = { ...coast, proposals: [newer, older] };
    assert.equal(nextDecided(alliance), undefined);
    const yes = { organisationId: members[2]!, name: '', says: 'yes' } as const;
    const voted = { ...alliance, proposals: [{ ...newer, votes: [...newer.votes, yes] }, older] };
    const rule = nextDecided(voted);
    assert.deepEqual([rule?.proposal.what, rule?.outcome], ['rule', 'agreed']);
    const next = nextDecided(decidedIn(voted, rule!));
    assert.deepEqual([next?.proposal.what, next?.outcome], ['decision', 'agreed']);
  });
});

const at = moment('2026-04-06T09:00:00Z');

const coast: Alliance = {
  allianceId: id<'alliance'>('01890000-0000-7000-8000-0000000000a0'),
  name: 'Coast alliance',
  kind: 'alliance',
  aims: ['Be heard'],
  rule: 'everybody',
  members: members.map((organisationId) => ({ organisationId, name: '', askedAt: at, joinedAt: at })),
  proposals: [],
};

function put(number: number, what: 'decision' | 'rule', words: string): Alliance['proposals'][number] {
  return {
    proposalId: id<'proposal'>(`01890000-0000-7000-8000-0000000000b${number.toString()}`),
    what,
    words,
    proposedByName: '',
    proposedAt: at,
    votes: votes([first, 'yes'], [second, 'yes']),
  };
}
