import { comesBack, signsInByLetter, writesTheDay } from '../steps.ts';
import type { Visitor } from '../visitor.ts';
import type { Cast } from './cast.ts';
import { emails } from './cast.ts';
import type { FourWeeks } from './charge.ts';

/** The payer comes to work, sees to whom money is due, and says which account it is paid from. */
export async function seesWhoIsToBePaid(dev: Visitor): Promise<void> {
  await signsInByLetter(dev, emails.dev);
  await dev.opens('/me');
  await dev.follows('Payment runs');
  await dev.follows('Say which account we pay from');
  await dev.writes('Name of the account', 'Harbour local service');
  await dev.writes('Sort code', '99-00-00');
  await dev.writes('Account number', '10000009');
  await dev.writes('Our number at Bacs', '990001');
  await dev.presses('Write it down');
  await dev.opens('/me');
  await dev.follows('Payments due');
  await dev.sees('Ola: 6 October 2025 to 2 November 2025');
}

/** Whoever holds money says which bank account it goes to. */
export async function saysWhereItGoes(who: Visitor, name: string): Promise<void> {
  await who.follows('Where the money goes');
  await who.writes('Name on the account', name);
  await who.writes('Sort code', '99-00-01');
  await who.writes('Account number', '10001111');
  await who.presses('Use this account');
  await who.sees(`Now it is ${name}, 99-00-01 …1111.`);
}

/** Each of her three holdings gets an account: hers, her friends' and the provider's. */
export async function saysWhereEachGoes({ ola, sam }: Cast): Promise<void> {
  await opensTheDirectPayment(ola);
  await saysWhereItGoes(ola, 'Ola Marsh');
  await ola.opens('/me');
  await ola.follows('My money');
  await ola.follows('See it line by line Thursday minibus, with friends');
  await saysWhereItGoes(ola, 'Thursday minibus');
  await sam.opens('/me');
  await sam.follows('Money we hold and agreements that wait for us');
  await sam.follows('See the fund Ola');
  await saysWhereItGoes(sam, 'Tideway Arts');
}

/** What somebody is paid with one run, and the day its money is to be there by. */
export type PaidByRun = {
  readonly due: FourWeeks;
  readonly by: readonly [string, string, string];
  readonly name: string;
  /** What the run comes to, where it pays others too. */
  readonly run?: string;
};

/** The service pays somebody four weeks, to every place at once: Dev prepares the run, Nadia approves it, Dev sends it. */
export async function paysFourWeeks(
  { dev, nadia }: Cast,
  { due, by, name, run = due.together }: PaidByRun,
): Promise<void> {
  await comesBack(dev, emails.dev);
  await dev.opens('/me');
  await dev.follows('Payments due');
  await dev.follows(`See what is due ${name}`);
  await dev.sees(due.direct, due.together, 'A payment run pays it');
  await dev.follows(`${name}’s money`);
  await dev.opens('/me');
  await dev.follows('Payment runs');
  await writesTheDay(dev, by);
  await dev.presses('Prepare it');
  await dev.sees('Payment run P', due.direct, run, 'You prepared this run. Somebody else approves it.');
  await comesBack(nadia, emails.nadia);
  await nadia.opens(dev.isAt());
  await nadia.sees(due.direct, run);
  await nadia.presses('Approve it');
  await nadia.sees('Approved by Nadia Hussain');
  await dev.opens(nadia.isAt());
  await dev.chooses('Bacs Standard 18');
  await dev.presses('Send it');
  await dev.sees('is sent. Take the file to your bank.', run);
}

/** Her direct payment, with its statement. */
export async function opensTheDirectPayment(ola: Visitor): Promise<void> {
  await ola.opens('/me');
  await ola.follows('My money');
  await ola.follows('See it line by line My direct payment');
}

