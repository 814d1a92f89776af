import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  type Answer,
  askForLink,
  type Cookie,
  type Database,
  endSession,
  findSession,
  openDatabase,
  readLetters,
  sendLetters,
  type World,
} from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { anAccount, type TestWorld, visitOf, type VisitParts, worldOn } from '../testing/index.ts';
import { mailboxPage } from './mailbox.ts';
import { askPage, sendLink } from './sign-in.ts';
import { followLink, linkPage } from './use-link.ts';

let database: Database;
let made: TestDatabase;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
});
after(async () => {
  await database.close();
  await made.drop();
});

const letters = (world: World) =>
  world.database.transaction({ locality: world.settings.locality }, (tx) => readLetters(tx, 100));

/** Asks for a link as a page does, and gives the secret in the letter. */
async function tokenFor(world: World, email: string, to = '/me', from = `10.0.0.${email.length}`) {
  await sendLink(visitOf(world, undefined, { form: { email, to }, from }));
  const letter = (await letters(world)).find((each) => each.to === email);
  return /\/sign-in\/([\w-]{43})/.exec(letter?.body ?? '')?.[1] ?? '';
}

const bodyOf = (answer: Answer): string => ('page' in answer ? answer.page.body.toString() : '');
const cookieOf = (answer: Answer): Cookie => answer.cookies?.[0] ?? { name: '', value: '' };
const withToken = (token: string, parts: VisitParts = {}): VisitParts => ({ ...parts, params: { token } });

async function signedIn(world: TestWorld, email: string): Promise<Cookie> {
  await anAccount(world, { name: 'Ola Marsh', email });
  const token = await tokenFor(world, email);
  return cookieOf(await followLink(visitOf(world, undefined, withToken(token))));
}

test('a link signs a known person in and goes on to where they were', async () => {
  const world = worldOn(database);
  const account = await anAccount(world, { name: 'Ola Marsh', email: 'known@example.org' });
  const token = await tokenFor(world, 'known@example.org', '/budget/keep');
  const page = await linkPage(visitOf(world, undefined, withToken(token)));
  assert.match(bodyOf(page), /Sign in as Ola Marsh/);
  const answer = await followLink(visitOf(world, undefined, withToken(token)));
  assert.equal('goTo' in answer && answer.goTo, '/budget/keep');
  const session = await findSession(world, cookieOf(answer).value);
  assert.deepEqual(session, { locality: 'harbour', account });
});

test('somebody new is asked for a name, and what they typed is kept', async () => {
  const world = worldOn(database);
  const token = await tokenFor(world, 'new@example.org');
  const without = await followLink(visitOf(world, undefined, withToken(token, { form: { name: '  ' } })));
  assert.equal('status' in without && without.status, 422);
  const long = 'a'.repeat(101);
  const tooLong = await followLink(visitOf(world, undefined, withToken(token, { form: { name: long } })));
  assert.ok(bodyOf(tooLong).includes(long));
  const answer = await followLink(visitOf(world, undefined, withToken(token, { form: { name: 'Nell' } })));
  const session = await findSession(world, cookieOf(answer).value);
  assert.equal(session?.account.name, 'Nell');
});

test('opening the link uses nothing up, the button uses it once', async () => {
  const world = worldOn(database);
  const account = await anAccount(world, { name: 'Ola Marsh', email: 'once@example.org' });
  const token = await tokenFor(world, 'once@example.org', '/plans');
  await linkPage(visitOf(world, undefined, withToken(token)));
  await followLink(visitOf(world, undefined, withToken(token)));
  const stranger = await followLink(visitOf(world, undefined, withToken(token)));
  assert.equal('status' in stranger && stranger.status, 410);
  assert.match(bodyOf(stranger), /used already/);
  const again = await followLink(visitOf(world, account, withToken(token)));
  assert.equal('goTo' in again && again.goTo, '/plans');
});

test('two clicks at once begin one session', async () => {
  const world = worldOn(database);
  await anAccount(world, { name: 'Ola Marsh', email: 'twice@example.org' });
  const token = await tokenFor(world, 'twice@example.org');
  const click = () => followLink(visitOf(world, undefined, withToken(token)));
  const answers = await Promise.all([click(), click(), click()]);
  assert.equal(answers.filter((each) => 'goTo' in each).length, 1);
});

test('a link is over after thirty minutes, and an unknown one never was', async () => {
  const world = worldOn(database);
  const token = await tokenFor(world, 'late@example.org');
  world.clock.set('2026-04-06T09:30:00Z');
  const late = await linkPage(visitOf(world, undefined, withToken(token)));
  assert.match(bodyOf(late), /30 minutes old/);
  const unknown = await linkPage(visitOf(world, undefined, withToken('nobody')));
  assert.match(bodyOf(unknown), /do not know it/);
});

test('a known and an unknown address get the same answer', async () => {
  const world = worldOn(database);
  await anAccount(world, { name: 'Ola Marsh', email: 'same@example.org' });
  const ask = (email: string) => sendLink(visitOf(world, undefined, { form: { email }, from: '10.9.9.9' }));
  assert.deepEqual(await ask('same@example.org'), await ask('never-seen@example.org'));
});

