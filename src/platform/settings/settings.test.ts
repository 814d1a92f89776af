import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectDone } from '#basics';
import { readSettings, settingsHelp } from './settings.ts';

test('an empty environment gives the settings of a first look', () => {
  const settings = expectDone(readSettings({}));
  assert.equal(settings.port, 3000);
  assert.equal(settings.demo, true);
  assert.equal(settings.policy, 'nils');
  assert.equal(settings.url, 'http://localhost:3000');
});

test('the made-up town is shown where only this machine can come, and elsewhere only when somebody says so', () => {
  const demo = (given: Readonly<Record<string, string>>): boolean => expectDone(readSettings(given)).demo;
  assert.equal(demo({ MAINSTAY_URL: 'http://127.0.0.1:4000' }), true);
  assert.equal(demo({ MAINSTAY_URL: 'https://support.example.org' }), false);
  assert.equal(demo({ HOST: '0.0.0.0' }), false);
  assert.equal(demo({ HOST: '0.0.0.0', MAINSTAY_DEMO: 'on' }), true);
  assert.equal(demo({ MAINSTAY_DEMO: 'off' }), false);
});

test('a wrong setting is refused by its name', () => {
  const outcome = readSettings({ PORT: 'many' });
  assert.ok('refused' in outcome);
  assert.equal(outcome.refused.name, 'PORT');
});

test('an empty setting counts as absent', () => {
  assert.equal(expectDone(readSettings({ DATABASE_URL: '' })).databaseUrl, undefined);
});

test('every setting says what it does', () => {
  assert.ok(settingsHelp.every((setting) => setting.about.endsWith('.')));
});
