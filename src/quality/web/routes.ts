import type { Ability, OrganisationAbility } from '#people';
import { get, post, type Route } from '#platform';
import { paths } from './addresses.ts';
import { answerPage, sendAnswer, toAnswerPage } from './answer-pages.ts';
import { ask, askPage } from './ask-page.ts';
import { backPage, sendBack } from './back-page.ts';
import { callPage, sendCall } from './call-page.ts';
import { checkPage } from './check-page.ts';
import { inHandPage } from './in-hand-page.ts';
import { keep } from './keep.ts';
import { beginAsking, myChecksPage } from './my-checks.ts';
import { pairPage, sendPair } from './pair-page.ts';
import { reportPage, reportsPage } from './report-pages.ts';
import { sendNo, sendOver, sendVisit } from './steps.ts';
import { sendFindings, writePage } from './write-page.ts';

const checks = { may: 'carry-out-check' } as const;
const answers = { may: 'answer-checks' } as const;
const calls = { may: 'call-for-check' } as const;

/** Every address of this room. */
export const routes: readonly Route<Ability | OrganisationAbility>[] = [
  get(paths.list, 'anyone', reportsPage),
  get(paths.begin, 'signed-in', beginAsking),
  get(paths.report, 'anyone', reportPage),
  get(paths.call, calls, callPage),
  post(paths.call, calls, sendCall),
  get(paths.inHand, { may: 'see-checks' }, inHandPage),
  get(paths.toAnswer, answers, toAnswerPage),
  get(paths.answer, answers, answerPage),
  post(paths.answer, answers, sendAnswer),
  get(paths.mine, { may: 'ask-for-check' }, myChecksPage),
  get(paths.ask, { may: 'ask-for-check' }, askPage),
  post(paths.ask, { may: 'ask-for-check' }, ask),
  get(paths.check, { may: 'see-check' }, checkPage),
  post(paths.keep, { may: 'keep-check' }, keep),
  get(paths.pair, checks, pairPage),
  post(paths.pair, checks, sendPair),
  post(paths.visit, checks, sendVisit),
  get(paths.write, checks, writePage),
  post(paths.write, checks, sendFindings),
  post(paths.over, checks, sendOver),
  post(paths.no, checks, sendNo),
  get(paths.back, checks, backPage),
  post(paths.back, checks, sendBack),
];
