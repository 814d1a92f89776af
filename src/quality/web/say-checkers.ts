import { catalogue } from '#ui';
import type { CheckState } from '../quality-check.ts';
import type { Connection } from '../pair.ts';

const connected: Readonly<Record<Connection, string>> = {
  'beside-the-person': 'does something else for this person',
  'works-there': 'works for the provider',
};

const next: Readonly<Record<CheckState, string>> = {
  asked: 'Choose two who go',
  paired: 'Go when you are invited, then say when you were there',
  visited: 'Write down what you found',
  written: 'Somebody who did not go reads it over',
  'with-the-person': 'The person reads it, and says what may go out',
  out: 'Come back to see what has changed',
  stopped: 'Stopped',
  closed: 'Over',
};

/** Words of the pages for those who check. */
export const sayCheckers = catalogue({
  en: {
    connected,
    next,
    title: 'Checks in hand',
    lead: 'You go in pairs, only where you are invited. You look at the support and at nobody’s life.',
    none: 'Nobody waits for a check.',
    askedOn: (day: string) => `Asked on ${day}`,
    backFrom: (day: string) => `To come back from ${day}`,
    answerBy: (day: string) => `The provider can answer until ${day}`,
    theyAsk: 'What they want looked at',
    pairTitle: (name: string) => `Who goes to ${name}?`,
    pairLead:
      'Two of you. Nobody who does anything else for them, and nobody who is close to them or to the provider.',
    pairLegend: 'Who are the two?',
    pairNone: 'Nobody of you can go. Say no, so that they can ask others.',
    pairCannot: 'Who can not go',
    close:
      'We have asked both. Nobody close to them is connected with this person, and nobody works for this provider.',
    pairSave: 'These two go',
    pairSaved: 'They are chosen. The person sees their names.',
    pairTwo: 'Choose two',
    pairClose: (others: string) =>
      others === ''
        ? 'Whoever is close to them can not go. Say no, so that they can ask others.'
        : `Whoever is close to them can not go. Who could: ${others}.`,
    pairConnected: (name: string, why: string, others: string) =>
      others === ''
        ? `${name} ${why}, and so can not check. Nobody else of you can go either.`
        : `${name} ${why}, and so can not check. Who could: ${others}.`,
    choosePair: 'Choose who goes',
    otherPair: 'Choose another two',
    visitLegend: 'On which day were you there, by their invitation?',
    visitSave: 'We were there',
    visitSaved: 'It is written down. Now write what you found.',
    visitWrong: 'Write a day that has been',
    no: 'We can not do it',
    noSaid: 'They hear that you can not do it, and can ask others.',
    write: 'Write what we found',
    writeAgain: 'Change what we wrote',
    found: 'What the pair wrote',
    writeTitle: 'What did you find?',
    writeLead:
      'In their words where you can. The person reads all of it first and strikes out what is about them. If somebody is not safe, say that at once, and do not wait for this.',
    writeWords: 'What did you see and hear?',
    writeSave: 'Keep this',
    writeSaved: 'It is kept. Now somebody who did not go reads it over.',
    writeFound: 'Choose one',
    writeWordsMissing: 'Say what is great, or what has to change',
    writeNothing: 'Say at least one thing that you found out',
    over: 'I have read it over, and it can go to the person',
    overMeans:
      'Somebody who did not go reads it. Is it fair? Is it clear? Does it tell about the person what is nobody’s concern?',
    overDone: 'It is with the person now.',
    overOther: 'Somebody who did not go has to read it over.',
    backTitle: 'What has changed?',
    backLead: 'Ask the person, and see for yourselves. They say whether it goes out.',
    backWas: 'They said then that they would',
    backHolds: 'Has it changed?',
    backWords: 'What did you see and hear? (you can leave this out)',
    backSave: 'Keep this',
    backSaved: 'It is with the person now. They say whether it goes out.',
    backNot: 'It is not time to come back yet.',
    backWaits: 'The person has what you wrote before them.',
    backWay: 'Write down what has changed',
    seeOut: 'See it as everybody sees it',
  },
  easy: {
    lead: 'You go in twos. You go only if the person asks you. You look at the support.',
    pairLead: 'Two of you go. They do no other work for this person. They are no friends or family.',
    writeLead:
      'Use the person’s words. The person reads it first. They can take things out. If somebody is not safe, tell somebody today.',
    overMeans: 'Somebody who did not go reads it. Is it fair? Is it clear? Is it only about the support?',
    backLead: 'Ask the person. Look for yourself. The person says if others can read it.',
  },
});