/** Money arrives and goes: one balance for all, the sum behind a figure, payments written down, a use by the provider. */
export async function seesMoneyComeAndGo(ola: Visitor, sam: Visitor, paid: FourWeeks): Promise<void> {
  await ola.opens('/me');
  await ola.follows('My money');
  await ola.sees('£1,995.20 free to use', 'Dev Patel');
  await ola.follows('See it line by line My direct payment');
  await ola.follows('Show me the sum 1');
  await ola.sees('Getting up and out: £240.80 a week', '£963.20', 'paid once', '£600.00', paid.direct);
  await writesDownWhatShePaid(ola, {
    toWhom: 'Harbour Centre for Independent Living',
    what: 'Advert, payroll and training, to start',
    amount: '600.00',
    line: 'Getting up and out',
  });
  await writesDownWhatShePaid(ola, {
    toWhom: 'Jo Fenn',
    what: 'Sixteen hours',
    amount: '240.80',
    line: 'Getting up and out',
  });
  await ola.sees('£802.40');
  await writesDownAUse(sam, { what: 'Pottery table', day: ['6', '10', '2025'], hours: '3' });
  await ola.opens('/me');
  await ola.follows('My money');
  await ola.sees('£189.00 held', 'Pottery table');
}

/** "Can I buy this?" is asked, and answered with a dated yes that binds. */
export async function asksBeforeBuying(ola: Visitor, priya: Visitor): Promise<void> {
  await ola.opens('/me');
  await ola.follows('My money');
  await ola.follows('Can I buy this?');
  await ola.writes('What do you want to buy?', 'A season ticket for the swimming baths');
  await ola.writes('What does it cost?', '96.00');
  await ola.presses('Ask');
  await priya.opens('/me');
  await priya.follows('Questions that wait for us');
  await priya.follows('Answer');
  await priya.chooses('Yes');
  await priya.writes('Why?', 'It gets you out of the house, as your plan says.');
  await priya.writes('What kind of thing is it?', 'Going swimming');
  await priya.writes('Why, in general words?', 'It keeps somebody fit and among people.');
  await priya.picks('What does the answer lean on?', 'Yes: It does something for what the plan is about.');
  await priya.presses('See how it reads');
  await priya.presses('Give the answer');
  await ola.opens('/me');
  await ola.follows('My money');
  await ola.sees('This yes binds the service.', 'It gets you out of the house, as your plan says.');
}

/** The next four weeks are paid, an agency stands in for an assistant who is ill, and Thursdays go on at the arts club. */
export async function livesOnIt({ ola, sam }: Cast): Promise<void> {
  await writesDownWhatShePaid(ola, {
    toWhom: 'Quayside Assistants',
    what: 'Two mornings while Jo was ill',
    amount: '188.80',
    line: 'Back-up and emergencies',
  });
  await ola.sees('£1,656.80 held');
  await writesDownAUse(sam, { what: 'Seven Thursdays', day: ['3', '11', '2025'], hours: '21' });
}

type Spent = {
  readonly toWhom: string;
  readonly what: string;
  readonly amount: string;
  readonly line: string;
};

async function writesDownWhatShePaid(ola: Visitor, spent: Spent): Promise<void> {
  await opensTheDirectPayment(ola);
  await ola.follows('Write down what I paid');
  await ola.writes('Who was paid?', spent.toWhom);
  await ola.writes('What for?', spent.what);
  await ola.writes('How much?', spent.amount);
  await ola.picks('What in my plan is it for?', spent.line);
  await ola.presses('Write it down');
  await ola.sees(`£${spent.amount} to ${spent.toWhom}.`);
}

type Used = {
  readonly what: string;
  readonly day: readonly [string, string, string];
  readonly hours: string;
};

async function writesDownAUse(sam: Visitor, used: Used): Promise<void> {
  await sam.opens('/me');
  await sam.follows('Money we hold and agreements that wait for us');
  await sam.follows('Write down a use Ola');
  await sam.writes('What was it?', used.what);
  await sam.writes('Who did it?', 'Sam');
  await writesTheDay(sam, used.day);
  await sam.writes('How many hours?', used.hours);
  await sam.writes('The price of an hour', '21.00');
  await sam.presses('Write it down');
}
