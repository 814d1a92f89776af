import type { OrganisationAbility } from '#people';
import { get, post, type Route } from '#platform';
import { paths } from '../addresses.ts';
import { aboutRulePage, saveRuleAbout } from './about-page.ts';
import { forwardPage, putRulesForward } from './forward-page.ts';
import { dropRules, oneRulePage } from './one-page.ts';
import { pricesPage, savePrices } from './prices-page.ts';
import { samplePage, takeSample } from './sample-page.ts';
import { bringFilePage, saveTable, tablePage, takeRuleFile } from './table-page.ts';
import { sayHeard, signNow, takeBackNow } from './version-page.ts';
import { beginRules, ruleWorkPage } from './work-page.ts';

const see = { may: 'see-rule-work' } as const;
const make = { may: 'make-rules' } as const;

/** Where a service makes the rules of its place. */
export const makingRoutes: readonly Route<OrganisationAbility>[] = [
  get(paths.ruleWork, see, (visit) => ruleWorkPage(visit)),
  post(paths.ruleWork, make, beginRules),
  get(paths.ruleOne, see, oneRulePage),
  get(paths.ruleAbout, make, (visit) => aboutRulePage(visit)),
  post(paths.ruleAbout, make, saveRuleAbout),
  get(paths.ruleSample, make, (visit) => samplePage(visit)),
  post(paths.ruleSample, make, takeSample),
  get(paths.ruleTable, make, (visit) => tablePage(visit)),
  post(paths.ruleTable, make, saveTable),
  get(paths.rulePrices, make, (visit) => pricesPage(visit)),
  post(paths.rulePrices, make, savePrices),
  get(paths.ruleFile, make, (visit) => bringFilePage(visit)),
  post(paths.ruleFile, make, takeRuleFile),
  get(paths.ruleForward, make, (visit) => forwardPage(visit)),
  post(paths.ruleForward, make, putRulesForward),
  post(paths.ruleDrop, make, dropRules),
  post(paths.ruleHeard, make, sayHeard),
  post(paths.ruleSign, { may: 'sign-rules' }, signNow),
  post(paths.ruleBack, make, takeBackNow),
];
