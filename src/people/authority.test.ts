import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  abilitiesOf,
  type Ability,
  authority,
  may,
  mayFor,
  organisationAuthority,
  powers,
  type Role,
  roles,
  type Standing,
  standingsInForce,
} from './authority.ts';

const as = (role: Role): Standing => ({ as: role, powers: [] });
const everyPower = [...powers];

test('a person does not decide about their own plan, nor pay themselves', () => {
  const notTheirs = [
    'decide-plan',
    'propose-change',
    'answer-challenge',
    'sign-as-holder',
    'pay-in',
  ] as const;
  assert.deepEqual(
    notTheirs.filter((ability) => may([as('self')], ability) !== undefined),
    [],
  );
});

test('a supporter with no powers sees no budget, plan, money or journal', () => {
  const given = abilitiesOf('supporter', []).filter((ability) => ability.startsWith('see-'));
  assert.deepEqual(given, ['see-person']);
});

test('no power lets a supporter or a planner decide, sign, leave, or change the circle', () => {
  const given = new Set([...abilitiesOf('supporter', everyPower), ...abilitiesOf('planner', everyPower)]);
  const never = ['decide-plan', 'send-plan', 'sign-agreement', 'choose-holding', 'leave', 'change-circle'];
  assert.deepEqual(
    never.filter((ability) => [...given].some((each) => each === ability)),
    [],
  );
});

test('the local service sees no journal and no circle', () => {
  assert.equal(may([as('decider'), as('payer')], 'see-journal'), undefined);
  assert.equal(may([as('decider'), as('payer')], 'see-circle'), undefined);
});

test('a provider that holds a fund sees the fund, not the plan, the budget or all the money', () => {
  assert.deepEqual(abilitiesOf('holder', everyPower), [
    'see-person',
    'sign-as-holder',
    'see-fund',
    'give-bank-account',
    'import-statement',
    'record-use',
    'give-news',
    'settle-after-death',
  ]);
});

test('every power gives something', () => {
  const useless = powers.filter(
    (power) => abilitiesOf('supporter', [power]).length <= abilitiesOf('supporter', []).length,
  );
  assert.deepEqual(useless, []);
});

test('an executor sees the money and who works, pays what is owed, and chooses, signs and changes nothing else', () => {
  const given = abilitiesOf('executor', everyPower);
  for (const ability of ['see-money', 'keep-rota', 'pay-wages', 'settle-after-death'] as const)
    assert.ok(given.includes(ability), ability);
  const never: readonly Ability[] = [
    'see-plan',
    'see-budget',
    'choose-holding',
    'leave',
    'employ',
    'see-journal',
  ];
  assert.deepEqual(
    never.filter((ability) => given.includes(ability)),
    [],
  );
});

test('who worked for somebody who died does not settle, nor do those of the service who stood closer', () => {
  assert.deepEqual(standingsInForce([as('executor'), as('assistant')]), [as('assistant')]);
  const forService: Standing = { ...as('executor'), organisationId: 'the service' };
  assert.deepEqual(standingsInForce([forService, as('supporter')]), [as('supporter')]);
  assert.deepEqual(standingsInForce([as('executor'), as('supporter')]), [as('executor'), as('supporter')]);
  assert.deepEqual(standingsInForce([as('payer'), forService]), [as('payer'), forService]);
  assert.deepEqual(
    standingsInForce([as('payer'), forService, as('executor')]),
    [as('executor')],
    'who settles for the family neither pays nor settles for the service',
  );
});

test('nobody decides about themselves, a relative or somebody they work for or plan with', () => {
  const closer: readonly Role[] = ['self', 'supporter', 'assistant', 'planner'];
  const left = closer.map((role) => standingsInForce([as('decider'), as(role)]).map((each) => each.as));
  assert.deepEqual(left, [['self'], ['supporter'], ['assistant'], ['planner']]);
});

test('who works for a person neither plans with them nor pays them, and may hold their money', () => {
  const left = (['planner', 'payer', 'holder'] as const).map((role) =>
    standingsInForce([as('assistant'), as(role)]).map((each) => each.as),
  );
  assert.deepEqual(left, [['assistant'], ['assistant'], ['assistant', 'holder']]);
});

test('an assistant may do nothing but what is their own job', () => {
  const all = abilitiesOf('assistant', powers);
  assert.deepEqual(all, ['see-person', 'ask-ahead', 'see-own-job', 'answer-job', 'say-own-hours']);
});

test('who plans with a person does not hold their money, a relative may', () => {
  assert.deepEqual(standingsInForce([as('holder'), as('planner')]), [as('planner')]);
  assert.deepEqual(standingsInForce([as('holder'), as('supporter')]), [as('holder'), as('supporter')]);
});

test('a further standing never takes the closest one away', () => {
  fc.assert(
    fc.property(fc.subarray([...roles], { minLength: 1 }), (held) => {
      const left = standingsInForce(held.map(as));
      return left.length > 0 && left[0]?.as === roles.find((role) => held.includes(role));
    }),
  );
});

test('every ability can be had by somebody', () => {
  assert.ok(Object.values(authority).every((ways) => ways.length > 0));
  assert.ok(Object.values(organisationAuthority).every((held) => held.length > 0));
});

test('only planners answer an invitation to plan', () => {
  assert.equal(mayFor(['planner'], 'answer-invitation'), true);
  assert.equal(mayFor(['decider', 'payer', 'holder'], 'answer-invitation'), false);
});
