import type { Ability, OrganisationAbility } from '#people';
import { get, post, type Route } from '#platform';
import { paths } from './addresses.ts';
import { checkPage } from './check.ts';
import { figureFile, figurePage, type LikeMe, reopenAnswers, takeWord } from './figure-page.ts';
import { figuresPage } from './figures-page.ts';
import { keepAnswers, keepPage } from './keep.ts';
import { answerAsked, askedPage } from './making/asked-page.ts';
import { makingRoutes } from './making/routes.ts';
import { paperPage } from './paper-page.ts';
import { askQuestion, takeAnswer } from './question.ts';
import { resultFile, resultPage } from './result.ts';
import {
  policyRulePage,
  rulePage,
  rulesPage,
  rulesRecordPage,
  schemaFile,
  tableFile,
  versionFile,
} from './rules.ts';
import { takeView, viewPage } from './view-page.ts';
import { forgetAnswers, laterPage, startPage } from './start.ts';
import { typedPage } from './typed-page.ts';

/**
 * The addresses of this room; those with a name of their own come before the numbered questions. What a room above knows of people
 * with a like figure is handed down.
 */
export function routesWith(above: {
  readonly likeMe: LikeMe;
}): readonly Route<Ability | OrganisationAbility>[] {
  return [
    get(paths.start, 'anyone', startPage),
    get(paths.check, 'anyone', checkPage),
    get(paths.later, 'anyone', laterPage),
    get(paths.paper, 'anyone', paperPage),
    get(paths.typed, 'anyone', typedPage),
    get(paths.result, 'anyone', resultPage),
    get(paths.file, 'anyone', resultFile),
    get(paths.keep, 'signed-in', (visit) => keepPage(visit)),
    post(paths.keep, 'signed-in', keepAnswers),
    post(paths.forget, 'anyone', forgetAnswers),
    get(paths.question, 'anyone', askQuestion),
    post(paths.question, 'anyone', takeAnswer),
    get(paths.figure, { may: 'see-budget' }, (visit) => figurePage(visit, above.likeMe)),
    get(paths.figures, { may: 'see-budget' }, figuresPage),
    get(paths.figureFile, { may: 'see-budget' }, figureFile),
    get(paths.view, { may: 'view-beside' }, (visit) => viewPage(visit)),
    post(paths.view, { may: 'view-beside' }, takeView),
    post(paths.reopen, { may: 'answer-assessment' }, reopenAnswers),
    get(paths.rules, 'anyone', rulesPage),
    get(paths.policy, 'anyone', policyRulePage),
    get(paths.schema, 'anyone', schemaFile),
    get(paths.ruleTableFile, 'anyone', tableFile),
    get(paths.ruleVersionFile, 'anyone', versionFile),
    get(paths.record, 'anyone', rulesRecordPage),
    get(paths.asked, 'anyone', (visit) => askedPage(visit)),
    post(paths.asked, 'anyone', answerAsked),
    ...makingRoutes,
    get(paths.rule, 'anyone', rulePage),
    post(paths.help, { may: 'see-person' }, takeWord),
  ];
}
