import { catalogue } from '#ui';
import type { GraceState } from '../hours.ts';

/** What the pages say about wages that cannot wait, which the service pays ahead. */
export const sayAhead = catalogue({
  en: {
    title: 'Wages that cannot wait',
    lead: (days: number) =>
      `When wages are late, or the money for them is on its way, the service pays them ahead. It answers within ${days.toString()} working ${days === 1 ? 'day' : 'days'}. The money goes back to it with the next wages.`,
    can: {
      late: (name: string, sum: string) => `${name} should have been paid before today: ${sum}.`,
      'no-money': (name: string, sum: string) => `There is no money for ${name}’s wages yet: ${sum}.`,
    },
    most: (most: string) => `At most ${most} of one job is paid ahead at once.`,
    ask: (name: string) => `Ask the service to pay ${name} now`,
    askOwn: 'Ask the service to pay me now',
    asked: 'The service is asked. It answers soon.',
    refused: {
      'can-wait': 'Nothing is late, and there is money for what is owed.',
      'no-service': 'We do not know which service pays this money. Ask the person you work for.',
      'no-such-job': 'There is no such job any more.',
    },
    above: (most: string, out: string) =>
      `${out} is paid ahead already, and at most ${most} may be. It has to go back first: prepare the wages.`,
    states: {
      asked: 'Asked',
      checked: 'One of two has agreed',
      paid: 'Paid ahead',
      settled: 'Gone back',
      'said-no': 'Not paid ahead',
      withdrawn: 'Taken back',
    } satisfies Readonly<Record<GraceState, string>>,
    line: (name: string, hours: string, sum: string) => `${name}: ${hours} hours, ${sum}`,
    askedOn: (name: string, day: string) => `${name} asked on ${day}.`,
    answerBy: (day: string) => `An answer is due by ${day}.`,
    answerLate: (day: string) => `An answer was due by ${day}. Ring the service.`,
    paidBy: (one: string, other: string, day: string) => `${one} and ${other} had it paid on ${day}.`,
    goesBack: 'It goes back to the service with the next wages.',
    wentBack: (day: string) => `It went back on ${day}.`,
    saidNo: (name: string, why: string) => `${name}: “${why}” It is owed all the same.`,
    aheadOn: (day: string) => `The service paid it ahead on ${day}.`,
    aheadAsked: 'The service is asked to pay it ahead.',
    aheadOwed: 'Paid ahead by the service, and goes back with the next wages',
    /** The service’s own page. */
    workLead:
      'Somebody who worked waits for wages. One of you looks and agrees, a second one pays. Neither may be close to them.',
    float: 'What is put by',
    floatNone: 'Nothing is put by yet. Give it a name and put some money in.',
    floatHas: (name: string, sum: string) => `“${name}” has ${sum}. It can never go below nothing.`,
    floatName: 'What is it called?',
    floatNameHint: 'People read this name. Such as: Wages that cannot wait',
    floatAmount: 'How much?',
    ways: { in: 'Put it in', out: 'Take it out' },
    floatDone: 'It is done.',
    waits: 'To answer',
    waitsNone: 'Nobody waits for wages.',
    out: 'Paid ahead, not back yet',
    over: 'Over',
    because: {
      late: (day: string) => `It was to be paid by ${day}.`,
      'no-money': (day: string) => `No money is there yet. It is to be paid by ${day}.`,
    },
    lookedBy: (name: string) => `${name} has looked and agrees. Somebody else pays.`,
    check: 'I have looked: it cannot wait',
    checked: 'You agreed. Now somebody else of the service pays it.',
    pay: 'Pay it now',
    paid: 'It is paid. Make the payment to the assistant from the account that is put by for it.',
    no: 'Say no, with why',
    noWhy: 'Why not? They read this.',
    noButton: 'Say no',
    noDone: 'They can read why.',
    wrong: {
      'no-such-request': 'There is no such request any more.',
      'not-now': 'Somebody answered this meanwhile.',
      'too-close': 'You asked for it, or stand close to them. Somebody else has to answer.',
      'second-person': 'You agreed to it first. Somebody else of the service has to pay it.',
      'why-missing': 'Write why not',
      'why-too-long': 'Write this in 300 letters or fewer',
      'no-float': 'Nothing is put by yet. Put money in first.',
    },
    notEnough: (free: string, asked: string) =>
      `${asked} is asked for and ${free} is put by. Put more in first.`,
    notAmount: 'Type an amount such as 500',
    takesTooMuch: 'There is less in it than that',
    nameMissing: 'Give it a name',
    nameTooLong: 'Write this in 60 letters or fewer',
  },
});
