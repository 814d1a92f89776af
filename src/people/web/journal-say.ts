import { catalogue } from '#ui';

/** What the page of what happened says. */
export const journalSay = catalogue({
  en: {
    title: 'What happened',
    lead: 'Everything that was recorded about me, newest first: who did what, and who looked. Nobody can change or remove a line.',
    titleLooked: 'Who looked',
    leadLooked:
      'Everybody else who looked at something of mine, newest first. My own looking is not written down.',
    all: 'Everything that happened',
    onlyLooked: 'Only who looked',
    none: 'Nothing yet.',
    me: 'I',
    promised: 'promised some of my money',
    to: (name: string) => `to ${name}`,
    because: (why: string) => `Because: ${why}`,
    somethingElse: (what: string) => `did this: ${what}`,
    exactly: 'Exactly what was written down',
    older: 'Older',
    newest: 'Back to the newest',
    back: 'My people',
  },
  easy: {
    lead: 'Here is all that was written about me. I can see who did it. Nobody can take a line away.',
    leadLooked: 'These people looked at my things.',
  },
});
