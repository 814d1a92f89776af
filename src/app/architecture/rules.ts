import * as dataRules from './data-rules.ts';
import * as exportRules from './export-rules.ts';
import * as importRules from './import-rules.ts';
import * as textRules from './text-rules.ts';
import type { Rule } from './violation.ts';

/** Every rule with its name, as the test runs them. */
export const rules: Readonly<Record<string, Rule>> = {
  ...importRules,
  ...exportRules,
  ...dataRules,
  ...textRules,
};
