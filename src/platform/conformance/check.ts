import pg from 'pg';

/** What came of one check: `no` where Mainstay cannot run so, `note` where it can and the operator should know. */
export type Verdict = { readonly is: 'ok' | 'no' | 'note'; readonly says: string };

/** Where checks happen: a connection of the owner's, more of them, and a schema and a role of their own that go afterwards. */
export type Bench = {
  readonly owner: pg.Client;
  readonly connect: (options?: string) => Promise<pg.Client>;
  readonly schema: string;
  readonly role: string;
};

/** What a check found. `found` is said with it: the figure, or what went otherwise. */
export type Finding = { readonly holds: boolean; readonly found?: string };

/** One thing that must hold, or that is good to know, and what to do where it does not. */
export type Check = {
  readonly holds: string;
  readonly otherwise: string;
  readonly only?: 'note';
  readonly find: (bench: Bench) => Promise<Finding>;
};

/** Runs one check. A fault of the database counts as a no, with what it said. */
export async function judge(check: Check, bench: Bench): Promise<Verdict> {
  const { holds, found } = await check.find(bench).catch(faultAsFinding);
  const says = holds ? check.holds : check.otherwise;
  return {
    is: holds ? 'ok' : (check.only ?? 'no'),
    says: found === undefined ? says : `${says} (${found})`,
  };
}

/** The one value that a statement gives. */
export async function valueOf(client: pg.Client, sql: string): Promise<string> {
  const { rows } = await client.query<Readonly<Record<string, unknown>>>(sql);
  const [value] = Object.values(rows[0] ?? {});
  return String(value);
}

/** What the database says to a statement that it ought to refuse; undefined where it does not. */
export async function refusalOf(client: pg.Client, sql: string): Promise<pg.DatabaseError | undefined> {
  try {
    await client.query(sql);
    return undefined;
  } catch (fault) {
    if (fault instanceof pg.DatabaseError) return fault;
    throw fault;
  }
}

function faultAsFinding(fault: unknown): Finding {
  return { holds: false, found: fault instanceof Error ? fault.message : String(fault) };
}
