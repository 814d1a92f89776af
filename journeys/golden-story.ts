import { seesAStartingFigure, signsInByLetter } from './steps.ts';
import type { Visitor } from './visitor.ts';

/**
 * The golden story of the design (section 10A), step by step and to the penny, as people walk it on the pages. It runs over
 * plain HTTP under both policy packs, and once in a real browser.
 */

/** Who takes part, and the clock that the story moves. */
export type Cast = {
  readonly ola: Visitor;
  readonly priya: Visitor;
  readonly sam: Visitor;
  readonly dev: Visitor;
  readonly itIs: (moment: string) => void;
};

/** The whole story, act by act, in the order of the design. */
export function goldenActs(cast: () => Cast): readonly (readonly [string, () => Promise<void>])[] {
  const due = { direct: '£1,643.20', together: '£1,995.20' };
  return [
    ['1. answers of 44 points start planning at £408.42 a week', () => keepsTheStartingFigure(cast().ola)],
    ['2. the plan comes to £348.80 a week and £600.00 once', () => writesThePlan(cast().ola)],
    ['   she sends it in and sees the clock', () => sendsItIn(cast().ola)],
    [
      '3. it is agreed by the seven questions, with a reason for the difference',
      () => agreesThePlan(cast().priya),
    ],
    ['   she reads what was agreed', () => readsTheAnswer(cast().ola)],
    ['4. she chooses three ways to hold it, and signs each', () => choosesWhoHoldsIt(cast().ola)],
    ['   the provider signs', () => signsForTheProvider(cast().sam)],
    ['   four weeks are paid in', () => paysFourWeeks(cast().dev, due)],
    [
      '   money arrives and goes, with the sum behind it',
      () => seesMoneyComeAndGo(cast().ola, cast().sam, due.together),
    ],
    ['   she asks before buying', () => asksBeforeBuying(cast().ola, cast().priya)],
    ['7. the arts club moves to her direct payment from a Monday', () => movesTheArtsClub(cast().ola)],
    ['   and she leaves the provider in one action', () => leavesTheProvider(cast().ola)],
    ['9. a lower figure is proposed with 28 days’ notice', () => proposesLess(cast().priya, cast().ola)],
    ['   on day 20 she challenges it', () => challengesIt(cast())],
    ['   and long after the notice her budget stands', () => keepsHerBudget(cast())],
  ];
}

