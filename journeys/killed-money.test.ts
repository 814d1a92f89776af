import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { runCommand } from './command.ts';
import { fieldsOf } from './every-address.ts';
import { type HttpVisitor } from './http-visitor.ts';
import { type Killable, killable } from './killable.ts';
import { comesBack, signsInByLetter } from './steps.ts';

let house: Killable;
let ola: HttpVisitor;
let dev: HttpVisitor;
let nadia: HttpVisitor;
let money = '';

before(async () => {
  house = await killable();
  [ola, dev, nadia] = [house.visitor('Ola'), house.visitor('Dev'), house.visitor('Nadia')];
  await signsInByLetter(ola, 'ola@harbour.example');
  await comesBack(dev, 'dev@harbour-service.example');
  await comesBack(nadia, 'nadia@harbour-service.example');
  await ola.opens('/me');
  await ola.follows('My money');
  money = ola.isAt();
});
after(() => house.close());

describe('what was acknowledged is there after a kill, and what is sent again is done once', () => {
  test('a payment run that is approved', async () => {
    await dev.opens('/me');
    await dev.follows('Payment runs');
    await dev.presses('Prepare it');
    await dev.sees('You prepared this run. Somebody else approves it.');
    await nadia.opens(dev.isAt());
    const approve = pressing(nadia, `${dev.isAt()}/approve`);
    const sent = approve().catch(() => undefined);
    await wait(8);
    await house.killed();
    const acknowledged = (await sent)?.status === 303;
    await nadia.opens(dev.isAt());
    const isThere = (await nadia.reads()).includes('Approved by Nadia Hussain');
    assert.ok(!acknowledged || isThere, 'an approval that was acknowledged is lost');
    assert.equal((await approve()).status, 303);
    await nadia.opens(dev.isAt());
    await nadia.sees('Approved by Nadia Hussain');
  });

  test('a payment run that goes out', async () => {
    await dev.opens(nadia.isAt());
    const send = pressing(dev, `${dev.isAt()}/send`, { format: 'bacs18' });
    await killedWhile(send, 'holdings.pay_in', 40);
  });

  test('money that is spent', async () => {
    const direct = await pageOf('My direct payment');
    await ola.opens(`${direct}/spend`);
    const paid = { toWhom: 'Corner shop', what: 'Stamps', amount: '0.03' };
    await killedWhile(pressing(ola, `${direct}/spend`, paid), 'ledger.entry', 20);
  });

  test('a cost that friends share', async () => {
    const pool = await pageOf('Thursday minibus, with friends');
    await ola.opens(`${pool}/share-cost`);
    const shared = { toWhom: 'Café', what: 'Tea for all', amount: '6.03' };
    await killedWhile(pressing(ola, `${pool}/share-cost`, shared), 'holdings.pool_part');
  });

  test('a part of the plan that moves', async () => {
    const direct = (await pageOf('My direct payment')).split('/').at(-1) ?? '';
    await pageOf('Tideway Arts holds this for me');
    const links = ola
      .page()
      .querySelectorAll('a')
      .map((each) => each.getAttribute('href') ?? '');
    const move = links.find((href) => href.includes('/move?line=')) ?? '';
    await ola.opens(move);
    const to = { to: direct, step: 'move' };
    await killedWhile(pressing(ola, move.split('?')[0] ?? '', to), 'holdings.share');
  });
});

test('every truth about the data holds afterwards', async () => {
  const checked = await runCommand(['check'], house.settings);
  assert.equal(checked.code, 0, checked.gave);
});

/** A form as it stands on the page a visitor has open, filled in: to be sent as often as one likes, always with the same mark. */
type Press = () => Promise<Response>;

function pressing(visitor: HttpVisitor, action: string, given: Readonly<Record<string, string>> = {}): Press {
  const form = visitor
    .page()
    .querySelectorAll('form')
    .find((each) => each.getAttribute('action')?.split('?')[0] === action);
  assert.ok(form !== undefined, `no form at ${visitor.isAt()} goes to ${action}`);
  const shown = fieldsOf(form).filter(({ kind }) => kind === 'hidden' || kind === 'written');
  const body = new URLSearchParams({
    ...Object.fromEntries(shown.map(({ name, value }) => [name, value])),
    ...given,
  });
  return () => visitor.asks(action, { method: 'POST', body });
}

/** Kills Mainstay some milliseconds into its work, starts it again and presses once more: what it wrote about Ola is there once. */
async function killedWhile(press: Press, table: string, after_ms = 8): Promise<void> {
  const had = await rowsOf(table);
  const sent = press().catch(() => undefined);
  await wait(after_ms);
  await house.killed();
  const acknowledged = (await sent)?.status === 303;
  const kept = await rowsOf(table);
  assert.ok(!acknowledged || kept > had, 'what was acknowledged is lost');
  assert.equal((await press()).status, 303);
  const done = await rowsOf(table);
  assert.ok(done > had, 'pressed again, nothing was done');
  assert.ok(kept === had || kept === done, 'pressed again, it was done twice');
  assert.equal((await press()).status, 303);
  assert.equal(await rowsOf(table), done, 'pressed once more, it was done again');
}

async function rowsOf(table: string): Promise<number> {
  const response = await ola.asks(`/me/${money.split('/').at(-1) ?? ''}/everything`);
  const { records } = (await response.json()) as { records: Record<string, readonly unknown[]> };
  return records[table]?.length ?? 0;
}

/** Opens one of Ola's holdings, and says where it is. */
async function pageOf(holding: string): Promise<string> {
  await ola.opens(money);
  await ola.follows(`See it line by line ${holding}`);
  return ola.isAt();
}
