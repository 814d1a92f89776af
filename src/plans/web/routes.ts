import type { Ability, OrganisationAbility } from '#people';
import { get, post, type Route } from '#platform';
import { paths } from './addresses.ts';
import { agreedPlansPage } from './agreed-plans-page.ts';
import { changePage } from './change-letter-page.ts';
import { countersignNow } from './countersign-page.ts';
import { decideNow, decidePage } from './decide-page.ts';
import { entryPage, newEntryPage, removeEntry, saveEntry } from './entry-pages.ts';
import { addServicePage, beginMyPlan, findPlanPage } from './find-plan.ts';
import { decisionPage } from './letter-page.ts';
import { howItGoesPage, saveHowItGoes, takeItBack } from './how-it-goes-page.ts';
import { linePage, newLinePage, saveLine } from './line-pages.ts';
import { myPlanPage, startMyPlan } from './my-plan.ts';
import { paperPage } from './paper-page.ts';
import { proposeNow, proposePage } from './propose-page.ts';
import { reviewLetterPage } from './review-letter-page.ts';
import { answerNow, askNow, reviewPage } from './review-page.ts';
import { sendMyPlan, sendPage } from './send-page.ts';
import { sentPage, takeMyPlanBack } from './sent-page.ts';
import { totalsAsked } from './line-totals.ts';
import { typeNow, typePage } from './type-how-it-goes-page.ts';
import { waitingPage } from './waiting-page.ts';
import { saveWords, wordsPage } from './words-page.ts';

const see = { may: 'see-plan' } as const;
const write = { may: 'write-plan' } as const;
const send = { may: 'send-plan' } as const;
const decide = { may: 'decide-plan' } as const;
const sayIt = { may: 'say-how-it-goes' } as const;

/** Every address of this room; those with a word of their own come before the ones with a kind of thing in them. */
export const routes: readonly Route<Ability | OrganisationAbility>[] = [
  get(paths.mine, 'signed-in', findPlanPage),
  post(paths.mine, 'signed-in', beginMyPlan),
  get(paths.add, 'signed-in', addServicePage),
  get(paths.totals, 'signed-in', totalsAsked),
  get(paths.paper, 'anyone', paperPage),
  get(paths.waiting, { may: 'see-waiting-plans' }, waitingPage),
  get(paths.agreed, { may: 'see-agreed-plans' }, agreedPlansPage),
  get(paths.plan, see, myPlanPage),
  post(paths.start, write, startMyPlan),
  get(paths.words, write, wordsPage),
  post(paths.words, write, saveWords),
  get(paths.send, send, sendPage),
  post(paths.send, send, sendMyPlan),
  get(paths.sent, see, sentPage),
  post(paths.withdraw, send, takeMyPlanBack),
  get(paths.decision, see, decisionPage),
  get(paths.change, see, changePage),
  get(paths.propose, { may: 'propose-change' }, proposePage),
  post(paths.propose, { may: 'propose-change' }, proposeNow),
  get(paths.howItGoes, sayIt, howItGoesPage),
  post(paths.howItGoes, sayIt, saveHowItGoes),
  get(paths.reviewLetter, see, reviewLetterPage),
  post(paths.takeReviewBack, sayIt, takeItBack),
  get(paths.review, { may: 'review-plan' }, reviewPage),
  post(paths.review, { may: 'review-plan' }, answerNow),
  get(paths.typeHowItGoes, { may: 'type-how-it-goes' }, typePage),
  post(paths.typeHowItGoes, { may: 'type-how-it-goes' }, typeNow),
  post(paths.askHowItGoes, { may: 'ask-how-it-goes' }, askNow),
  get(paths.decide, decide, decidePage),
  post(paths.decide, decide, decideNow),
  post(paths.countersign, decide, countersignNow),
  get(paths.newLine, write, newLinePage),
  post(paths.newLine, write, saveLine),
  get(paths.line, write, linePage),
  post(paths.line, write, saveLine),
  get(paths.newEntry, write, newEntryPage),
  post(paths.newEntry, write, saveEntry),
  get(paths.entry, write, entryPage),
  post(paths.entry, write, saveEntry),
  post(paths.removeEntry, write, removeEntry),
];