/** Step 1: the answers come to 44 points, and so to £408.42 a week; the person keeps it under their own name. */
export async function keepsTheStartingFigure(ola: Visitor): Promise<void> {
  await seesAStartingFigure(ola);
  await ola.presses('Keep it, and start my plan');
  await signsInByLetter(ola, 'ola.golden@example.org', 'Ola');
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
  await signsInByLetter(priya, 'priya@harbour-service.example');
  await priya.opens('/me');
  await priya.follows('Plans that wait for us');
  await priya.sees('Asks for £59.62 less.', '£348.80 a week');
  await priya.presses('Read it and answer');
  for (const question of sevenQuestions) await priya.chooses('Yes', question);
  await priya.presses('Answer this plan');
  await priya.sees('The plan is agreed', 'Nothing waits for you today.');
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
async function readsTheAnswer(ola: Visitor): Promise<void> {
  await ola.opens('/me');
  await ola.sees('Agreed: £348.80 a week.', 'Choose who holds my money');
  await ola.follows('My plan');
  await ola.sees('£348.80');
}

const agreements = {
  'My direct payment': '£1,043.20',
  'Tideway Arts holds this for me': '£252.00',
  'Thursday minibus, with friends': '£100.00',
} as const;

/** Step 4: part direct payment, part individual service fund, part pooled; each agreement read and signed. */
export async function choosesWhoHoldsIt(ola: Visitor): Promise<void> {
  await ola.opens('/me');
  await ola.follows('Choose who holds my money');
  await ola.chooses('I hold it myself', 'Getting up and out, £240.80 a week');
  await ola.chooses('The people who support me hold it', 'Arts club, £63.00 a week');
  await ola.picks(
    'Who supports me and holds it?',
    'Tideway Arts (takes nothing for fixed costs)',
    'Arts club, £63.00 a week',
  );
  await ola.chooses('I put it together with friends', 'Thursday minibus, £25.00 a week');
  await ola.writes(
    'The joining word that a friend told you, or a name for a new one',
    'Thursday minibus',
    'Thursday minibus, £25.00 a week',
  );
  await ola.chooses('I hold it myself', 'Back-up and emergencies, £20.00 a week');
  await ola.presses('Go on to the agreements');
  for (const [holding, fourWeeks] of Object.entries(agreements)) {
    await ola.follows(`Read and sign ${holding}`);
    await ola.sees(fourWeeks);
    await ola.writes('Your name', 'Ola');
    await ola.presses('I agree, and sign');
  }
}

/** The provider reads its side and signs. */
export async function signsForTheProvider(sam: Visitor): Promise<void> {
  await signsInByLetter(sam, 'sam@tideway.example');
  await sam.opens('/me');
  await sam.follows('Money we hold and agreements that wait for us');
  await sam.follows('Read and sign');
  await sam.sees('Signed by Ola on 6 April 2026.');
  await sam.writes('Your name', 'Sam Reyes');
  await sam.presses('Sign for Tideway Arts');
  await sam.sees('Signed. It is in force.');
}

/** The service pays four weeks in; paying twice changes nothing. */
export async function paysFourWeeks(
  dev: Visitor,
  due: { readonly direct: string; readonly together: string },
): Promise<void> {
  await signsInByLetter(dev, 'dev@harbour-service.example');
  await dev.opens('/me');
  await dev.follows('Money to pay in');
  await dev.follows('See and pay');
  await dev.sees('£252.00', '£100.00', due.direct, due.together);
  await dev.presses(`Pay ${due.together} in`);
  await dev.sees(`Paid in: ${due.together}.`);
}

/** Money arrives and goes: one balance for all, the sum behind a figure, a payment written down, a use by the provider. */
async function seesMoneyComeAndGo(ola: Visitor, sam: Visitor, free: string): Promise<void> {
  await ola.opens('/me');
  await ola.follows('My money');
  await ola.sees(`${free} free to use`, 'Dev Patel');
  await ola.follows('Open My direct payment');
  await ola.follows('Write down what I paid');
  await ola.writes('Who was paid?', 'Jo Fenn');
  await ola.writes('What for?', 'Sixteen hours');
  await ola.writes('How much?', '240.80');
  await ola.picks('What in my plan is it for?', 'Getting up and out');
  await writesTheDay(ola, ['6', '4', '2026']);
  await ola.presses('Write it down');
  await ola.sees('£240.80');
  await sam.opens('/me');
  await sam.follows('Money we hold and agreements that wait for us');
  await sam.follows('Write down a use');
  await sam.writes('What was it?', 'Pottery table');
  await sam.writes('Who did it?', 'Sam');
  await writesTheDay(sam, ['6', '4', '2026']);
  await sam.writes('How many hours?', '3');
  await sam.writes('The price of an hour', '21.00');
  await sam.presses('Write it down');
  await ola.opens('/me');
  await ola.follows('My money');
  await ola.sees('£189.00 held', 'Pottery table');
}

/** "Can I buy this?" is asked, and answered with a dated yes that binds. */
async function asksBeforeBuying(ola: Visitor, priya: Visitor): Promise<void> {
  await ola.opens('/me');
  await ola.follows('My money');
  await ola.follows('Can I buy this?');
  await ola.writes('What do you want to buy?', 'A season ticket for the swimming baths');
  await ola.writes('What does it cost?', '96.00');
  await ola.presses('Ask');
  await priya.opens('/me');
  await priya.follows('Questions that wait for us');
  await priya.sees('A season ticket for the swimming baths');
}

/** Step 7: the arts club moves from the fund to the direct payment on a Monday, with no day uncovered. */
async function movesTheArtsClub(ola: Visitor): Promise<void> {
  await ola.opens('/me');
  await ola.follows('My money');
  await ola.follows('Open Tideway Arts holds this for me');
  await ola.follows('Move it Arts club');
  await ola.chooses('My direct payment');
  await writesTheDay(ola, ['13', '4', '2026']);
  await ola.presses('Show me what happens');
  await ola.sees('Until Sunday 12 April 2026 it stays where it is.', 'My direct payment');
  await ola.presses('Move it');
  await ola.opens('/me');
  await ola.follows('My money');
  await ola.sees('£1,591.40 held', '£0.00 held', '£1,691.40 free to use');
}

/** And she leaves the provider in one action: no reason, no permission. */
async function leavesTheProvider(ola: Visitor): Promise<void> {
  await ola.opens('/me');
  await ola.follows('My money');
  await ola.follows('Leave them Tideway Arts holds this for me');
  await ola.sees('You need no reason');
  await ola.chooses('My direct payment');
  await ola.chooses('At once: from Tuesday 7 April 2026');
  await ola.presses('Leave Tideway Arts');
  await ola.sees('From Tuesday 7 April 2026 it is held where you said.', '£1,691.40 free to use');
}

/** Step 9: a lower figure is proposed with 28 days' notice. */
async function proposesLess(priya: Visitor, ola: Visitor): Promise<void> {
  await ola.opens('/me');
  await ola.follows('My plan');
  const person = personAt(ola.isAt());
  await priya.opens(`/plans/${person}/propose`);
  await priya.writes('What would it be a week?', '300.00');
  await writesTheDay(priya, ['6', '4', '2026']);
  await priya.writes('What is different now from when the plan was agreed?', 'The arts club moved.');
  await priya.writes('What is the reason? The person reads this.', 'We think it needs less.');
  await priya.presses('Propose it');
  await priya.sees('It is proposed.');
}

/** On day 20 she challenges it, and everything stays as it is. */
async function challengesIt({ ola, itIs }: Cast): Promise<void> {
  itIs('2026-04-26T09:00:00Z');
  await ola.opens('/me');
  await ola.follows('My plan');
  await ola.follows('The service wants to lower my budget');
  await ola.sees('From £348.80 a week to £300.00 a week.', 'Monday 4 May 2026');
  await ola.follows('Challenge it');
  await ola.writes('Why are you not happy with it?', 'Nothing I need has changed.');
  await ola.presses('Send my challenge');
}

/** When the notice has long run out, the agreed figure still stands. */
async function keepsHerBudget({ ola, itIs }: Cast): Promise<void> {
  itIs('2026-05-18T09:00:00Z');
  await ola.opens('/me');
  await ola.sees('Agreed: £348.80 a week.');
}

/** The person an address is about. */
function personAt(address: string): string {
  return /\/([0-9a-f]{8}-[0-9a-f-]{27})/.exec(address)?.[1] ?? '';
}

async function writesTheDay(
  visitor: Visitor,
  [day, month, year]: readonly [string, string, string],
): Promise<void> {
  await visitor.writes('Day', day);
  await visitor.writes('Month', month);
  await visitor.writes('Year', year);
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
