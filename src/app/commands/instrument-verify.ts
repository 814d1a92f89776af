import { verifyCases } from '#allocation';
import type { Run } from './command.ts';
import { instrumentNamed, jsonFile } from './instrument-named.ts';
import { plainWords, readableFile } from './words.ts';

export const run: Run = async (words, to) => {
  const [name, cases, ...more] = plainWords(words, []) ?? [];
  if (name === undefined || cases === undefined || more.length > 0) {
    to.tell('Say which instrument and which cases: instrument verify INSTRUMENT CASES.json');
    return 2;
  }
  const missing = readableFile(cases);
  if (missing !== undefined) {
    to.tell(missing);
    return 2;
  }
  const published = await instrumentNamed(name, to);
  if (typeof published === 'number') return published;
  const file = await jsonFile(cases, to);
  if (file === undefined) return 1;

  const verified = verifyCases(published.instrument, file.json);
  if ('refused' in verified) {
    to.tell(`${cases} has no list under the key cases or acceptance.`);
    return 1;
  }
  const { passed, of, misses } = verified.done;
  for (const miss of misses) to.give(`${miss.name}: ${miss.of}: got ${miss.got}, expected ${miss.expected}`);
  to.give(`passed ${String(passed)} of ${String(of)}`);
  return misses.length === 0 ? 0 : 1;
};
