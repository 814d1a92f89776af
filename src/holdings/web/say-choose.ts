import { catalogue } from '#ui';

/** What the page for choosing how money is held says. */
export const chooseSay = catalogue({
  en: {
    title: 'How is my money held?',
    lead: 'You choose for each part of your plan. You can use several ways at once, and change any of them later.',
    back: 'My money',
    nothingAgreed: 'Your plan is not agreed yet. When it is, you choose here how the money is held.',
    toPlan: 'My plan',
    figures: (weekly: string, day: string) => `${weekly} a week is agreed. What you choose starts on ${day}.`,
    ways: 'The ways there are',
    waysLead:
      'Nobody may push you to one of them. What each part is worth is the same whichever way it is held.',
    line: (what: string, amount: string) => `${what}, ${amount}`,
    aWeek: (amount: string) => `${amount} a week`,
    once: (amount: string) => `${amount} once`,
    heldAlready: (title: string) => `Held already: ${title}.`,
    move: 'Move it',
    agent: 'Which agent?',
    holder: 'Who supports me and holds it?',
    noHolder: 'Choose somebody',
    holderWith: (name: string, share: string) => `${name} (gets ${share}% on top from the service)`,
    holderWithout: (name: string) => `${name} (gets nothing on top)`,
    named: 'Their name',
    namedHint: 'For a trust: its name and the trustees, two or more.',
    pool: 'The joining word that a friend told you, or a name for a new one',
    poolHint: (words: string) => (words === '' ? 'For example: Thursday minibus.' : words),
    yourPools: (name: string, word: string) => `${name}: tell friends the joining word ${word}.`,
    sameForAll: 'Hold all the others the same way',
    save: 'Go on to the agreements',
    saved: 'Chosen. Now read each agreement, and sign it if you want it.',
    chooseOne: (what: string) => `Choose how “${what}” is held.`,
    holderMissing: (what: string) => `Say who holds “${what}”.`,
    noSuchPool: (what: string) => `No pool goes by that word for “${what}”. Ask your friend again.`,
    lineHeld: (what: string) =>
      `“${what}” is held already under an agreement that is signed. Move it instead.`,
    tooMuch: (held: string, agreed: string, over: string, day: string) =>
      `Together that would be ${held} a week from ${day}. ${agreed} is agreed: that is ${over} too much.`,
  },
  easy: {
    lead: 'Choose who looks after the money for each thing. You can change it later.',
    nothingAgreed: 'First they say yes to your plan. Then you choose here who holds the money.',
    figures: (weekly: string, day: string) => `You get ${weekly} a week. It starts on ${day}.`,
    waysLead: 'You choose. Nobody may push you. You get the same money each way.',
    holderWith: (name: string, share: string) => `${name} (${share}% of each price is for their office)`,
    holderWithout: (name: string) => `${name} (keeps nothing for their office)`,
    pool: 'The word your friend told you. Or a new name.',
    saved: 'Now read what you sign. Sign it if you want it.',
    noSuchPool: (what: string) => `We do not know that word for “${what}”. Ask your friend again.`,
    lineHeld: (what: string) => `You signed for “${what}” before. Move it.`,
    tooMuch: (held: string, agreed: string, over: string, day: string) =>
      `That makes ${held} a week from ${day}. You have ${agreed}. It is ${over} too much.`,
  },
});
