import type { MaturityLevel, MaturityLine } from '../maturity.ts';

/** What an organisation asks itself about how grown it is, and the next step for each line. */
export const sayMaturity: Readonly<
  Record<MaturityLine, { readonly title: string; readonly asks: string; readonly next: string }>
> = {
  criteria: {
    title: 'The 21 points',
    asks: 'How many of the 21 points hold for us?',
    next: 'Choose one point that you are working on. Say what will show that it holds, and by when.',
  },
  governance: {
    title: 'Rules',
    asks: 'Do we have rules of our own, in writing, that our people agreed?',
    next: 'Write down how you decide things now. Ask your people whether that is how it should be.',
  },
  committee: {
    title: 'Committee',
    asks: 'Do we have a committee that meets, with the skills it needs?',
    next: 'List the skills you have and miss. Find one person for what you miss most, and pay for their way there.',
  },
  age: {
    title: 'Time together',
    asks: 'Have we been going long enough to know how a year goes? All means three years or more.',
    next: 'Keep a short note of each month. In a year you can show what you did.',
  },
  staff: {
    title: 'People who work here',
    asks: 'Do we have the people we need to do the work, paid or not?',
    next: 'Ask a council or another group to lend you somebody for a set time.',
  },
  infrastructure: {
    title: 'Room, phone, computers',
    asks: 'Do we have a room we can all get into, a phone, computers and somebody for the books?',
    next: 'Share a room or a payroll with another group before you rent or buy.',
  },
  'business-plan': {
    title: 'A plan',
    asks: 'Do we have a plan for the next years, with what it costs?',
    next: 'Write one page: what you will do, who does it, what it costs and who could pay.',
  },
  funding: {
    title: 'Where money comes from',
    asks: 'Does our money come from more than one place?',
    next: 'Count what share the largest payer gives. Look for a second one before you grow.',
  },
  services: {
    title: 'What we do for people',
    asks: 'Do we give the services that our people ask us for?',
    next: 'Ask twenty people what would help them most. Start with what comes up most.',
  },
  impairments: {
    title: 'Everybody’s group',
    asks: 'Are people with all kinds of impairment at home here?',
    next: 'Ask a group that knows what you do not know to teach you. Offer the same back.',
  },
  members: {
    title: 'Members',
    asks: 'Do people join us, and stay?',
    next: 'Ring ten people who came once. Ask what would make them come again.',
  },
  engagement: {
    title: 'Being heard',
    asks: 'Are we asked before things are decided here, and does it change them?',
    next: 'Agree with the council, on one page, when they ask you and how they answer.',
  },
  networking: {
    title: 'Ties to others',
    asks: 'Do we work with other groups, here and further away?',
    next: 'Ask an older group to be your mentor for a year.',
  },
};

export const sayLevels: Readonly<Record<MaturityLevel, string>> = {
  none: 'Not yet',
  some: 'Some of it',
  nearly: 'Nearly all of it',
  all: 'All of it',
};
