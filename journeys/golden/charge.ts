import type { Cast } from './cast.ts';
import { opensTheDirectPayment } from './money.ts';

/** What four weeks come to: into the direct payment, and into every place together. */
export type FourWeeks = { readonly direct: string; readonly together: string };

/** The two ways of step 6: what the person is asked, what is paid in, and what they add themself. */
export type Charging = {
  readonly title: string;
  readonly settles: (cast: Cast) => Promise<void>;
  /** The first four weeks, with what is paid once; later ones; and those after the arts club has moved. */
  readonly first: FourWeeks;
  readonly next: FourWeeks;
  readonly afterTheMove: FourWeeks;
  /** What the last run comes to: Nell is paid with it, too. */
  readonly withNell: string;
  /** Brings the direct payment to what the plan needs, where a part of it is the person's own. */
  readonly addsOwnPart: (cast: Cast) => Promise<void>;
};

/** Step 6 under each policy: nothing is asked and all is paid, or £63.50 a week is worked out and comes off. */
export const chargings = {
  nils: {
    title: '6. support is free: nobody asks about money of her own',
    settles: isAskedNothing,
    first: { direct: '£1,643.20', together: '£1,995.20' },
    next: { direct: '£1,043.20', together: '£1,395.20' },
    afterTheMove: { direct: '£1,295.20', together: '£1,395.20' },
    withNell: '£2,772.48',
    addsOwnPart: async () => {},
  },
  'england-care-act': {
    title: '6. what she pays herself is £63.50 a week, and she reads the whole sum',
    settles: readsWhatShePays,
    first: { direct: '£1,389.20', together: '£1,741.20' },
    next: { direct: '£789.20', together: '£1,141.20' },
    afterTheMove: { direct: '£1,041.20', together: '£1,141.20' },
    withNell: '£2,518.48',
    addsOwnPart: writesDownHerPart,
  },
} as const satisfies Record<string, Charging>;

export type Policy = keyof typeof chargings;

/** Where support is free there is no way to the page, and no page. */
async function isAskedNothing({ ola, dev }: Cast): Promise<void> {
  for (const visitor of [ola, dev]) {
    await visitor.doesNotSee('income', 'savings', 'What I pay myself', 'What they pay themself');
  }
  await ola.opens('/me');
  await ola.follows('My money');
  await ola.doesNotSee('income', 'savings', 'What I pay myself');
  await ola.opens(`${ola.isAt()}/charge`);
  await ola.sees('There is no page here');
}

/** The payer writes down her means, and she reads how each figure made the sum. */
async function readsWhatShePays({ ola, dev }: Cast): Promise<void> {
  await dev.follows('What they pay themself Ola');
  await dev.sees('Nothing has been worked out. Nothing is taken off.');
  await dev.chooses('25 to pension age');
  await dev.writes('Income that counts, a week', '180');
  await dev.writes('Savings', '18250');
  await dev.writes('Housing costs, a week', '0');
  await dev.writes('What disability costs, a week', '20');
  await dev.presses('Work it out and write it down');
  await dev.sees('Worked out: £63.50 a week.');
  await ola.opens('/me');
  await ola.follows('My money');
  await ola.follows('What I pay myself, and how it was worked out');
  await ola.sees('£63.50 a week from 6 October 2025.', 'Worked out by Dev Patel on 6 October 2025.');
  await ola.sees('£180.00', '£16.00', '−£112.50', '−£20.00', '£63.50');
}

/** What she paid in herself stands in the same statement, so that the balance is what there is. */
async function writesDownHerPart({ ola }: Cast): Promise<void> {
  await opensTheDirectPayment(ola);
  await ola.follows('Write down my own part');
  await ola.writes('How much was paid in?', '254.00');
  await ola.presses('Write it down');
  await ola.sees('Written down: £254.00.');
}
