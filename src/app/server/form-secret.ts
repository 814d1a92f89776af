import type { World } from '#platform';

/** The secret that forms are signed with, made with the database and kept there, so that every server of a place shares it. */
export async function formSecret(world: World): Promise<Uint8Array> {
  const row = await world.database.transaction({ locality: world.settings.locality }, (tx) =>
    tx.get<{ value: Buffer }>(`select value from platform.secret where name = 'forms'`),
  );
  return new Uint8Array(row.value);
}
