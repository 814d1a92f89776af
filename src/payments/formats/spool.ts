import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Rows put aside in blocks, on disk beyond the first, so that a file of any length fits. Whoever makes one closes it. */
export type Spool<Row> = {
  readonly add: (row: Row) => void;
  readonly blocks: () => number;
  readonly block: (index: number) => readonly Row[];
  readonly close: () => void;
};

export const block_rows = 1000;

/** Rows have to be plain values that JSON carries. */
export function createSpool<Row>(): Spool<Row> {
  const kept: { readonly at: number; readonly length: number }[] = [];
  let last: Row[] = [];
  let file: number | undefined;
  let end = 0;

  function keep(): void {
    file ??= openNameless();
    const bytes = Buffer.from(JSON.stringify(last));
    writeSync(file, bytes, 0, bytes.length, end);
    kept.push({ at: end, length: bytes.length });
    end += bytes.length;
    last = [];
  }

  return {
    add: (row) => {
      if (last.length === block_rows) keep();
      last.push(row);
    },
    blocks: () => kept.length + (last.length > 0 ? 1 : 0),
    block: (index) => {
      const place = kept[index];
      if (place === undefined || file === undefined) return index === kept.length ? last : [];
      const bytes = Buffer.alloc(place.length);
      readSync(file, bytes, 0, place.length, place.at);
      const rows: readonly Row[] = JSON.parse(bytes.toString());
      return rows;
    },
    close: () => {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}

/** Rows as they were added, or the other way round. */
export function* rowsOf<Row>(spool: Spool<Row>, from: 'first' | 'last'): Generator<Row> {
  const count = spool.blocks();
  for (let index = 0; index < count; index += 1) {
    if (from === 'first') yield* spool.block(index);
    else yield* spool.block(count - 1 - index).toReversed();
  }
}

/** Rows sorted by a key; those of one key stay as they are. Sorted block by block, then merged, so that a file of any length fits. */
export function* sortedRows<Row>(rows: Iterable<Row>, key: (row: Row) => string): Generator<Row> {
  const runs: Spool<Row>[] = [];
  let run: Row[] = [];
  const keepRun = (): void => {
    const spool = createSpool<Row>();
    for (const row of run.toSorted((one, other) => compare(key(one), key(other)))) spool.add(row);
    runs.push(spool);
    run = [];
  };
  for (const row of rows) {
    run.push(row);
    if (run.length === run_rows) keepRun();
  }
  keepRun();
  try {
    yield* merged(runs, key);
  } finally {
    for (const spool of runs) spool.close();
  }
}

const run_rows = 50 * block_rows;

function* merged<Row>(runs: readonly Spool<Row>[], key: (row: Row) => string): Generator<Row> {
  const all = runs.map((run) => rowsOf(run, 'first'));
  const heads = all.map((rows) => rows.next());
  for (;;) {
    let least = -1;
    for (const [index, head] of heads.entries()) {
      const best = heads[least];
      if (head.done === true) continue;
      if (best === undefined || best.done === true || compare(key(head.value), key(best.value)) < 0)
        least = index;
    }
    const next = heads[least];
    if (next === undefined || next.done === true) return;
    yield next.value;
    const rows = all[least];
    if (rows !== undefined) heads[least] = rows.next();
  }
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** A file that only this process can see: its name is taken away at once, so that nothing of an account stays behind. */
function openNameless(): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'mainstay-'));
  const file = openSync(path.join(folder, 'rows'), 'wx+', 0o600);
  rmSync(folder, { recursive: true });
  return file;
}
