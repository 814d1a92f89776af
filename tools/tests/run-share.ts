import { register, type Share, shares, wantedFiles } from './files.ts';

/** Runs one share of the tests in this process; what is wanted stands in the environment, as the words of the command. */
export async function runShare(share: Share): Promise<void> {
  const words = (process.env['MAINSTAY_TESTS'] ?? '').split(' ').filter((word) => word !== '');
  const flags = words.filter((word) => word.startsWith('--'));
  const parts = words.filter((word) => !word.startsWith('--'));
  for (const file of await wantedFiles({ flags, parts })) if (shares[share](file)) register(file);
}
