import { catalogue } from '#ui';

/** What an algorithmic transparency record says of every instrument; what differs between them is in their files. */
export const sayRecord = catalogue({
  en: {
    title: (name: string, version: number) => `Public record: ${name}, version ${String(version)}`,
    lead: 'How a public body uses this sum, in the order of the UK Algorithmic Transparency Recording Standard.',
    tierOne: 'In short',
    name: 'Name',
    what: 'What it is',
    how: 'Answers get points, and a table turns points into money for a year. It is a sum that anyone can do again by hand.',
    why: 'Why it is used',
    where: 'All of it',
    whole: 'Questions, points, table and files',
    tierTwo: 'In full',
    owner: 'Who answers for it',
    madeBy: 'Made by',
    state: 'Where it stands',
    signedBy: 'Signed by',
    purpose: 'What it is for',
    purposes: [
      'It gives a figure to start planning from, the moment the last answer is in.',
      'It does not say who may have support, and it is no limit to what a plan may cost.',
      'Before, people waited weeks for a figure that nobody could explain.',
    ],
    decision: 'Who decides',
    decisions: [
      'A person answers for themselves, alone or with somebody they choose.',
      'A worker agrees the plan or sends it back with reasons. The sum decides nothing by itself.',
      'A plan that costs more than the figure is read like any other. What was agreed stands beside the figure.',
      'Whoever does not agree can change an answer, say why in the plan, or challenge the decision.',
    ],
    tool: 'How it works',
    tools: [
      'The same answers give the same figure for everybody, to the penny. Nothing in it learns while it is used.',
      'Each answer’s share of the money is shown, and what one different answer would change.',
      'How the money is held is no part of it.',
      'More need never gives less. One point more is never a jump.',
      'Every figure is kept with what it was made from, and can be done again for ever.',
    ],
    asks: (questions: number, steps: number) =>
      `It asks ${questions === 1 ? 'one question' : `${String(questions)} questions`} and has ${steps === 1 ? 'one step' : `${String(steps)} steps`}.`,
    seal: 'Its seal:',
    data: 'What it rests on',
    dataIs: {
      'made-up': 'The people behind the numbers are made up.',
      real: 'The people behind the numbers are real. Their rows are not kept here.',
      law: 'The numbers are those of a law or of what a public body published.',
    },
    people: (people: number) => `${people.toLocaleString('en-GB')} people.`,
    accuracyUnknown: 'How near the figures come to real costs is not known.',
    error: (pounds: number) =>
      `On average a figure is £${pounds.toLocaleString('en-GB')} a year from what enough support cost.`,
    explains: (share: string) => `It explains ${share} % of the difference in cost between people.`,
    covers: (share: string) => `For ${share} % of people the figure is at least what enough support cost.`,
    risks: 'What could go wrong',
    risk: 'What could go wrong',
    done: 'What is done about it',
    mitigations: [
      {
        risk: 'The figure is too low for somebody',
        done: 'It is no limit. A range is shown where it is known. Plans above it are agreed, counted, and used for the next version.',
      },
      {
        risk: 'Past unfairness is learned from past costs',
        done: 'Costs are those of enough support, not of what was spent. What went to some ways of holding or some places is shown beside.',
      },
      {
        risk: 'Money runs short and figures are cut in silence',
        done: 'Nothing multiplies a figure. A cut is a new table with a reason, two names, and how many people lose.',
      },
      {
        risk: 'The program is wrong',
        done: 'Anyone can do the sum again from the file. Every kept figure can be repeated from its record.',
      },
      {
        risk: 'Numbers give a person away',
        done: 'People are counted only from ten, and a sample is not kept.',
      },
    ],
  },
});
