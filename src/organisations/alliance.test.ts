import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { id, type OrganisationId } from '#basics';
import { outcomeOf, type Vote, yesNeeded } from './alliance.ts';

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
});
