export { type Settings, type SettingsRefusal, readSettings, settingsHelp } from './settings/settings.ts';
export { type Clock, systemClock, clockStandingAt } from './clock/clock.ts';
export { type Scope } from './database/scope.ts';
export { type Database, type Transaction, openDatabase } from './database/database.ts';
export { type Kept, type NothingThere, writeBackup } from './backup/write-backup.ts';
export { type Restored, type RestoreRefusal, restoreBackup } from './backup/restore-backup.ts';
export { type Verdict } from './conformance/check.ts';
export { conformance } from './conformance/conformance.ts';
export { inOneGo } from './database/in-one-go.ts';
export { type BuiltIn, joinBuiltIn, startBuiltIn } from './postgres/launcher.ts';
export { sayNotStarted } from './postgres/not-started.ts';
export { migrate, migrationNames } from './database/migrate.ts';
export { firstTime, wasDone } from './database/once.ts';
export { keepPlans, planForFew } from './database/keep-plans.ts';
export { waitTurn } from './database/wait-turn.ts';
export { forgetOld } from './database/forget-old.ts';
export { takeStock } from './database/take-stock.ts';
export { type ThreadBroke, apart, inTurn } from './threads/apart.ts';
export { inColumns } from './database/columns.ts';
export { brokenConstraint } from './database/constraint.ts';
export { type JournalLine, journal, journalAll, readJournal } from './journal/journal.ts';
export { type Letter, writeLetter, readLetters } from './mail/letters.ts';
export { type Send, mailServer, sendLetters } from './mail/send-letters.ts';
export { accountsOf, findAccount, findOrMakeAccount } from './sign-in/accounts.ts';
export { readEmail, localPath } from './sign-in/email.ts';
export { newToken, hashOfToken } from './sign-in/token.ts';
export { type AskRefusal, askForLink, makeSignInPath } from './sign-in/ask-for-link.ts';
export { type OpenLink, type LinkRefusal, readLink, useLink } from './sign-in/use-link.ts';
export { type Session, sessionCookieName, findSession, endSession } from './sign-in/session.ts';
export {
  type World,
  type SignedIn,
  type Actor,
  type Form,
  type Visit,
  type SentIn,
  field,
  fieldList,
  tooLongFields,
} from './web/visit.ts';
export {
  type Who,
  type Cookie,
  type Answer,
  type Refusal,
  type Route,
  get,
  post,
  address,
} from './web/route.ts';
export { type OpenAnswer, type OpenAsked, type OpenRoute, type Problem } from './web/open-route.ts';
