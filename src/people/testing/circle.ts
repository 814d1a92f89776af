import { expectDone, type OrganisationId, type PersonId } from '#basics';
import { readLetters, type SignedIn } from '#platform';
import { inviteSupporter, look } from '../actions/index.ts';
import { anOrganisation, aPerson, aWorker, type TestPerson } from './people.ts';
import { harbour, type TestWorld, visitOf, worldOn } from './visits.ts';

/** A fresh world on the database of another, with one person of its own, so that tests do not meet. */
export async function olasWorld({ database }: TestWorld): Promise<{
  readonly world: TestWorld;
  readonly ola: TestPerson;
}> {
  const world = worldOn(database);
  return { world, ola: await aPerson(world, { email: ownMail('ola') }) };
}

let mails = 0;

/** An address that nobody else has. */
export function ownMail(name: string): string {
  mails += 1;
  return `${name}${mails}@example.org`;
}

/** Whether somebody may see something of a person. */
export async function sees(
  world: TestWorld,
  account: SignedIn,
  person: PersonId,
  ability: 'see-plan' | 'see-money',
): Promise<boolean> {
  return 'done' in (await look(visitOf(world, account), { may: ability, person }, async () => true));
}

/** Ola invites her sister by letter; the secret in it. */
export async function invited(world: TestWorld, ola: TestPerson, email: string): Promise<string> {
  const powers = ['see-plan'] as const;
  const inviting = { person: ola.person, name: 'Bea Marsh', email, powers };
  expectDone(await inviteSupporter(visitOf(world, ola.account), inviting));
  const letters = await world.database.transaction({ locality: harbour }, (tx) => readLetters(tx, 50));
  const letter = letters.find((each) => each.to === email && each.writtenAt === world.clock.now());
  return /\/invitations\/([\w-]{43})/.exec(letter?.body ?? '')?.[1] ?? '';
}

/** An organisation with one who plans for it. */
export async function aCentre(world: TestWorld): Promise<{
  readonly centre: OrganisationId;
  readonly tunde: SignedIn;
}> {
  const centre = await anOrganisation(world);
  const works = { organisation: centre, role: 'planner', name: 'Tunde Okafor' } as const;
  return { centre, tunde: await aWorker(world, { ...works, email: ownMail('tunde') }) };
}
