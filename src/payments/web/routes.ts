import type { Ability, OrganisationAbility } from '#people';
import { get, post, type Route } from '#platform';
import { accountPage, giveNow } from './account-page.ts';
import { beginNow, changePage, endNow } from './change-page.ts';
import { paths } from './paths.ts';
import { approveNow, holdNow, resultsNow, runFile, sendNow, withdrawNow } from './run-forms.ts';
import { runPage } from './run-page.ts';
import { answerNow, prepareNow, runsPage } from './runs-page.ts';
import { readOtherNow, signNow } from './side-by-side-forms.ts';
import { lookAgain, readInNow, sayWhatItIs, statementPage } from './statement-page.ts';
import { daysPage, fromPage, saveDay, saveFrom, takeDay } from './service-pages.ts';

const make = { may: 'make-payment-runs' } as const;
const read = { may: 'import-statement' } as const;
const give = { may: 'give-bank-account' } as const;

/** Every address of this room. */
export const routes: readonly Route<Ability | OrganisationAbility>[] = [
  get(paths.runs, make, runsPage),
  post(paths.runs, make, prepareNow),
  get(paths.from, make, fromPage),
  post(paths.from, make, saveFrom),
  get(paths.days, make, daysPage),
  post(paths.days, make, saveDay),
  post(paths.dayBack, make, takeDay),
  get(paths.change, make, changePage),
  post(paths.change, make, beginNow),
  post(paths.changeEnd, { may: 'approve-payment-runs' }, endNow),
  get(paths.run, make, runPage),
  post(paths.other, make, readOtherNow),
  post(paths.signDifference, make, signNow),
  post(paths.approve, { may: 'approve-payment-runs' }, approveNow),
  post(paths.withdraw, make, withdrawNow),
  post(paths.send, make, sendNow),
  post(paths.hold, make, holdNow),
  post(paths.results, make, resultsNow),
  get(paths.file, make, runFile),
  post(paths.returned, make, answerNow),
  get(paths.account, give, accountPage),
  post(paths.account, give, giveNow),
  get(paths.statement, read, statementPage),
  post(paths.statement, read, readInNow),
  post(paths.whatItIs, read, sayWhatItIs),
  post(paths.lookAgain, read, lookAgain),
];
