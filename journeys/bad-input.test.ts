import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parse } from 'node-html-parser';
import { everyAddress, fieldsOf, type FoundForm } from './every-address.ts';
import type { HttpVisitor } from './http-visitor.ts';
import { asksToHelpPlan, invites, newestLink, seesAStartingFigure, signsInByLetter } from './steps.ts';
import { openTown, type Town } from './town.ts';

/** What nobody means to type, in each field of each form at once. */
const absurd = {
  nothing: '',
  spaces: '   ',
  'twenty thousand letters': 'x'.repeat(20_000),
  markup: `"><script>alert(1)</script><img src=x onerror=alert(1)>`,
  quotes: `'; drop table people.person; -- \\'`,
  'a null character and other unseen ones': 'a\u0000b\u202Ec\u200Fd\uFFFEe\u0007',
  'a picture where words are cut': `${'x'.repeat(79)}💷`,
  pictures: '💷👩🏽‍🦽🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  'a word every object has': 'constructor',
  'minus five': '-5',
  'no number': 'NaN',
  'more than there is': '99999999999999999999',
  'a number in short': '1e309',
  'half a penny': '1.005',
  'the 31st': '31',
  'the word for nothing': 'null',
} as const;

type Their = { readonly visitor: HttpVisitor; readonly form: FoundForm };
let town: Town;
let forms: readonly Their[];

before(async () => {
  town = await openTown({ lived: true, policy: 'england-care-act' });
  const anybody = town.visitor('anybody');
  await seesAStartingFigure(anybody);
  await anybody.opens('/sign-in');
  await anybody.writes('What is your e-mail address?', 'somebody.new@example.org');
  await anybody.presses('Send me the link');
  const link = await letterTo(anybody, '/sign-in/');
  const ola = await signedIn('ola@harbour.example');
  await invites(ola, { name: 'Nia', email: 'nia@example.org', powers: ['Read my plan'] });
  const nia = await signedIn('nia@example.org', 'Nia');
  const invitation = await letterTo(nia, '/invitations/');
  const hazel = await signedIn('hazel@harbour.example');
  await asksToHelpPlan(hazel, 'Harbour Centre for Independent Living');
  forms = [
    ...(await formsOf(anybody, ['/', '/budget/1', '/budget/check', '/directory', '/sign-in', link])),
    ...(await formsOf(nia, [invitation, '/me'])),
    ...(await formsOf(ola, ['/me'])),
    ...(await formsOf(hazel, ['/me'])),
  ];
  for (const email of [
    'ivor@harbour',
    'tunde@hcil',
    'priya@harbour-service',
    'dev@harbour-service',
    'sam@tideway',
  ])
    forms = [...forms, ...(await formsOf(await signedIn(`${email}.example`), ['/me']))];
});
after(() => town.close());

test('an answer without a button pressed is none: what was asked still stands', async () => {
  const asked = forms.filter(({ form }) => /^.(invitations|people.for).*:/.test(form.route));
  const waiting = [];
  for (const their of asked) {
    await sends(their, []);
    const page = await (await their.visitor.asks(their.form.foundAt)).text();
    waiting.push(page.includes(their.form.action));
  }
  assert.deepEqual(waiting, [true, true]);
});

