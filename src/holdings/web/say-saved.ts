import { catalogue } from '#ui';

/** What the pages say about money that is saved beyond what may always be kept. */
export const savedSay = catalogue({
  en: {
    title: 'Money that is saved',
    mayAsk: (over: string) =>
      `${over} is more than is promised and may always be kept. You may ask what it is for. Nothing moves.`,
    ask: 'Ask what it is for',
    asked: 'Asked. It stays theirs whatever they say.',
    nothingOver: 'There is nothing to ask about: it is no more than is promised and may be kept.',
    notAsked: {
      'asked-already':
        'They have been asked about this. What they said stands, and silence is an answer too.',
      'has-died': 'They have died, so there is nobody to ask.',
    },
    waitsToBeGiven: (by: string, on: string, asked: { sum: string; days: number }) =>
      `${by} asked on ${on} what ${asked.sum} is for. They were not given that in their way yet: ${asked.days.toString()} days to answer begin then. It stays theirs, also without an answer.`,
    waits: (by: string, on: string, asked: { sum: string; by: string }) =>
      `${by} asked on ${on} what ${asked.sum} is for. There is time to answer until ${asked.by}. It stays theirs, also without an answer.`,
    said: (by: string, on: string, said: { sum: string; words: string }) =>
      `${by} said on ${on} what ${said.sum} is for: ${said.words}`,
    savingFor: (what: string) => `“${what}”. It is promised to that.`,
    keeps: 'it is kept.',
    givesBack: 'it can go back. It went back the same day.',
    sum: 'How it was worked out',
    held: 'What was held',
    promised: 'Less what is promised',
    kept: (weeks: number) => `Less ${weeks.toString()} weeks that may always be kept`,
    weeks: (weeks: number, weekly: string) => `${weeks.toString()} × ${weekly} a week`,
    over: 'More than that',
    rule: 'How many weeks may be kept, and how long there is to answer, stand in the rules.',
    ruleLink: 'Read the rules',
    question: (amount: string) => `What is ${amount} for?`,
    lead: (name: string, day: string) =>
      `${name} asks. You have until ${day}. Whatever you say, and if you say nothing, nobody takes it.`,
    leadNotGiven: (name: string, days: number) =>
      `${name} asks. You have ${days.toString()} days from when they gave you this in the way you asked for. Whatever you say, and if you say nothing, nobody takes it.`,
    late: (name: string, day: string) =>
      `${name} asked, and you had until ${day}. That day is over, and nothing was taken. You can still say what it is for.`,
    answer: 'Your answer',
    savingForThis: 'I am saving for something',
    savingForWhat: 'What for?',
    savingForHint: 'The money is then promised to it.',
    keep: 'I want to keep it',
    giveBack: 'It can go back',
    giveBackHint: 'This is the only way that any of it goes back.',
    send: 'Send',
    answered: 'Sent. It is as you said.',
    answerMissing: 'Choose an answer.',
    savingMissing: 'Say what you are saving for.',
    savingTooLong: 'Say it in 200 letters or fewer.',
    youSave: (what: string, on: string) =>
      `You said on ${on}: I am saving for “${what}”. It is promised to that.`,
    youKeep: (on: string) => `You said on ${on}: I want to keep it. It is yours.`,
    youGave: (on: string) => `You said on ${on}: it can go back. It went back that day.`,
    answeredBefore: 'This was answered before.',
    notEnough: (free: string) => `Only ${free} is free to use now.`,
    back: 'My money',
  },
  easy: {
    lead: (name: string, day: string) =>
      `${name} asks. You can answer until ${day}. You can say nothing. Nobody takes the money.`,
    late: (name: string, day: string) =>
      `${name} asked. The last day was ${day}. You still have all of the money. You can still answer.`,
    savingForHint: 'Then we keep the money for it.',
    held: 'What you had',
    promised: 'Less what you promised',
    over: 'What is left',
    rule: 'The rules say how many weeks you can keep.',
  },
});
