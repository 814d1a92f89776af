import type { World } from '#platform';

/** Whether nobody and nothing is in the place yet. */
export async function isEmptyPlace(world: World): Promise<boolean> {
  return world.database.transaction({ locality: world.settings.locality }, async (tx) => {
    const row = await tx.get<{ accounts: number }>('select count(*) as accounts from platform.account');
    return row.accounts === 0;
  });
}
