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
