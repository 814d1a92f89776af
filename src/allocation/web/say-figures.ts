import { catalogue } from '#ui';

/** What the page of every figure a person was shown says. */
export const sayFigures = catalogue({
  en: {
    title: 'All my starting figures',
    titleOf: (name: string) => `${name}: all starting figures`,
    lead: 'Each one is kept with what it was made from. Here it is worked out again, and you see why it changed.',
    figure: (day: string, weekly: string) => `${day}: ${weekly} a week`,
    year: (annual: string) => `${annual} a year.`,
    version: (number: number) => `version ${String(number)}`,
    same: 'Worked out again today, it comes to the same penny.',
    differs: (why: string) => `Worked out again today, it is not the same: ${why.replaceAll('-', ' ')}.`,
    first: 'This was the first.',
    notApart: 'The questions were other ones, so the two cannot be set side by side.',
    whyTitle: 'Why it is another than the one before',
    what: 'What',
    changed: 'What changed',
    aYear: 'A year',
    answers: 'Answers and unpaid help',
    rules: 'The rule',
    prices: 'Prices of the place',
    together: 'Together',
    unchanged: 'Nothing',
    otherRule: 'Another version of the rule is in force',
    otherPrices: 'Prices are other ones',
    changedAnswer: (area: string, from: string, to: string) => `${area}. Before: ${from} Now: ${to}`,
    notAsked: 'not asked.',
    withHelp: '(unpaid help counts)',
    record: 'Its seals',
    seals: 'Answers, rule and table:',
  },
  easy: {
    title: 'All my figures',
    lead: 'Here are all the figures I was shown. We do each sum again. We say why it changed.',
    same: 'We did this sum again. It is the same.',
  },
});
