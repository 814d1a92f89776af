import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findInstrument, getInstrument, Instrument, instruments, mainstayStart } from '#allocation';

type Change = (draft: Instrument) => void;

describe('An instrument', () => {
  it('comes with its words in easy English for what people meet first', () => {
    assert.equal(mainstayStart.areas.length, 12);
    const words = mainstayStart.areas.flatMap((area) => [
      area.title,
      area.ask,
      ...area.options.map((option) => option.says),
    ]);
    assert.deepEqual(
      words.filter((each) => each.easy === undefined),
      [],
    );
  });

  it('says plainly that its table comes from made-up data', () => {
    assert.match(mainstayStart.status.en, /made-up data/);
    assert.ok(instruments.every((one) => one.evidence.data === 'made-up' && one.stage !== 'live'));
  });

  it('is found by its id, or not at all', () => {
    assert.equal(findInstrument('example-114')?.areas.length, 12);
    assert.equal(findInstrument('__proto__'), undefined);
    assert.throws(() => getInstrument('mine'), /mine/);
  });

  it('is refused when more need would mean fewer points', () => {
    refuses(
      (draft) => (draft.areas[0]!.options[2]!.points = 3),
      /nutrition: an answer with more need has fewer/,
    );
  });

  it('is refused when its table pays less for more points', () => {
    refuses((draft) => (draft.table.knots[4]!.pence = 1), /pays less for more points/);
  });

  it('is refused when two knots stand at one place', () => {
    refuses((draft) => (draft.table.knots[4]!.at = 470), /knots must rise/);
  });

  it('is refused when a share of help counts more than the whole', () => {
    refuses((draft) => (draft.unpaidHelp.shares[1]!.counts = 11), /now-and-then counts more than the whole/);
  });

  it('is refused when an area is there twice', () => {
    refuses((draft) => (draft.areas[1]!.id = 'nutrition'), /nutrition is there twice/);
  });

  it('is refused with a percent table that counts another number of points', () => {
    refuses((draft) => {
      draft.table.at = { unit: 'percent', most: 100 };
    }, /The most is 263 points, not 100/);
  });

  it('is refused with a key that nobody knows, so that nothing hides in it', () => {
    assert.equal(Instrument.safeParse({ ...mainstayStart, multiplier: 90 }).success, false);
  });
});

function refuses(change: Change, because: RegExp): void {
  const draft = structuredClone(mainstayStart);
  change(draft);
  const read = Instrument.safeParse(draft);
  assert.match(read.error?.message ?? 'it was taken', because);
}
