import { writeFile } from 'node:fs/promises';
import { exampleRelease } from '../src/insight/testing/example-release.ts';

/** Makes the example of the fairness pages from made-up people: `node --import tsx tools/make-fairness-example.ts`. */
const file = new URL('../src/insight/example-release.json', import.meta.url);
await writeFile(file, `${JSON.stringify(await exampleRelease(), undefined, 2)}\n`);
