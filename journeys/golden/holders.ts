import { signsInByLetter } from '../steps.ts';
import type { Visitor } from '../visitor.ts';
import { emails } from './cast.ts';

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
    'Tideway Arts (gets nothing on top)',
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
  await signsInByLetter(sam, emails.sam);
  await sam.opens('/me');
  await sam.follows('Money we hold and agreements that wait for us');
  await sam.follows('Read and sign Ola');
  await sam.sees('Signed by Ola on 6 October 2025.');
  await sam.writes('Your name', 'Sam Reyes');
  await sam.presses('Sign for Tideway Arts');
  await sam.sees('Signed. It is in force.');
}
