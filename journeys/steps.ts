import assert from 'node:assert/strict';
import type { Visitor } from './visitor.ts';

/** The answers of the golden story, in the order of the questions (the design's worked example, 44 points). */
export const goldenAnswers = [
  'Several times a day',
  'A little, now and then',
  'Often',
  'None',
  'Often',
  'Often',
  'Often',
  'A little, now and then',
  'A little, now and then',
  'None, or a little that I manage',
  'None, or a little that I manage',
  'Often',
] as const;

/** Answers the worked example without an account and sees the starting figure. */
export async function seesAStartingFigure(visitor: Visitor): Promise<void> {
  await visitor.opens('/budget?with=example-114');
  await visitor.chooses('I am, about my own life');
  await visitor.presses('Start');
  for (const answer of goldenAnswers) {
    await visitor.chooses(answer);
    await visitor.presses('Continue');
  }
  await visitor.sees('Check my answers');
  await visitor.presses('See my starting figure');
  await visitor.sees('£408.42', '£21,237.89');
}

/** Signs in by the newest letter, as anybody does; those who are new give a name to use. */
export async function signsInByLetter(visitor: Visitor, email: string, name?: string): Promise<void> {
  if (!visitor.isAt().startsWith('/sign-in')) await visitor.opens('/sign-in');
  await visitor.writes('What is your e-mail address?', email);
  await visitor.presses('Send me the link');
  await visitor.sees('Look in your e-mail');
  await visitor.opens('/mailbox');
  await visitor.opens(await newestLink(visitor, '/sign-in/'));
  if (name === undefined) return visitor.presses(await buttonThatSignsIn(visitor));
  await visitor.writes('My name', name);
  await visitor.presses('Sign in');
}

/** Comes back to the site: signs in again where that ended meanwhile, as it does after 30 days away. */
export async function comesBack(visitor: Visitor, email: string): Promise<void> {
  await visitor.opens('/me');
  if (visitor.isAt().startsWith('/sign-in')) await signsInByLetter(visitor, email);
}

/** Asks a relative or friend to stand beside, having seen what they could do. */
export async function invites(
  visitor: Visitor,
  who: { readonly name: string; readonly email: string; readonly powers: readonly string[] },
): Promise<void> {
  await visitor.opens('/me');
  await visitor.follows('My people');
  await visitor.follows('Invite a relative or friend');
  await visitor.writes('Their name', who.name);
  await visitor.writes('Their e-mail address', who.email);
  for (const power of who.powers) await visitor.ticks(power);
  await visitor.presses('Look at it before it goes');
  await visitor.sees(`This is what ${who.name} could see and do`);
  await visitor.presses('Send the invitation');
  await visitor.sees('Invited, no answer yet', who.name);
}

/** Asks the disabled people's organisation to help plan. */
export async function asksToHelpPlan(visitor: Visitor, organisation: string): Promise<void> {
  await visitor.opens('/me');
  await visitor.follows('My people');
  await visitor.follows('Ask an organisation to help me plan');
  await visitor.chooses(organisation);
  for (const power of ['Help me answer', 'Read my plan', 'Write in my plan', 'Speak up for me']) {
    await visitor.ticks(power);
  }
  await visitor.presses('Look at it before it goes');
  await visitor.presses('Send the invitation');
  await visitor.sees(organisation);
}

/** Opens the newest invitation, signs in and says yes. */
export async function acceptsTheInvitation(visitor: Visitor, email: string): Promise<void> {
  await visitor.opens('/mailbox');
  await visitor.opens(await newestLink(visitor, '/invitations/'));
  await visitor.follows('Sign in to answer');
  await signsInByLetter(visitor, email);
  await visitor.presses('Yes, I will stand beside them');
}

/** Writes a day into the three boxes of a form that asks for one. */
export async function writesTheDay(
  visitor: Visitor,
  [day, month, year]: readonly [string, string, string],
): Promise<void> {
  await visitor.writes('Day', day);
  await visitor.writes('Month', month);
  await visitor.writes('Year', year);
}

/** The same in one of several questions for a day. */
export async function writesTheDayOf(
  visitor: Visitor,
  question: string,
  [day, month, year]: readonly [string, string, string],
): Promise<void> {
  await visitor.writes('Day', day, question);
  await visitor.writes('Month', month, question);
  await visitor.writes('Year', year, question);
}

/** The first address on the page that begins so: in the mailbox, the newest letter's. */
export async function newestLink(visitor: Visitor, begins: string): Promise<string> {
  const found = new RegExp(`${begins}[A-Za-z0-9_-]{20,}`).exec(await visitor.reads());
  assert.ok(found !== null, `no letter with a link to ${begins}`);
  return found[0];
}

async function buttonThatSignsIn(visitor: Visitor): Promise<string> {
  const found = /Hello (.+?) Press the button/.exec(await visitor.reads());
  assert.ok(found?.[1] !== undefined, `no greeting at ${visitor.isAt()}`);
  return `Sign in as ${found[1]}`;
}
