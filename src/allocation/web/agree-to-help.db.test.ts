import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { expectDone } from '#basics';
import {
  aPerson,
  aSupporter,
  type TestWorld,
  visitOf,
  worldOn,
  type OwnWorld,
  ownWorld,
} from '#people/testing';
import { agreeToHelp, endHelp, seeStartingFigure } from '#allocation/actions';
import { allTwo, answer, answerAll, type Browser, browserOn, goTo, page } from '../testing/browser.ts';

let home: OwnWorld;
let world: TestWorld;

before(async () => {
  home = await ownWorld();
});
after(() => home.close());

describe('A helper’s own word', () => {
  it('takes their help off the figure, and gives it back the day they end it', async () => {
    const { ola, bea } = await olaWithHelp('3');
    const visit = visitOf(world, bea.account);

    assert.deepEqual(await agreeToHelp(visitOf(world, ola.account), ola.person, 'nutrition'), {
      refused: { because: 'not-allowed' },
    });
    assert.deepEqual(await agreeToHelp(visit, ola.person, 'toilet'), {
      refused: { because: 'no-help-there' },
    });
    expectDone(await agreeToHelp(visit, ola.person, 'nutrition'));
    assert.equal(expectDone(await agreeToHelp(visit, ola.person, 'hygiene')).weekly, 423_98);
    const shown = await page(browserOn(world, bea.account), 'get', '/budget/:person/figure', {
      params: { person: ola.person },
    });
    assert.match(shown, /Ola: starting figure[^]*Bea Marsh wants to go on/);
    expectDone(await endHelp(visit, ola.person, 'nutrition'));
    assert.equal(expectDone(await endHelp(visit, ola.person, 'hygiene')).weekly, 464_61);
    assert.deepEqual(await endHelp(visit, ola.person, 'hygiene'), {
      refused: { because: 'nothing-agreed' },
    });
  });

  it('stops counting when the person no longer wants it counted', async () => {
    const { ola, bea } = await olaWithHelp('5');
    expectDone(await agreeToHelp(visitOf(world, bea.account), ola.person, 'nutrition'));
    const parts = { params: { person: ola.person, area: 'nutrition' }, form: { word: 'stop' } };
    const own = browserOn(world, ola.account);
    await goTo(own, ['post', '/budget/:person/help/:area', parts]);
    const seen = expectDone(await seeStartingFigure(visitOf(world, ola.account), ola.person));
    assert.equal(seen?.figure.weekly, 464_61);
    assert.equal(seen.figure.because, 'helper-ended');
  });

  it('goes on counting when other answers change, and not when the help itself does', async () => {
    const { ola, bea } = await olaWithHelp('6');
    const helped = expectDone(await agreeToHelp(visitOf(world, bea.account), ola.person, 'nutrition')).weekly;
    const own: Browser = browserOn(world, ola.account);
    const reopen = async () =>
      goTo(own, ['post', '/budget/:person/answers', { params: { person: ola.person } }]);
    assert.equal(await reopen(), '/budget/check');
    await goTo(own, ['post', '/budget/keep', {}]);
    const same = expectDone(await seeStartingFigure(visitOf(world, ola.account), ola.person));
    assert.equal(same?.figure.weekly, helped);
    await reopen();
    await goTo(own, answer(1, { level: '2', share: 'all', 'goes-on': 'yes' }));
    await goTo(own, ['post', '/budget/keep', {}]);
    const changed = expectDone(await seeStartingFigure(visitOf(world, ola.account), ola.person));
    assert.equal(changed?.figure.weekly, 464_61);
  });

  it('is refused where there is no assessment', async () => {
    const ola = await aPerson(world, { name: 'Ola', email: 'ola4@example.org' });
    const bea = await aSupporter(world, ola, { email: 'bea4@example.org' });
    assert.deepEqual(await agreeToHelp(visitOf(world, bea.account), ola.person, 'toilet'), {
      refused: { because: 'no-assessment' },
    });
  });
});

/** Ola, who told of Bea's help with eating and washing, kept her answers, and has Bea beside her. */
async function olaWithHelp(number: string) {
  const browser = aBrowser();
  const helped = { share: 'half-to-most', helper: 'Bea', 'goes-on': 'not-asked' };
  await answerAll(browser, [{ level: 2, form: helped }, { level: 2, form: helped }, ...allTwo.slice(2)]);
  const ola = await aPerson(world, { name: 'Ola', email: `ola${number}@example.org` });
  browser.account = ola.account;
  await goTo(browser, ['post', '/budget/keep', {}]);
  const bea = await aSupporter(world, ola, { email: `bea${number}@example.org` });
  return { ola, bea };
}

function aBrowser(): Browser {
  world = worldOn(home.database);
  return browserOn(world);
}
