import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expectDone } from '#basics';
import { getInstrument, pointsText, workOut } from '#allocation';

type Example = {
  instrument: string;
  levels: number[];
  help?: Record<string, string>;
  points: string;
  annual: number;
  weekly: number;
};

describe('The page about starting figures in docs/rules', () => {
  it('has only examples that come out as it says', () => {
    const page = readFileSync(new URL('../../docs/rules/starting-figure.md', import.meta.url), 'utf8');
    const examples = [...page.matchAll(/```json example\n(.*?)```/gs)].map(([, text]) => text ?? '');
    assert.equal(examples.length, 3);
    examples.forEach((text) => comesOut(JSON.parse(text) as Example));
  });
});

function comesOut({ instrument: name, levels, help = {}, points, annual, weekly }: Example): void {
  const instrument = getInstrument(name);
  const answers = Object.fromEntries(
    instrument.areas.map(({ id }, place) => {
      const share = help[id];
      const level = levels[place] ?? -1;
      return [id, share === undefined ? { level } : { level, help: { share, agreed: true } }];
    }),
  );
  const { figure } = expectDone(workOut(instrument, { answers }));
  assert.deepEqual([pointsText(figure.points), figure.annual, figure.weekly], [points, annual, weekly]);
}
