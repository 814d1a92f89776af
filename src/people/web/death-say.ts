import { catalogue } from '#ui';

/** What the page says on which the service writes down that somebody died. */
export const deathSay = catalogue({
  en: {
    title: (name: string) => `Has ${name} died?`,
    lead: (name: string) =>
      `Write it down here once you know. From then on we write no more letters to ${name}.`,
    follows:
      'No money is paid for days after the day of death. What was due before is still paid. Family and others who help can still see what they saw.',
    dayQuestion: 'On which day was it?',
    save: 'Write it down',
    saved: 'It is written down. Nothing is paid for days after that one.',
    diedTitle: (name: string) => `${name} has died`,
    diedOn: (name: string, day: string) => `${name} died on ${day}.`,
    writtenBy: (who: string, day: string) => `${who} wrote this down on ${day}.`,
    wrongTitle: 'Is this wrong?',
    wrongLead:
      'Say why, and take it back. Then all goes on as before. What was not paid in the meantime is due at once. Money that was closed in the meantime stays closed: they choose again who holds it.',
    why: 'What is wrong?',
    takeBack: 'Take it back',
    tookBack: 'It is taken back. All goes on as before.',
    wrong: {
      'no-day': 'Write the day, month and year, such as 27 3 2026.',
      'day-not-come': 'Write a day that is today or over.',
      'no-reason': 'Write in a few words what is wrong.',
    },
    mineTitle: 'Somebody wrote down that you have died',
    mine: (who: string) => `If you read this, it is wrong. Tell ${who}: they can take it back at once.`,
    back: 'What you may see and do',
    link: 'Write down that they have died',
    linkDied: 'That they died, and who settles what is left',
  },
});
