import { comesBack, signsInByLetter } from '../steps.ts';
import type { Visitor } from '../visitor.ts';
import { emails } from './cast.ts';
import type { FourWeeks } from './charge.ts';
import { answersYes } from './plan.ts';

/** Four weeks of 16 hours at £21.52. */
export const agencysPrice: FourWeeks = { direct: '£1,377.28', together: '£1,377.28' };

/** Step 8: the same hours as an assistant's, with an agency that the person chose; never below what the agency asks. */
export async function plansWithAnAgency(nell: Visitor): Promise<void> {
  await signsInByLetter(nell, 'nell.golden@example.org', 'Nell');
  await nell.presses('Begin my record');
  await nell.follows('My plan');
  await nell.presses('Start my plan');
  await nell.follows('Add help or support');
  await nell.follows('Pick from the directory');
  await nell.writes('What would you like to do or find?', 'home care');
  await nell.presses('Search');
  await nell.sees('Lantern home care', '£24.71 an hour', 'Quayside personal assistants', '£21.52 an hour');
  await nell.follows('Quayside personal assistants');
  await nell.presses('Put this in my plan');
  await nell.writes('What it costs', '15.05');
  await nell.writes('How many in a week?', '16');
  await nell.presses('Save');
  await nell.sees('They ask £21.52 an hour. That comes to £344.32 a week. You wrote £240.80');
  await nell.sees('The same support has the same price, whoever holds the money.');
  await nell.writes('What it costs', '21.52');
  await nell.presses('Save');
  await nell.sees('£344.32');
  await nell.follows('Send it in');
  await nell.presses('Send it in now');
}

/** Who decides cannot price it as an assistant because the person will hold the money: refused, with the sum. */
export async function isHeldToTheAgencysPrice(priya: Visitor): Promise<void> {
  await comesBack(priya, emails.priya);
  await priya.opens('/me');
  await priya.follows('Plans that wait for us');
  await priya.presses('Read it and answer');
  await answersYes(priya);
  await priya.writes('If you agree it: how much a week?', '240.80');
  await priya.presses('Answer this plan');
  await priya.sees('The plan costs £344.32 a week. That is £103.52 more than you wrote.');
  await priya.sees('Quayside personal assistants, Quayside Assistants asks £21.52 an hour × 16 = £344.32');
  await priya.sees('The same support has the same price, whoever holds the money.');
  await priya.writes('If you agree it: how much a week?', '344.32');
  await priya.presses('Answer this plan');
  await priya.sees('The plan is agreed');
}

/** She takes it as a direct payment: four weeks of £344.32. */
export async function holdsTheAgencysPriceHerself(nell: Visitor): Promise<void> {
  await nell.opens('/me');
  await nell.sees('Agreed: £344.32 a week.');
  await nell.follows('Choose who holds my money');
  await nell.chooses('I hold it myself', 'Quayside personal assistants, £344.32 a week');
  await nell.presses('Go on to the agreements');
  await nell.follows('Read and sign My direct payment');
  await nell.sees(agencysPrice.direct);
  await nell.writes('Your name', 'Nell');
  await nell.presses('I agree, and sign');
}