test('the sixth letter in an hour is refused, and allowed when the hour is over', async () => {
  const world = worldOn(database);
  const ask = () =>
    sendLink(visitOf(world, undefined, { form: { email: 'often@example.org' }, from: '10.1.1.1' }));
  await Promise.all([ask(), ask(), ask()]);
  await Promise.all([ask(), ask()]);
  const sixth = await ask();
  assert.equal('status' in sixth && sixth.status, 429);
  world.clock.set('2026-04-06T10:00:01Z');
  assert.ok('goTo' in (await ask()));
});

test('the thirty-first letter from one place in an hour is refused', async () => {
  const world = worldOn(database);
  const ask = (each: number) =>
    askForLink(visitOf(world, undefined, { from: '10.2.2.2' }), {
      email: `many${each}@example.org`,
      goesTo: '/me',
    });
  await Promise.all(Array.from({ length: 30 }, (_, each) => ask(each)));
  assert.deepEqual(await ask(31), { refused: { because: 'too-many-letters' } });
});

test('what is not an address is said beside the field, with what was typed', async () => {
  const world = worldOn(database);
  const answer = await sendLink(visitOf(world, undefined, { form: { email: 'ola at example' } }));
  assert.equal('status' in answer && answer.status, 422);
  assert.match(bodyOf(answer), /value="ola at example"/);
});

test('the way on never leads to another site', async () => {
  const world = worldOn(database);
  const page = askPage(visitOf(world, undefined, { query: { to: '//elsewhere.example' } }));
  assert.doesNotMatch(bodyOf(page), /elsewhere/);
});

test('of fifty asked for at once from one place, thirty get a letter', async () => {
  const world = worldOn(database);
  const outcomes = await fiftyAtOnce((each) =>
    askForLink(visitOf(world, undefined, { from: '10.3.3.3' }), {
      email: `atonce${each}@example.org`,
      goesTo: '/me',
    }),
  );
  assert.equal(outcomes.filter((each) => 'done' in each).length, 30);
});

test('of fifty asked for at once to one address, five are written', async () => {
  const world = worldOn(database);
  const outcomes = await fiftyAtOnce((each) =>
    askForLink(visitOf(world, undefined, { from: `10.4.4.${each}` }), {
      email: 'one@example.org',
      goesTo: '/me',
    }),
  );
  assert.equal(outcomes.filter((each) => 'done' in each).length, 5);
});

test('a session lasts thirty days from its last use and ends at once on signing out', async () => {
  const world = worldOn(database);
  const { value } = await signedIn(world, 'session@example.org');
  world.clock.set('2026-05-04T09:00:00Z');
  assert.equal((await findSession(world, value))?.cookie?.value, value);
  world.clock.set('2026-06-02T09:00:00Z');
  assert.ok(await findSession(world, value));
  const gone = await endSession(world, value);
  assert.deepEqual(gone, { name: 'mainstay_session', value: '', seconds: 0 });
  assert.equal(await findSession(world, value), undefined);
});

test('a session unused for thirty days is over, and a forged cookie is nobody', async () => {
  const world = worldOn(database);
  const { value } = await signedIn(world, 'unused@example.org');
  world.clock.set('2026-05-06T09:00:00Z');
  assert.equal(await findSession(world, value), undefined);
  assert.equal(await findSession(world, `elsewhere.${value.split('.')[1] ?? ''}`), undefined);
  assert.equal(await findSession(world, "harbour.x'; drop table people.person"), undefined);
});

test('the mailbox is a page of a demonstration only', async () => {
  await tokenFor(worldOn(database), 'mailbox@example.org');
  const shown = await mailboxPage(visitOf(worldOn(database)));
  assert.match(bodyOf(shown), /<a href="\/sign-in\/[\w-]{43}">http:\/\/localhost:3000/);
  const hidden = await mailboxPage(visitOf(worldOn(database, { demo: false })));
  assert.deepEqual(hidden, { refusal: 'not-found' });
});

test('letters go once, and one that is not taken is tried again later', async () => {
  const world = worldOn(database, { at: '2026-07-01T09:00:00Z' });
  await sendLetters(world, async () => undefined);
  await tokenFor(world, 'post@example.org');
  const broken = await sendLetters(world, async () => {
    throw new Error('the mail server is away');
  });
  assert.equal(broken, 0);
  const taken: string[] = [];
  const send = async (letter: { readonly to: string }) => taken.push(letter.to);
  await sendLetters(world, send);
  assert.deepEqual(taken, []);
  world.clock.set('2026-07-01T09:01:00Z');
  await Promise.all([sendLetters(world, send), sendLetters(world, send)]);
  assert.deepEqual(taken, ['post@example.org']);
});

test('a letter that went keeps its words, and no secret that would let a reader in', async () => {
  const world = worldOn(database, { at: '2026-08-01T09:00:00Z' });
  const token = await tokenFor(world, 'secret@example.org');
  const sent: string[] = [];
  await sendLetters(world, async (letter) => sent.push(letter.text));
  const kept = (await letters(world)).find((each) => each.to === 'secret@example.org');
  assert.ok(sent.some((text) => text.includes(token)));
  assert.match(kept?.body ?? '', /Open this link to sign in[^]*\/sign-in\/…[^]*works once/);
  assert.doesNotMatch(kept?.body ?? '', /[\w-]{43}/);
});

function fiftyAtOnce<Each>(ask: (each: number) => Promise<Each>): Promise<readonly Each[]> {
  return Promise.all(Array.from({ length: 50 }, (_, each) => ask(each)));
}
