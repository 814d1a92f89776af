import type { Transaction } from '#platform';

/** Which of these ids are services here that came from another list than this one. */
export async function findOurs(
  tx: Transaction,
  source: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ readonly service_id: string }>(
    `select service_id from directory.service
      where locality_id = platform.locality() and service_id = any ($1::uuid[]) and source <> $2`,
    [ids, source],
  );
  return new Set(rows.map(({ service_id }) => service_id));
}

/** What a list called its services when it came last, by their ids there, with who ran them. */
export async function findCalled(
  tx: Transaction,
  source: string,
  sourceIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly provider?: string }>> {
  const rows = await tx.rows<{
    readonly source_id: string;
    readonly name: string;
    readonly provider: string | null;
  }>(
    `select s.source_id, s.name, p.name as provider
      from directory.service s
      left join directory.provider p on p.locality_id = s.locality_id and p.provider_id = s.provider_id
      where s.locality_id = platform.locality() and s.source = $1 and s.source_id = any ($2::text[])`,
    [source, sourceIds],
  );
  return new Map(
    rows.map(({ name, provider, source_id }) => [
      source_id,
      { name, ...(provider !== null && { provider }) },
    ]),
  );
}
