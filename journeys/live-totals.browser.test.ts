import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type AtBrowser, townAtBrowsers } from './at-browsers.ts';
import type { Manner } from './browser-visitor.ts';

const { comes, town } = townAtBrowsers({ lived: true });

describe('while Ivor writes what some help costs', () => {
  test('the totals follow each key, and are said once he stops', async () => {
    const ivor = await writesALine('mouse');
    const faults: string[] = [];
    ivor.page.on('console', (message) => faults.push(message.text()));
    await ivor.page.evaluate(writesDownWhatIsSaid);
    await ivor.page.getByLabel('What it costs').pressSequentially('15.05');
    await ivor.page.getByLabel('How many in a week?').pressSequentially('16');
    // His plan is £144.00 a week so far.
    await ivor.page.locator('.totals').getByText('£384.80').waitFor();
    assert.match(
      await shown(ivor.page),
      /£384\.80 a week £20,009\.60 a year £0\.00 once £32\.12 a week over/,
    );
    await ivor.page.locator('[data-follows-aloud]').getByText('£384.80 a week, £20,009.60').waitFor();
    assert.equal(await ivor.page.evaluate<number>('said.length'), 1);
    await ivor.page.getByLabel('Paid once').pressSequentially('600');
    await ivor.page.locator('.totals').getByText('£600.00').waitFor();
    await ivor.page.getByRole('radio', { name: 'a week' }).check();
    await ivor.page.locator('.totals').getByText('£384.80').waitFor();
    await ivor.page.getByText('Show me the sum').click();
    await ivor.page.locator('.sum').getByText('£240.80').waitFor();
    assert.deepEqual(faults, []);
    await ivor.leaves();
  });

  test('the totals stay in sight on a phone and cover nothing that has the focus', () => covers(true));
  test('and on a desktop', () => covers(false));

  test('without script he has them added up by a button, and nothing is kept', async () => {
    const ivor = await writesALine('without-script');
    await ivor.writes('What is it?', 'A walk with Jo');
    await ivor.writes('What it costs', '15.05');
    await ivor.writes('How many in a week?', '16');
    await ivor.presses('Add it up');
    assert.match(await shown(ivor.page), /£384\.80 a week £20,009\.60 a year/);
    assert.equal(await ivor.page.getByLabel('What is it?').inputValue(), 'A walk with Jo');
    await ivor.follows('Back to the plan');
    await ivor.doesNotSee('A walk with Jo');
    await ivor.leaves();
  });
});

test('the server met no fault of its own', () => assert.deepEqual(town().faults, []));

async function writesALine(manner: Manner, phone = false): Promise<AtBrowser> {
  const ivor = await comes('Ivor', 'ivor@harbour.example', manner, phone);
  await ivor.opens('/me');
  await ivor.follows('My plan');
  await ivor.follows('Add help or support');
  await ivor.follows('Something else that is paid for');
  return ivor;
}

/** Goes through the page by Tab, down and up again, and looks each time whether the totals are in the way. */
async function covers(phone: boolean): Promise<void> {
  const ivor = await writesALine('keyboard', phone);
  const ways = [...Array<string>(22).fill('Tab'), ...Array<string>(12).fill('Shift+Tab')];
  const hidden: string[] = [];
  await ivor.page.getByLabel('What is it?').focus();
  for (const key of ways) {
    await ivor.page.keyboard.press(key);
    hidden.push(...(await hiddenBehind(ivor.page)));
  }
  assert.deepEqual(hidden, []);
  await ivor.page.getByLabel('Paid once').focus();
  assert.ok(await ivor.page.locator('.totals').isVisible());
  const box = await ivor.page.locator('.totals').boundingBox();
  assert.ok(box !== null && box.y >= 0 && box.y < 5, 'the totals are at the top of the window');
  await ivor.leaves();
}

// Runs in the page: what has the focus and lies under the totals, and so cannot be seen whole.
const focusUnderTotals = `(() => {
  const totals = document.querySelector('.totals').getBoundingClientRect();
  const focus = document.activeElement.getBoundingClientRect();
  const under = focus.top < totals.bottom - 1 && focus.bottom > totals.top + 1 && !document.activeElement.matches('body');
  return under ? [document.activeElement.outerHTML.slice(0, 120)] : [];
})()`;

// Runs in the page: keeps each text that somebody who hears the page is told.
const writesDownWhatIsSaid = `{
  const place = document.querySelector('[data-follows-aloud]');
  window.said = [];
  new MutationObserver(() => said.push(place.textContent)).observe(place, { childList: true });
}`;

function hiddenBehind(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(focusUnderTotals);
}

async function shown(page: Page): Promise<string> {
  return (await page.locator('.totals').innerText()).replace(/\s+/g, ' ');
}
