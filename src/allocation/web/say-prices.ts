import { catalogue } from '#ui';

/** What is said of the price level of a place, where it is written and where it is read. */
export const sayPrices = catalogue({
  en: {
    level: (prices: {
      readonly place: string;
      readonly percent: string;
      readonly since: string;
      readonly source: string;
    }) =>
      `${prices.place}: £${prices.percent} for what costs £100.00 where the table was made${prices.since === '' ? '' : `, since ${prices.since}`}. From: ${prices.source}.`,
    title: 'Prices of this place',
    why: 'Support does not cost the same everywhere. That has nothing to do with anybody’s need, so it is a line of its own in every sum.',
    none: 'This rule has no prices of its own. What the table says is paid everywhere.',
    task: 'Say what prices are here',
    lead: 'What costs £100.00 where the table was made, and what the same costs here. It is a line of its own in every sum. Two who did not write it sign it, with the rule.',
    place: 'Which place is it for?',
    index: 'What costs £100.00 there, how much is it here?',
    indexHint: 'For example, 107.31. Leave all of it empty for no prices of your own.',
    from: 'From which day does it count?',
    source: 'Where does it come from?',
    sourceHint: 'Who worked it out, from what, and where anybody can read it.',
    placeMissing: 'Say which place it is for.',
    indexWrong: 'Write a number from 50 to 200, such as 107.31.',
    fromWrong: 'Write a day, month and year.',
    sourceMissing: 'Say where it comes from: nobody is paid by a number that nobody can check.',
    saved: 'Saved. See below who would gain and who would lose.',
    removed: 'This version has no prices of its own.',
  },
  easy: {
    why: 'Some places cost more than others. This is not about what you need. So it has its own line.',
  },
});
