import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rules } from './rules.ts';
import { readHouse, type SourceFile } from './source-file.ts';

const house = readHouse();

describe('the house keeps its own rules', () => {
  for (const [name, rule] of Object.entries(rules)) {
    test(name, () => assert.deepEqual(rule(house), []));
  }
});

describe('each rule sees what it is there to see', () => {
  const planted: readonly (readonly [keyof typeof rules, SourceFile])[] = [
    ['importsRunDown', file('src/people/circle.ts', `import { x } from '#plans';`)],
    ['importsRunDown', file('src/ledger/store/x.ts', `import { x } from '#people/actions';`)],
    ['noCircles', file('src/plans/plan.ts', `import type { Plan } from './plan.ts';`)],
    ['doorsOnly', file('src/plans/store/x.ts', `import { x } from '#people/store';`)],
    ['doorsOnly', file('src/plans/web/x.ts', `import { x } from '../../people/circle.ts';`)],
    ['wordsArePure', file('src/plans/plan.ts', `import { readFileSync } from 'node:fs';`)],
    ['wordsArePure', file('src/plans/plan.ts', `export const now = () => Date.now();`)],
    ['layersRunDown', file('src/plans/web/page.ts', `import { x } from '../store/plans.ts';`)],
    ['layersRunDown', file('src/plans/plan.ts', `import { x } from './actions/send-plan.ts';`)],
    ['ownSchemaOnly', file('src/plans/store/x.ts', 'const sql = `select 1 from people.person`;')],
    [
      'ownSchemaOnly',
      file(
        'db/migrations/20260101000000_plans_begin.sql',
        'create view plans.x as select 1 from ledger.entry;',
      ),
    ],
    ['indexesOnlyReExport', file('src/plans/index.ts', `export const x = 1;`)],
    ['exportsAreTaken', file('src/plans/plan.ts', `export function plan(): void {}`)],
    ['exportsAreTaken', file('src/plans/plan.ts', `export type Plan = { readonly name: string };`)],
    ['basicsAreClosed', file('src/basics/strings.ts', `export const x = 1;`)],
    [
      'scopeIsThePlatforms',
      file('src/plans/store/x.ts', "const sql = `select set_config('mainstay.person', $1, true)`;"),
    ],
    [
      'wordsStandInCatalogues',
      file('src/plans/web/page.ts', 'const page = html`<p>${name}</p><p>Hello there</p>`;'),
    ],
    [
      'peopleAreKeptApart',
      file('db/migrations/x.sql', 'create table plans.x (\n  person_id uuid,\n  primary key (person_id)\n);'),
    ],
    [
      'portableSql',
      file('db/migrations/x.sql', 'create trigger t before update on plans.plan execute function f();'),
    ],
    [
      'transactionsOpenAtTheDoor',
      file('src/plans/actions/x.ts', 'export const x = (visit) => visit.database.transaction({}, f);'),
    ],
  ];
  for (const [name, violation] of planted) {
    test(`${name} at ${violation.path}`, () => assert.notDeepEqual(rules[name]?.([violation]), []));
  }

  test('a published view of another room may be read', () => {
    const reading = file('src/plans/store/x.ts', 'const sql = `select 1 from directory.published_service`;');
    assert.deepEqual(rules['ownSchemaOnly']?.([reading]), []);
  });
});

function file(path: string, text: string): SourceFile {
  return { path, text };
}
