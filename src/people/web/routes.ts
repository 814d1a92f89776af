import { get, post, type Route } from '#platform';
import type { WhenAnswered, WhenDied, WhenEnded, WhenGiven } from '../actions/index.ts';
import type { Ability, OrganisationAbility } from '../authority.ts';
import { askOrganisation, askOrganisationPage } from './ask-organisation.ts';
import { besidePage, stepBackNow } from './beside.ts';
import { bothPage, chooseBoth } from './both.ts';
import { changePage, endIt, endPage, savePowers } from './change-relationship.ts';
import { circlePage } from './circle.ts';
import { deathPage, deathWith, takeItBack, writeItDown } from './death.ts';
import { endThem, nameThem } from './executors.ts';
import { answerForOrganisation, organisationPage } from './for-organisation.ts';
import { answerIt, invitationPage } from './invitation.ts';
import { inviteSomebody, invitePage } from './invite.ts';
import { newsGiven } from './give-news.ts';
import { beginMyRecord } from './home.ts';
import { journalPage } from './journal.ts';
import { mailboxPage } from './mailbox.ts';
import { keepHowToReachMe, reachingPage } from './reaching.ts';
import { askPage, sendLink, sentPage, signOut } from './sign-in.ts';
import { followLink, linkPage } from './use-link.ts';

/**
 * Every address of this room, and who may call it. What else is done when a letter is answered, what ends with a
 * relationship, what begins once news is given, and what goes before a death, is known above and handed in.
 */
export function routesWith(reactions: {
  readonly whenAnswered: WhenAnswered;
  readonly whenEnded: WhenEnded;
  readonly whenGiven: WhenGiven;
  readonly whenDied: WhenDied;
}): readonly Route<Ability | OrganisationAbility>[] {
  const { whenAnswered, whenEnded, whenGiven, whenDied } = reactions;
  return [
    get('/sign-in', 'anyone', askPage),
    post('/sign-in', 'anyone', sendLink),
    get('/sign-in/sent', 'anyone', sentPage),
    get('/sign-in/:token', 'anyone', linkPage),
    post('/sign-in/:token', 'anyone', followLink),
    post('/sign-out', 'anyone', signOut),
    get('/mailbox', 'anyone', mailboxPage),
    get('/invitations/:token', 'anyone', invitationPage),
    post('/invitations/:token', 'signed-in', (visit) => answerIt(visit, whenAnswered)),
    post('/me/begin', 'signed-in', beginMyRecord),
    get('/people/for/:organisation', { may: 'see-people-beside' }, organisationPage),
    post('/people/for/:organisation/:relationship', { may: 'answer-invitation' }, answerForOrganisation),
    get('/people/:person', { may: 'see-person' }, besidePage),
    post('/people/:person/step-back', { may: 'step-back' }, (visit) => stepBackNow(visit, whenEnded)),
    post('/people/:person/news/:news', { may: 'give-news' }, (visit) => newsGiven(visit, whenGiven)),
    get('/people/:person/death', { may: 'write-down-death' }, deathPage),
    post('/people/:person/death', { may: 'write-down-death' }, (visit) => writeItDown(visit, whenDied)),
    post('/people/:person/death/wrong', { may: 'write-down-death' }, takeItBack),
    post('/people/:person/death/executors', { may: 'name-executor' }, (visit) =>
      nameThem(visit, (errors) => deathWith(visit, errors)),
    ),
    post('/people/:person/death/executors/:relationship/end', { may: 'name-executor' }, endThem),
    get('/people/:person/how-to-reach-me', { may: 'say-how-to-reach-me' }, reachingPage),
    post('/people/:person/how-to-reach-me', { may: 'say-how-to-reach-me' }, keepHowToReachMe),
    get('/people/:person/journal', { may: 'see-journal' }, journalPage),
    get('/people/:person/both/:organisation', { may: 'change-circle' }, bothPage),
    post('/people/:person/both/:organisation', { may: 'change-circle' }, chooseBoth),
    get('/people/:person/circle', { may: 'see-circle' }, circlePage),
    get('/people/:person/circle/invite', { may: 'change-circle' }, invitePage),
    post('/people/:person/circle/invite', { may: 'change-circle' }, inviteSomebody),
    get('/people/:person/circle/ask', { may: 'change-circle' }, askOrganisationPage),
    post('/people/:person/circle/ask', { may: 'change-circle' }, askOrganisation),
    get('/people/:person/circle/:relationship', { may: 'change-circle' }, changePage),
    post('/people/:person/circle/:relationship', { may: 'change-circle' }, savePowers),
    get('/people/:person/circle/:relationship/end', { may: 'change-circle' }, endPage),
    post('/people/:person/circle/:relationship/end', { may: 'change-circle' }, (visit) =>
      endIt(visit, whenEnded),
    ),
  ];
}
