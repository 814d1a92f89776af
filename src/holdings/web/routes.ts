import type { Ability, OrganisationAbility } from '#people';
import { get, post, type Route } from '#platform';
import type { WhatWaits } from '../actions/index.ts';
import { afterDeathPage, settleAfterDeath } from './after-death.ts';
import { agreementPage, sign, signedOnPaper, signForHolder, takeBack } from './agreement.ts';
import { giveAnswer, questionPage } from './answer-question.ts';
import { ask, askPage } from './ask.ts';
import { assess, chargePage } from './charge.ts';
import { choose, choosePage } from './choose.ts';
import { closeMine, finalAccount } from './close.ts';
import { correctEntry, entryPage } from './entry-page.ts';
import { organisationPage } from './for-organisation.ts';
import { kindsPage, sayToEverybody } from './kinds-page.ts';
import { leave, leavePage } from './leave.ts';
import { move, movePage } from './move.ts';
import { moneyPage } from './my-money.ts';
import { myPartPage, writeDownMyPart } from './my-part.ts';
import { duePage } from './due.ts';
import { listOwnAnswer } from './own-precedent.ts';
import { precedentsFile, precedentsPage } from './precedents-page.ts';
import { putItBack } from './put-back.ts';
import { sentStatementPage } from './sent-statement.ts';
import { shareCost, shareCostPage } from './share-cost.ts';
import {
  keepIt,
  letItGo,
  paidByHolder,
  promiseMoney,
  promisePage,
  spendPage,
  writeDownSpending,
} from './spend.ts';
import { spendingPage } from './spending.ts';
import { statementFile } from './statement-file.ts';
import { statementPage } from './statement-page.ts';
import { askAboutSurplus, sayAboutSurplus, surplusPage } from './surplus.ts';
import { publishTerms, termsPage } from './terms.ts';
import { correctWritten, writtenPage } from './written.ts';
import { usePage, writeDownUse } from './use.ts';

/** Every address of this room, and who may call it. What rooms above know of money that may still be owed is handed down. */
export function routesWith({
  whatWaits,
}: {
  readonly whatWaits: WhatWaits;
}): readonly Route<Ability | OrganisationAbility>[] {
  return [
    ...routes,
    get('/holdings/:person/:holding/after-death', { may: 'settle-after-death' }, (visit) =>
      afterDeathPage(visit, whatWaits),
    ),
    post('/holdings/:person/:holding/after-death', { may: 'settle-after-death' }, (visit) =>
      settleAfterDeath(visit, whatWaits),
    ),
  ];
}

const routes: readonly Route<Ability | OrganisationAbility>[] = [
  get('/holdings/for/:organisation', { may: 'see-people-beside' }, organisationPage),
  get('/holdings/answers', 'anyone', precedentsPage),
  get('/holdings/answers.csv', 'anyone', precedentsFile),
  get('/holdings/for/:organisation/answers', { may: 'answer-for-everybody' }, kindsPage),
  post('/holdings/for/:organisation/answers', { may: 'answer-for-everybody' }, sayToEverybody),
  get('/holdings/for/:organisation/terms', { may: 'publish-fund-terms' }, termsPage),
  post('/holdings/for/:organisation/terms', { may: 'publish-fund-terms' }, publishTerms),
  get('/holdings/:person', { may: 'see-money' }, moneyPage),
  get('/holdings/:person/choose', { may: 'choose-holding' }, choosePage),
  post('/holdings/:person/choose', { may: 'choose-holding' }, choose),
  get('/holdings/:person/agreements/:holding', { may: 'see-fund' }, agreementPage),
  post('/holdings/:person/agreements/:holding/sign', { may: 'sign-agreement' }, sign),
  post('/holdings/:person/agreements/:holding/sign-for', { may: 'sign-as-holder' }, signForHolder),
  post('/holdings/:person/agreements/:holding/paper', { may: 'sign-agreement' }, signedOnPaper),
  post('/holdings/:person/agreements/:holding/take-back', { may: 'choose-holding' }, takeBack),
  get('/holdings/:person/ask', { may: 'ask-before-buying' }, askPage),
  post('/holdings/:person/ask', { may: 'ask-before-buying' }, ask),
  get('/holdings/:person/questions/:question', { may: 'see-money' }, questionPage),
  post('/holdings/:person/questions/:question', { may: 'answer-question' }, giveAnswer),
  post('/holdings/:person/questions/:question/list', { may: 'ask-before-buying' }, listOwnAnswer),
  get('/holdings/:person/due', { may: 'pay-in' }, duePage),
  post('/holdings/:person/put-back', { may: 'pay-in' }, putItBack),
  get('/holdings/:person/charge', { may: 'see-money' }, chargePage),
  post('/holdings/:person/charge', { may: 'pay-in' }, assess),
  get('/holdings/:person/surplus/:proposal', { may: 'choose-holding' }, surplusPage),
  post('/holdings/:person/surplus/:proposal', { may: 'choose-holding' }, sayAboutSurplus),
  get('/holdings/:person/spending', { may: 'spend' }, spendingPage),
  get('/holdings/:person/spending/:holding/:version', { may: 'spend' }, writtenPage),
  post('/holdings/:person/spending/:holding/:version', { may: 'spend' }, correctWritten),
  get('/holdings/:person/:holding', { may: 'see-fund' }, statementPage),
  get('/holdings/:person/:holding/statement.csv', { may: 'see-fund' }, statementFile),
  get('/holdings/:person/:holding/statements/:statement', { may: 'see-fund' }, sentStatementPage),
  get('/holdings/:person/:holding/entries/:version', { may: 'see-fund' }, entryPage),
  post('/holdings/:person/:holding/entries/:version', { may: 'see-fund' }, correctEntry),
  get('/holdings/:person/:holding/spend', { may: 'spend' }, spendPage),
  post('/holdings/:person/:holding/spend', { may: 'spend' }, writeDownSpending),
  get('/holdings/:person/:holding/my-part', { may: 'spend' }, myPartPage),
  post('/holdings/:person/:holding/my-part', { may: 'spend' }, writeDownMyPart),
  get('/holdings/:person/:holding/promise', { may: 'spend' }, promisePage),
  post('/holdings/:person/:holding/promise', { may: 'spend' }, promiseMoney),
  post('/holdings/:person/:holding/promises/:promise/keep', { may: 'spend' }, keepIt),
  post('/holdings/:person/:holding/promises/:promise/paid', { may: 'record-use' }, paidByHolder),
  post('/holdings/:person/:holding/promises/:promise/release', { may: 'spend' }, letItGo),
  get('/holdings/:person/:holding/share-cost', { may: 'spend' }, shareCostPage),
  post('/holdings/:person/:holding/share-cost', { may: 'spend' }, shareCost),
  get('/holdings/:person/:holding/use', { may: 'record-use' }, usePage),
  post('/holdings/:person/:holding/use', { may: 'record-use' }, writeDownUse),
  get('/holdings/:person/:holding/move', { may: 'choose-holding' }, movePage),
  post('/holdings/:person/:holding/move', { may: 'choose-holding' }, move),
  get('/holdings/:person/:holding/leave', { may: 'leave' }, leavePage),
  post('/holdings/:person/:holding/leave', { may: 'leave' }, leave),
  post('/holdings/:person/:holding/close', { may: 'leave' }, closeMine),
  post('/holdings/:person/:holding/final-account', { may: 'record-use' }, finalAccount),
  post('/holdings/:person/:holding/ask-surplus', { may: 'pay-in' }, askAboutSurplus),
];
