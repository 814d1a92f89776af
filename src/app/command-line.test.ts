import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { commands } from './commands/all.ts';

const said = spawnSync('bin/mainstay', ['dance'], { encoding: 'utf8' });

test('a word that is no command is answered with every command, and what each is for in words of its own', () => {
  assert.equal(said.status, 2);
  assert.match(said.stderr, /^There is no command "dance"\./);
  for (const [name, { takes, about }] of Object.entries(commands)) {
    const at = said.stderr.indexOf(`\n  ${name} ${takes}`.trimEnd());
    assert.ok(at >= 0, name);
    const after = said.stderr.slice(at + `\n  ${name} ${takes}`.trimEnd().length);
    assert.match(after, /^\s+\S/);
    assert.ok(after.trimStart().startsWith(about), name);
  }
});
