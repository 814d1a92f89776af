import { seesAStartingFigure, signsInByLetter } from '../steps.ts';
import type { Visitor } from '../visitor.ts';
import { emails } from './cast.ts';

/** Step 1: the answers come to 44 points, and so to £408.42 a week; the person keeps it under their own name. */
export async function keepsTheStartingFigure(ola: Visitor): Promise<void> {
  await seesAStartingFigure(ola);
  await ola.presses('Keep it, and start my plan');
  await signsInByLetter(ola, emails.ola, 'Ola');
  await ola.presses('Keep them');
  await ola.sees('Your answers and your starting figure are kept.', '£408.42');
}

/** Step 2: a plan about a life, at £348.80 a week, £18,137.60 for 52 weeks, and £600.00 once. */
export async function writesThePlan(ola: Visitor): Promise<void> {
  await ola.opens('/me');
  await ola.follows('My plan');
  await ola.presses('Start my plan');
  await writes(
    ola,
    'What matters to me',
    'I want to be the one who decides when I get up, and to have the arts club back.',
  );
  await writes(
    ola,
    'How I stay in control',
    'I decide who comes in. Bea helps me with letters, and I sign them.',
  );
  await writes(ola, 'Who manages my support', 'I employ my assistants. Payroll is done by the centre.');
  await adds(ola, 'Add something I want to change', {
    'What do I want to change or keep?': 'To be out of the house on Thursdays.',
  });
  await adds(ola, 'Add somebody', {
    'Their name': 'Bea',
    'What they are to me (you can leave this out)': 'My sister.',
  });
  await adds(ola, 'Add something that could go wrong', {
    'What could go wrong?': 'My assistant is ill on a Monday.',
    'What we will do (you can leave this out)': 'Bea comes, and the agency after ten.',
  });
  await adds(ola, 'Add a next step', {
    'What is the step?': 'Write the advert.',
    'Who does it (you can leave this out)': 'I do, with the centre.',
  });
  await ola.follows('Add help or support');
  await ola.follows('Help from people I know');
  await ola.writes('What is it?', 'Sunday lunch');
  await ola.writes('Who helps', 'Bea');
  await ola.presses('Save');
  await addsSupport(ola, 'Somebody I employ', {
    what: 'Getting up and out',
    price: '15.05',
    unit: 'an hour',
    quantity: '16',
    oneOff: '600',
  });
  await ola.sees('£240.80');
  await addsSupport(ola, 'Something else that is paid for', {
    what: 'Arts club',
    price: '21.00',
    unit: 'an hour',
    quantity: '3',
  });
  await addsSupport(ola, 'Something else that is paid for', {
    what: 'Thursday minibus',
    price: '25.00',
    unit: 'a week',
    quantity: '1',
  });
  await addsSupport(ola, 'Something else that is paid for', {
    what: 'Back-up and emergencies',
    price: '20.00',
    unit: 'a week',
    quantity: '1',
  });
  await ola.sees('£348.80', '£18,137.60', '£600.00', 'My plan is £59.62 under it');
}

/** Sends the plan in, and sees whose turn it is and until when. */
export async function sendsItIn(ola: Visitor): Promise<void> {
  await ola.opens('/me');
  await ola.follows('My plan');
  await ola.follows('Send it in');
  await ola.presses('Send it in now');
  await ola.sees('Your plan is sent in', 'Whose turn it is: Harbour local service', '10 working days left');
}

/** Step 3: agreed by the seven questions at £348.80, with the reason why it is not the starting figure. */
export async function agreesThePlan(priya: Visitor): Promise<void> {
  await signsInByLetter(priya, emails.priya);
  await priya.opens('/me');
  await priya.follows('Plans that wait for us');
  await priya.sees('That is £59.62 less.', '£348.80 a week');
  await priya.presses('Read it and answer');
  await answersYes(priya);
  await priya.presses('Answer this plan');
  await priya.sees('The plan is agreed', 'Nothing waits for you today.');
}

/** All of the seven questions are met. */
export async function answersYes(priya: Visitor): Promise<void> {
  for (const question of sevenQuestions) await priya.chooses('Yes', question);
}

const sevenQuestions = [
  'What is important to you?',
  'What do you want to change or achieve?',
  'How will you be supported?',
  'How will you use the money?',
  'How will your support be managed?',
  'How will you stay in control of your life?',
  'What will you do to make this plan happen?',
] as const;

/** What the person reads of it: the figure, the reason and how to challenge it. */
export async function readsTheAnswer(ola: Visitor): Promise<void> {
  await ola.opens('/me');
  await ola.sees('Agreed: £348.80 a week.', 'Choose who holds my money');
  await ola.follows('My plan');
  await ola.sees('£348.80');
}

async function writes(visitor: Visitor, section: string, words: string): Promise<void> {
  await visitor.follows(`Write this ${section}`);
  await visitor.writes('In my own words', words);
  await visitor.presses('Save');
}

async function adds(visitor: Visitor, link: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await visitor.follows(link);
  for (const [label, text] of Object.entries(fields)) await visitor.writes(label, text);
  await visitor.presses('Save');
}

type Support = {
  readonly what: string;
  readonly price: string;
  readonly unit: string;
  readonly quantity: string;
  readonly oneOff?: string;
};

async function addsSupport(visitor: Visitor, way: string, support: Support): Promise<void> {
  await visitor.follows('Add help or support');
  await visitor.follows(way);
  await visitor.writes('What is it?', support.what);
  await visitor.writes('What it costs', support.price);
  await visitor.chooses(support.unit);
  await visitor.writes('How many in a week?', support.quantity);
  if (support.oneOff !== undefined)
    await visitor.writes('Paid once, such as the cost of starting (you can leave this out)', support.oneOff);
  await visitor.presses('Save');
}