describe('what is typed that no page expects', () => {
  test('is refused beside its field when it is far too long, and stays in it', async () => {
    const wrong = [];
    for (const their of forms.filter(isWrittenIn)) {
      const answer = await sends(their, writtenWith(their.form, absurd['twenty thousand letters']));
      if (answer.status !== 422 || !keeps(answer.body, their.form, absurd['twenty thousand letters']))
        wrong.push(`${their.form.action} ${answer.status}`);
    }
    assert.deepEqual(wrong, []);
  });

  test('is never a fault, and never put on a page as markup', async () => {
    const wrong = [];
    for (const [what, value] of Object.entries(absurd)) {
      for (const their of forms) {
        const answer = await sends(their, filledWith(their.form, value));
        if (answer.status >= 500 || /<script>alert|<img src=x/.test(answer.body))
          wrong.push(`${what}: ${their.form.action} ${answer.status}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  test('is kept wherever the form comes back', async () => {
    const wrong = [];
    for (const value of [absurd.markup, absurd['no number'], absurd['minus five'], absurd.pictures]) {
      for (const their of forms.filter(isWrittenIn)) {
        const answer = await sends(their, filledWith(their.form, value));
        if (answer.status === 422 && !keeps(answer.body, their.form, value))
          wrong.push(`${their.form.action}: ${value}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
});

describe('what no form of ours sends', () => {
  test('is never a fault: nothing at all, each field twice, or names that every object has', async () => {
    const wrong = [];
    for (const their of forms) {
      const names = their.form.fields.filter(({ kind }) => kind !== 'hidden').map(({ name }) => name);
      const twice = names.flatMap((name): [string, string][] => [
        [name, 'one'],
        [name, 'two'],
      ]);
      const odd: [string, string][] = ['__proto__', 'constructor', 'toString', 'names[0]', 'names[a]'].map(
        (name) => [name, 'x'],
      );
      for (const fields of [[], twice, odd]) {
        const answer = await sends(their, fields);
        if (answer.status >= 500) wrong.push(`${their.form.action} ${answer.status}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  test('is never a fault: marks and versions that are no marks and versions', async () => {
    const wrong = [];
    for (const their of forms) {
      for (const value of ['', 'x', '-1', '1e99', 'x'.repeat(10_000)]) {
        const hidden = their.form.fields
          .filter(({ kind, name }) => kind === 'hidden' && name !== 'csrf')
          .map(({ name }): [string, string] => [name, value]);
        const answer = await sends(their, [...filledWith(their.form, 'words'), ...hidden], value);
        if (answer.status >= 500) wrong.push(`${their.form.action} ${answer.status}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  test('is told to be sent again, where its secret is missing or another browser’s', async () => {
    const answers = [];
    for (const { visitor, form } of forms) {
      for (const csrf of ['', 'x', 'x'.repeat(43)]) {
        const body = new URLSearchParams({ csrf });
        answers.push((await visitor.asks(form.action, { method: 'POST', body })).status);
      }
    }
    assert.deepEqual([...new Set(answers)], [403]);
  });
});

test('the server met no fault of its own', () => assert.deepEqual(town.faults, []));
test('every truth about the data holds', async () => assert.deepEqual(await town.brokenTruths(), []));

async function signedIn(email: string, name?: string): Promise<HttpVisitor> {
  const visitor = town.visitor(email);
  await signsInByLetter(visitor, email, name);
  return visitor;
}

async function letterTo(visitor: HttpVisitor, begins: string): Promise<string> {
  await visitor.opens('/mailbox');
  return newestLink(visitor, begins);
}

async function formsOf(visitor: HttpVisitor, starts: readonly string[]): Promise<readonly Their[]> {
  const found = await everyAddress(visitor, starts);
  const all = [...found.forms.values()].filter(({ route }) => route !== '/sign-out');
  return all.map((form) => ({ visitor, form }));
}

type Answered = { readonly status: number; readonly body: string };

/** Sends fields as the form of a page just loaded, with its secret and a mark of its own unless another is given. */
async function sends(
  { visitor, form }: Their,
  fields: readonly [string, string][],
  mark: string = town.world.clock.newId(),
): Promise<Answered> {
  const body = new URLSearchParams([...fields]);
  body.set('csrf', form.fields.find(({ name }) => name === 'csrf')?.value ?? '');
  body.set('token', mark);
  body.set('once', mark);
  const response = await visitor.asks(form.action, { method: 'POST', body });
  return { status: response.status, body: await response.text() };
}

function isWrittenIn({ form }: Their): boolean {
  return form.fields.some(({ kind }) => kind === 'written');
}

/** The form with this in each field that somebody writes in; what is chosen is what the page offers last. */
function writtenWith(form: FoundForm, text: string): readonly [string, string][] {
  const last = form.fields.filter(
    (field, at) =>
      field.kind !== 'chosen' || form.fields.findLastIndex((other) => other.name === field.name) === at,
  );
  return last.map(({ kind, name, value }) => [name, kind === 'written' ? text : value]);
}

function filledWith(form: FoundForm, value: string): readonly [string, string][] {
  return form.fields.map((field): [string, string] => [
    field.name,
    field.kind === 'hidden' ? field.value : value,
  ]);
}

/** Whether every field of the form that somebody writes in still holds what was typed. */
function keeps(page: string, form: FoundForm, typed: string): boolean {
  const again = parse(page)
    .querySelectorAll('form[method=post]')
    .find((each) => each.getAttribute('action')?.split('?')[0] === form.action.split('?')[0]);
  const written = again === undefined ? [] : fieldsOf(again).filter(({ kind }) => kind === 'written');
  const decoded = (text: string): string => parse(`<p>${text}</p>`).text;
  return written.length > 0 && written.every(({ value }) => decoded(value) === typed || value === typed);
}
