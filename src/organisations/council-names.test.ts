import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { areasKnown } from './areas.ts';
import { type Called, councilsCalled } from './council-names.ts';
import { districts } from './districts.ts';
import { formerCodes, formerCouncils } from './former-councils.ts';

const known = areasKnown(false);
const codes = new Set(known.map(({ code }) => code));

describe('a council is found', () => {
  it('by its name of today, however it is written, and by its code', () => {
    assert.deepEqual(called('city of Leeds council'), ['Leeds']);
    assert.deepEqual(called('e08000035'), ['Leeds']);
  });

  it('by a name that is no longer used, with until when it was', () => {
    const found = councilsCalled('Cumbria County Council', known);
    assert.deepEqual(names(found), ['Cumberland', 'Westmorland and Furness']);
    assert.deepEqual(found?.as, { is: 'former', name: 'Cumbria', until: 2023 });
  });

  it('by what became part of another that is no more either', () => {
    assert.deepEqual(called('Taunton Deane'), ['Somerset']);
    assert.deepEqual(called('E07000190'), ['Somerset']);
  });

  it('by a name from before 2015, in Northern Ireland, and before 2000', () => {
    assert.deepEqual(called('Castlereagh'), ['Lisburn and Castlereagh']);
    assert.deepEqual(called('Penwith'), ['Cornwall']);
    assert.equal(called('Berkshire').length, 6);
  });

  it('by a code from before its borders moved', () => {
    assert.deepEqual(called('S12000046'), ['Glasgow City']);
  });

  it('by a district, in whose county social care is', () => {
    const found = councilsCalled('Exeter', known);
    assert.deepEqual(names(found), ['Devon']);
    assert.deepEqual(found?.as, { is: 'district', name: 'Exeter' });
  });

  it('as what it is today, where what was had the same name', () => {
    assert.deepEqual(councilsCalled('Somerset', known)?.as, { is: 'council' });
  });

  it('nowhere, where nobody was ever called so', () => {
    assert.equal(councilsCalled('Atlantis', known), undefined);
    assert.equal(councilsCalled('', known), undefined);
  });
});

it('names of old lead to councils of today, and to nothing else', () => {
  const led = [
    ...formerCouncils.flatMap(([, , , now]) => now),
    ...Object.values(formerCodes),
    ...Object.keys(districts),
  ];
  assert.deepEqual(
    led.filter((code) => !codes.has(code)),
    [],
  );
  assert.equal(formerCouncils.filter(([, , , now]) => now.length === 0).length, 0);
});

function called(text: string): readonly string[] {
  return names(councilsCalled(text, known));
}

function names(found: Called | undefined): readonly string[] {
  return (found?.areas ?? []).map(({ name }) => name);
}
