import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawOn } from './map-sheet.ts';

test('points stand on the sheet with north up, at one scale, with a bar to measure by', () => {
  const sheet = drawOn([
    { latitude: 53.2, longitude: 0.2 },
    { latitude: 53.3, longitude: 0.3 },
  ]);
  const [south, north] = sheet.spots;
  assert.ok(south !== undefined && north !== undefined && north.y < south.y && north.x > south.x);
  assert.deepEqual(sheet.bar, { miles: 2, width: 68 });
});

test('one point, or several in one place, stand in the middle', () => {
  const point = { latitude: 53.2, longitude: 0.2 };
  assert.deepEqual(
    drawOn([point, point]).spots.map(({ x, y }) => [x, y]),
    [
      [190, 150],
      [190, 150],
    ],
  );
});
