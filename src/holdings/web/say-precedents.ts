import { catalogue, type Whose } from '#ui';
import type { GivenAwayBy } from '../general-words.ts';
import type { OwnGround } from '../leans-on.ts';

const grounds: Readonly<Record<OwnGround, string>> = {
  plan: 'It does something for what the plan is about.',
  'makes-support-possible': 'Support cannot happen without it.',
  'instead-of-support': 'It does what paid support would have to do.',
  'other-money': 'Other public money pays for it.',
};

const away: Readonly<Record<GivenAwayBy, (words: string) => string>> = {
  name: (words) => `“${words}” is a name. Say it without.`,
  'own-words': (words) => `“${words}” are their own words. Say it in yours.`,
  figure: (words) =>
    `“${words}” could tell who it was. Say it without figures: no day, no price, no address.`,
  'way-to-reach': (words) => `“${words}” leads to somebody. Say it without.`,
  'one-person': (words) => `“${words}” speaks of one person. Say what is so for everybody.`,
  capital: (words) => `“${words}” looks like a name. Say what kind of thing or place it is.`,
};

/** What the pages say about answers that are for everybody. */
export const precedentSay = catalogue({
  en: {
    title: 'What may I spend it on?',
    lead: 'What people asked to buy with money for support, and the answers. You need not ask again what was a yes before. And you never have to ask for what your plan is about.',
    search: 'What are you looking for?',
    searchHint: 'Like: swimming, a laptop, a holiday.',
    find: 'Look',
    found: (count: number, words: string) =>
      count === 1 ? `One answer speaks of “${words}”.` : `${count.toString()} answers speak of “${words}”.`,
    noneFound: (words: string) =>
      `No answer speaks of “${words}” yet. Try another word. If it is for what your plan is about, you can buy it.`,
    none: 'There are no answers for everybody here yet.',
    all: 'Show all',
    says: { yes: 'yes', no: 'no' },
    grounds,
    ground: (words: string) => `The rule behind it: ${words}`,
    said: (service: string, month: string) => `${service}, ${month}`,
    again: (month: string) => `Last said again in ${month}.`,
    differs: (words: string) => `Why it is another answer than before: ${words}`,
    before: {
      yes: (month: string, reason: string) => `In ${month} the answer was yes: ${reason}`,
      no: (month: string, reason: string) => `In ${month} the answer was no: ${reason}`,
    },
    overturned: (reason: string) =>
      `It was a no at first: ${reason} That was challenged and found wrong. Now it is a yes.`,
    earlier: 'What was said before',
    never: 'What money for support can never buy',
    how: 'How this list is made',
    howLines: [
      'Whoever answers also writes down what kind of thing it is and why, in general words. Nobody’s own words, name, day or price goes in.',
      'An answer comes in on the first of a month, two weeks after it was given or later. Only the month is shown.',
      'Answers to questions come in only where the service pays for ten people or more. Some were written before anybody asked. So nobody can tell whose it is, or that anybody bought it.',
      'Whoever asked can keep theirs off the list.',
      'A service that answers otherwise the next time has to say why. A no that was challenged and found wrong counts as a yes.',
    ],
    data: 'Take the list away',
    csv: 'As a table (CSV)',
    json: 'For programs (JSON)',
    columns: [
      'kind',
      'answer',
      'why',
      'leans on',
      'service',
      'month',
      'said again',
      'why different',
      'overturned',
    ],
    askedBefore: 'Others asked this',
    askedBeforeLead: 'If one of these is the same for you, you need not ask.',
    askAnyway: 'Ask all the same',
    seeAll: 'What others asked, and the answers',
    keepOff: 'Do not put my answer on the list that everybody can read',
    keepOffHint: 'The list has no names and none of your words. You can also say so later.',
    ownTitle: 'What everybody can read of it',
    ownFrom: (day: string) =>
      `It comes onto the list on ${day}, with others. Your name and your words are not there.`,
    ownWaits:
      'It comes onto the list some time after you were told of the answer. Your name and your words are not there.',
    ownOff: 'It is not on the list that everybody can read.',
    ownOn: 'It is on the list that everybody can read, without your name and your words.',
    takeOff: 'Keep it off the list',
    putOn: 'It can be on the list',
    tookOff: 'It stays off the list.',
    putBack: 'It can be on the list.',
    generalTitle: 'For everybody after them',
    generalLead: (listed: boolean) =>
      listed
        ? 'The next person with the same question should not have to ask. Write what kind of thing it is and why, so that nobody can tell who asked.'
        : 'They want it kept off the list of everybody. Only who answers here next will read this.',
    same: 'Was the same kind of thing answered before?',
    sameNone: 'No, this is something new',
    sameBefore: {
      yes: (day: string, reason: string) => `Yes on ${day}: ${reason}`,
      no: (day: string, reason: string) => `No on ${day}: ${reason}`,
    },
    kind: 'What kind of thing is it?',
    kindHint: (mayChoose: boolean) =>
      `Like: tools and materials for a craft.${mayChoose ? ' Leave it empty if you chose one above.' : ''}`,
    why: 'Why, in general words?',
    whyHint: 'What would be so for everybody who asks this.',
    leansOn: 'What does the answer lean on?',
    choose: 'Choose one',
    ifYes: (words: string) => `Yes: ${words}`,
    ifNo: (words: string) => `No: ${words}`,
    differsField: 'If the answer was another one before: why?',
    look: 'See how it reads',
    readsTitle: 'This is how it will read',
    toThem: 'To them',
    toAll: (listed: boolean) => (listed ? 'To everybody' : 'To who answers here next'),
    kindMissing: (mayChoose: boolean) =>
      `Say what kind of thing it is${mayChoose ? ', or choose one that was answered before' : ''}.`,
    kindTooLong: 'Say it in 80 letters or fewer.',
    whyMissing: 'Say why in general words.',
    whyTooLong: 'Say it in 300 letters or fewer.',
    groundMissing: 'Choose what the answer leans on: one that fits your yes or no.',
    differsMissing: (says: 'yes' | 'no') =>
      `The answer to the same kind of thing was ${says} before. Say why it is another one now.`,
    noSuchKind: 'Choose again: that kind is not there any more.',
    away,
    kindsTitle: 'Answers for everybody',
    kindsLead: 'What we said to each kind of thing last. Say more before anybody has to ask.',
    kindsNone: 'Nothing was answered yet.',
    kindsLink: 'Answers for everybody: what we said, and what we can say before anybody asks',
    newTitle: 'Say it before anybody asks',
    publish: 'Put it on the list',
    published: 'It is on the list that everybody can read.',
    back: 'What waits for us',
    answers: (whose: Whose) => (whose.mine ? 'Can I buy this?' : `Can ${whose.name} buy this?`),
  },
  easy: {
    lead: 'What people asked to buy, and the answers. Is it for your plan? Then you do not have to ask.',
    howLines: [
      'The list has no names. It has no words of yours.',
      'You can say: keep mine off the list.',
      'If they say no and you challenge it, the no may turn into a yes.',
    ],
    askedBeforeLead: 'Is one of these the same for you? Then you do not have to ask.',
  },
});
