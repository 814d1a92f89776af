import { catalogue } from '#ui';

/** What the pages about fairness say. */
export const sayFairness = catalogue({
  en: {
    title: 'Is it fair everywhere?',
    lead: 'The same need should get the same budget, wherever somebody lives and however their money is held. Here anybody can see if it does.',
    none: 'Nothing is published yet. Figures come out for groups of ten people or more, so that nobody can be told from them.',
    seeExample: 'See an example with made-up people',
    exampleTitle: 'Is it fair? An example',
    exampleNote:
      'Nobody here is real. 3,000 made-up people live in 20 made-up places. Some of the places give more than others, and people with a direct payment get less. The page must find that out.',
    asOf: (day: string) => `As of ${day}`,
    earlier: 'Earlier figures',
    back: 'Is it fair everywhere?',
    inShort: 'In short',
    people: (people: string, yearly: string) =>
      `About ${people} people are counted. On average they have ${yearly} a year.`,
    spread: {
      none: 'Places do not differ by more than chance.',
      some: (percent: string) =>
        `Places differ: for the same need, a place gives about ${percent} more or less than the middle.`,
    },
    lottery: (places: string, needs: string) =>
      `Of all the difference between budgets, ${needs} is need and ${places} is the place alone. That part is a lottery.`,
    parity: {
      less: (ratio: string, low: string, high: string) =>
        `People who hold the money themselves get ${ratio} for each £1 that others with the same need get. We are 95% sure that it is between ${low} and ${high}.`,
      alike: (ratio: string, low: string, high: string) =>
        `People who hold the money themselves get about the same as others with the same need. It is ${ratio} for each £1, give or take (${low} to ${high}).`,
    },
    slope: {
      flat: 'Poorer places get the same as others for the same need.',
      poorLess: 'Poorer places get less than others for the same need.',
      poorMore: 'Poorer places get more than others for the same need.',
    },
    measuresTitle: 'The same in figures',
    measuresHead: ['What', 'Figure', 'Even would be', 'What it is called'],
    measures: {
      spread: {
        says: 'How far places differ beyond chance',
        even: '0.00',
        called: 'Spread between places, τ (DerSimonian and Laird)',
      },
      need: { says: 'How much of all difference is need', even: '–', called: 'Theil index, between needs' },
      lottery: {
        says: 'How much is the place alone, for the same need',
        even: '0.0%',
        called: 'Theil index, same need and another place',
      },
      parity: {
        says: 'What people who hold the money themselves get, for each 1 that others get',
        even: '1.00',
        called: 'Mantel–Haenszel ratio, with its 95% interval',
      },
      slope: {
        says: 'Whether poorer places get less (above 0) or more (below 0)',
        even: '0.000',
        called: 'Concentration index, need held alike',
      },
    },
    placesTitle: (out: number) =>
      out === 0
        ? 'No place stands out by more than chance'
        : out === 1
          ? 'One place stands out by more than chance'
          : `${String(out)} places stand out by more than chance`,
    placesText:
      'Each mark is a place. On the line, people get what their answers lead to. The thin line shows where chance alone would put a place with so many people. A square is a place that stands out.',
    even: 'the same as everywhere',
    across: 'people in the place',
    up: 'agreed, for each £1 that the answers lead to',
    waysTitle: (least: string) => `For the same need, ${least} gets least`,
    waysOnly: 'How the money is held',
    waysText:
      'To the right of the line people get more than their answers lead to, to the left they get less.',
    head: {
      place: 'Place',
      way: 'How the money is held',
      people: 'People',
      yearly: 'Agreed a year',
      expected: 'The answers lead to',
      ratio: 'For each £1',
      chance: 'Chance alone',
      drawnIn: 'Best guess',
      out: 'Stands out',
    },
    between: (low: string, high: string) => `${low} to ${high}`,
    yes: 'Yes',
    no: 'No',
    drawnInNote: 'The best guess is nearer to £1.00 where it rests on fewer people.',
    countsTitle: 'How many people, by place and way',
    countsText:
      'To the nearest five. A dash means that fewer than ten people are there. Or the number would tell about a place with fewer than ten.',
    hidden: '–',
    hiddenAloud: 'not shown',
    noCounts:
      'The table of people by place and way is not shown. With its sums, somebody could work out small numbers.',
    smallTogether: 'Smaller ones together',
    howTitle: 'How this is made',
    how: [
      'We compare what was agreed with what the same published table gives everybody with those answers. So needs are held alike.',
      'Nothing is shown about fewer than ten people. Smaller groups are shown together. People are rounded to five, money to ten pounds.',
      'We try to break it. A test does the sums that would find out what is hidden, and must not succeed.',
      'Figures are made once for each quarter and do not change after that.',
    ],
    ask: 'A place that stands out is a reason to ask, not a proof. Ask the place why.',
    download: 'Take the figures away as a file',
    code: 'The method is open too: anybody can read it and run it.',
    ways: {
      'direct-payment': 'A direct payment',
      'nominated-person': 'A direct payment to somebody they chose',
      'authorised-person': 'A direct payment to somebody who acts for them',
      trust: 'A trust',
      agent: 'Somebody paid to hold it',
      'individual-service-fund': 'An individual service fund',
      'managed-account': 'An account the service manages',
      pool: 'Friends together',
      commissioned: 'Arranged by the service',
      none: 'Not chosen yet',
    },
    workTitle: 'Is it fair from place to place?',
    workLead:
      'You see what many people come to, never one of them. Even here nothing is shown about fewer than ten.',
    prepareTitle: (day: string) => `Figures as of ${day}`,
    prepareText:
      'Working them out looks at every agreed budget in every place. Only what is safe to publish is kept. You can do it again until you publish.',
    ranks: 'How poor each place is (you can leave this empty)',
    ranksHint: 'A place and its rank on each line, the poorest with 1. For example: harbour 12',
    ranksWrong: {
      'not-a-rank': (line: number) =>
        `Write a place and a whole number in line ${String(line)}, such as: harbour 12`,
      twice: (line: number) => `The place in line ${String(line)} is there twice`,
    },
    prepare: 'Work the figures out',
    prepared: 'The figures are worked out. Look them over, then publish them.',
    tooFew: (least: number) =>
      `There are fewer than ${String(least)} people to compare, so no figure can be shown without telling about one of them.`,
    publishedBefore: 'The figures of this quarter are published. They do not change any more.',
    next: (day: string) => `The next figures can be made after ${day}.`,
    lookOver: 'Look over before you publish',
    preparedBy: (name: string) => `Worked out by ${name}. Nobody else sees this yet.`,
    publish: 'Publish for everybody',
    publishNote: 'What is published stays as it is.',
    published: 'Published. Everybody can see it now.',
    nothingWaits: 'Nothing waits to be published.',
    publishedTitle: 'Published',
    publicPage: 'What everybody sees',
  },
  easy: {
    lead: 'Two people need the same help. They should get the same money. Here you can see if they do.',
    none: 'There is nothing to see yet. We only show groups of ten people or more.',
    ask: 'Does a place stand out? Then ask why.',
  },
});
