import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportServices } from '#directory/actions';
import type { World } from '#platform';

/** Everything in a directory as one file of Open Referral UK 3.0; says where it is. */
export async function writeMade(world: World, folder: string): Promise<string> {
  const { files } = await exportServices(world, { locality: world.settings.locality });
  const services = files.find(({ name }) => name === 'services.json');
  if (services === undefined) throw new Error('expected a file of services');
  const file = path.join(folder, services.name);
  await pipeline(Readable.from(services.pieces), createWriteStream(file));
  return file;
}
