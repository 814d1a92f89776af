import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { copyBinaries, linkLibraries } from './binaries.ts';

describe('the programs that npm brought', () => {
  let folder: string;
  let native: string;
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'binaries-'));
    native = path.join(folder, 'package', 'native');
    await mkdir(path.join(native, 'lib'), { recursive: true });
    await writeFile(path.join(native, 'lib', 'libpq.so.5.18'), 'a library');
    await writeFile(
      path.join(native, 'pg-symlinks.json'),
      JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]),
    );
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('get the links between their libraries, once', async () => {
    assert.equal(await linkLibraries(native), true);
    assert.equal(await linkLibraries(native), true);
    assert.equal(await readlink(path.join(native, 'lib', 'libpq.so.5')), 'libpq.so.5.18');
  });

  it('are not called whole where something else has the name of a link', async () => {
    const at = path.join(native, 'lib', 'libpq.so.5');
    await rm(at);
    await writeFile(at, 'something else');
    assert.equal(await linkLibraries(native), false);
    await rm(at);
  });

  it('can be copied whole, again and again', async () => {
    const data = path.join(folder, 'data');
    await mkdir(data);
    await copyBinaries(native, data);
    const copy = await copyBinaries(native, data);
    assert.equal(await readFile(path.join(copy, 'lib', 'libpq.so.5'), 'utf8'), 'a library');
  });
});
