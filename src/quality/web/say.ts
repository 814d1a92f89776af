import { catalogue } from '#ui';
import type { CheckState } from '../quality-check.ts';
import type { HoldsNow } from '../report.ts';
import type { FoundSo, Standard } from '../standards.ts';

const standards: Readonly<Record<Standard, string>> = {
  'who-i-live-with': 'I choose who I live with',
  'where-i-live': 'I choose where I live',
  'my-own-home': 'My home is my own',
  'how-i-am-supported': 'I choose how I am supported',
  'who-supports-me': 'I choose who supports me',
  'good-support': 'The support I get is good',
  friends: 'I have friends and people I love',
  'healthy-and-safe': 'I am helped to be well and safe',
  'part-of-my-place': 'I am part of the place I live in',
  'same-rights': 'I have the same rights and duties as anybody',
  'change-in-my-life': 'I am helped to change what I want to change',
};

const founds: Readonly<Record<FoundSo, string>> = {
  great: 'Great',
  good: 'Good',
  'all-right': 'All right',
  'needs-to-change': 'Has to change',
  'not-found-out': 'We did not find out',
};

const holds: Readonly<Record<HoldsNow, string>> = {
  yes: 'Yes, this has changed',
  partly: 'In part',
  'not-yet': 'Not yet',
  'not-found-out': 'We did not find out',
};

/** Where a check stands, to the person whose support it is about. */
const states: Readonly<Record<CheckState, string>> = {
  asked: 'They have been asked. They choose who comes.',
  paired: 'Two checkers are chosen. They come when you invite them.',
  visited: 'They have been with you. They write down what they found.',
  written: 'It is written. Somebody else of them reads it first.',
  'with-the-person': 'It is yours now. You say what may go out.',
  out: 'It has gone out.',
  stopped: 'It was stopped. Nothing went out.',
  closed: 'It is over.',
};

/** Words that several pages of checks share. */
export const say = catalogue({
  en: {
    standards,
    founds,
    holds,
    states,
    tooLong: (most: number) => `Write this in ${most.toString()} letters or fewer.`,
    back: 'Back',
    notNow: 'That can not be done now. This is how the check stands.',
  },
});
