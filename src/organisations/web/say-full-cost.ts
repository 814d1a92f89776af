import { catalogue } from '#ui';

/** Words of the page that works out what a piece of work costs in full. */
export const sayFullCost = catalogue({
  en: {
    title: 'What does the work cost in full?',
    lead: 'For a bid: the work itself, and its fair part of what keeps your house going. Nothing is kept here.',
    pay: 'Pay of those who do this work, with tax and pension, for a year',
    direct: 'What else only this work costs in a year',
    directHint: 'Travel, access, interpreters, rooms hired for it.',
    overheads: 'What the house costs in a year that no one piece of work pays',
    overheadsHint: 'Rent, phones, books, insurance, those who lead, the board, time to speak up.',
    hoursHere: 'Paid hours on this work in a year',
    hoursInAll: 'All paid hours in your group in a year',
    units: 'How many hours, people or meetings does the bid count?',
    poundsWrong: 'Write pounds, such as 12500 or 12,500.00, below ten million',
    countWrong: 'Write a whole number from 1 to 99,999',
    hoursWrong: 'The hours of this work can not be more than all hours',
    work: 'Work it out',
    answer: 'In full, for a year',
    unit: (amount: string) => `${amount} for each one that the bid counts`,
    caption: 'How it is worked out',
    rowPay: 'Pay',
    rowDirect: 'Only for this work',
    rowOverheads: (here: string, all: string, house: string) =>
      `Its part of the house: ${here} of ${all} paid hours, of ${house}`,
    total: 'In full',
    rule: 'Parts of a penny are rounded up, as somebody pays them. A price below this is paid by your own people.',
    back: 'All groups run by disabled people',
  },
});
