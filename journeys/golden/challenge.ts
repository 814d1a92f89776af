import type { Visitor } from '../visitor.ts';
import type { Cast } from './cast.ts';
import type { Charging } from './charge.ts';
import { paysFourWeeks } from './money.ts';

/** Step 9: she says how it goes, and as the answer a lower figure is proposed with 28 days' notice. */
export async function proposesLess(priya: Visitor, ola: Visitor): Promise<void> {
  await ola.opens('/me');
  await ola.follows('My plan');
  await ola.follows('Say how it is going');
  await ola.writes('What works well?', 'Slow mornings, and I choose my days.');
  await ola.presses('Send it');
  await priya.opens('/me');
  await priya.follows('Plans that are agreed, to find and to look at again');
  await priya.writes('Find somebody by name', 'Ola');
  await priya.presses('Find');
  await priya.follows('Read what they said, and answer Ola');
  await priya.sees('“Slow mornings, and I choose my days.”');
  await priya.follows('Propose a lower budget');
  await priya.writes('What would it be a week?', '300.00');
  await priya.writes('What is different now from when the plan was agreed?', 'The arts club moved.');
  await priya.writes('What is the reason? The person reads this.', 'We think it needs less.');
  await priya.presses('Propose it');
  await priya.sees('It is proposed.');
}

/** On day 20 she challenges it, and everything stays as it is. */
export async function challengesIt(ola: Visitor): Promise<void> {
  await ola.opens('/me');
  await ola.follows('My plan');
  await ola.follows('The service wants to lower my budget');
  await ola.sees('From £348.80 a week to £300.00 a week.', 'Monday 2 February 2026');
  await ola.follows('Challenge it');
  await ola.writes('Why are you not happy with it?', 'Nothing I need has changed.');
  await ola.presses('Send my challenge');
}

/** When the notice has run out the agreed figure still stands, and four weeks are paid at it. */
export async function keepsHerBudget(
  cast: Cast,
  { afterTheMove: due, withNell: run }: Charging,
): Promise<void> {
  const { ola } = cast;
  await ola.opens('/me');
  await ola.sees('Agreed: £348.80 a week.');
  await paysFourWeeks(cast, { name: 'Ola', due, run, by: ['4', '2', '2026'] });
}
