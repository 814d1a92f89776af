import { payCommand, runNamed } from './pay-at-work.ts';
import { runJson } from './run-json.ts';

export const run = payCommand('pay show RUN', { plain: 1, options: [] }, async (at) => {
  const seen = await runNamed(at, at.plain[0] ?? '');
  if (seen === undefined) return 1;
  at.to.give(runJson(seen));
  return 0;
});
