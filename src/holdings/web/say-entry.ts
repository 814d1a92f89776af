import { catalogue, My, my, type Whose } from '#ui';

/** What the lines of a statement say, and the page that shows how one was made. */
export const entrySay = catalogue({
  en: {
    payIn: (from: string) => `From ${from}`,
    ownPart: (name: string, whose: Whose) => `${My(whose)} own part, paid in by ${name}`,
    use: (what: string, hours: string, who: string) => `${what}, ${hours} with ${who}`,
    fixedCosts: (what: string) => `Fixed costs for ${what}`,
    passedOn: (holder: string) => `For ${holder}, for looking after the money`,
    costsBeside: 'What they get for looking after the money',
    costsBesideWhy: 'The service adds it for them. It is not taken from the money for support.',
    beside: (amount: string, share: string) =>
      `The service pays them ${amount} beside it for looking after the money: ${share}%. Nothing is taken for that here.`,
    poolShare: (what: string, total: string, whose: Whose) => `${what}: ${my(whose)} part of ${total}`,
    poolBack: (what: string, total: string, whose: Whose) =>
      `${what}: ${my(whose)} part of ${total} came back`,
    movedHere: (what: string) => `Moved here: ${what}`,
    movedAway: (what: string) => `Moved away: ${what}`,
    balanceHere: (from: string) => `What was left in “${from}”`,
    balanceAway: 'What was left, moved on',
    giveBack: (whose: Whose) => `Given back, as ${whose.mine ? 'I' : whose.name} said`,
    afterDeath: (whose: Whose) =>
      whose.mine
        ? 'Given back to the service, when a death was written down'
        : `Given back to the service, after ${whose.name} died`,
    putBack: 'Put back by the service. It had been given back to it by mistake',
    putRight: (what: string) => `Put right: ${what}`,
    hourPrice: (hourly: string) => `An hour costs ${hourly}.`,
    hourCost: (hourly: string) => `With all that comes on top, an hour costs ${hourly}.`,
    to: (name: string) => `To ${name}.`,
    forLine: (line: string, whose: Whose) => `For “${line}” in ${my(whose)} plan.`,
    writtenDown: (day: string) => `Written down on ${day}.`,
    youAsked: 'asked first: yes',
    putRightSince: 'put right since',
    days: (from: string, until: string) => `${from} to ${until}`,
    // Spaces that do not break: the link stays in one piece at the end of a line.
    showTheSum: 'Show\u00a0me\u00a0the\u00a0sum',
    title: 'How this figure was made',
    back: 'The statement',
    on: 'The day it counts from',
    writtenOn: 'Written down on',
    writtenBy: 'Written down by',
    why: 'Why',
    number: 'Number in the statement',
    caption: 'The sum',
    together: 'This line',
    perWeek: (what: string, weekly: string, days: string) => `${what}: ${weekly} a week, ${days}`,
    from: (what: string, weekly: string, day: string) =>
      `${what}: ${weekly} a week, held elsewhere from ${day}`,
    paidBefore: (what: string, weekly: string, days: string) =>
      `Less what was paid before for ${what}: ${weekly} a week, ${days}`,
    comesAlong: 'Less what comes along from where it was paid before',
    over: (amount: string, days: string) =>
      `${amount} more was paid for ${days} than those days cost now. It stays where it is. Nobody takes it, and no payment is less for it.`,
    once: (what: string) => `${what}: paid once`,
    contribution: (whose: Whose) => (whose.mine ? 'What I pay myself' : `What ${whose.name} pays`),
    hoursAtPrice: (hours: string, price: string) => `${hours} at ${price} an hour`,
    ofWhich: (share: string, whose: Whose) =>
      `The part for fixed costs: ${share}% of it, as ${whose.mine ? 'I' : whose.name} signed`,
    ofWhichSupport: (share: string) => `The rest, for the support itself: ${share}% of it`,
    sharedBy: (total: string, members: number) =>
      `${total} shared by ${members.toString()} friends, the same for each to the penny`,
    paidAhead: 'Paid ahead for the days after the move',
    before: 'Balance before',
    after: 'Balance after',
    wasHeld: 'What was held then',
    lessPromised: 'Less what was promised',
    lessKept: 'Less what may always be kept',
    asWritten: 'The amount as it was written down',
    correct: 'This is a mistake',
    correctLead:
      'A second line takes it back, and both stay in the statement. Then write it down again as it should be.',
    correctShared:
      'What was paid out comes back, and every friend gets their part again, all at once. Both lines stay in each statement. They read why.',
    correctWhy: 'What is wrong with it?',
    correctNow: 'Take it back',
    corrected: 'It is put right. Both lines stay in the statement.',
    correctedShared: 'It is put right. Everyone has their part again.',
    correctedBefore: 'It was put right before.',
    notYours: 'Only whoever wrote it down can take it back. Ask them, or tell us it is wrong.',
    notEnough: 'There is not enough to take it back.',
    whyMissing: 'Say what is wrong with it, in a few words.',
    whyTooLong: 'Say it in 200 letters or fewer.',
  },
});
