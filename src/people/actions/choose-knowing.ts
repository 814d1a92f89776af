import { done, type Id, type OrganisationId, type Outcome, type PersonId, refused } from '#basics';
import type { Transaction, Visit } from '#platform';
import { type Function, functions, othersToShow, verdictOn } from '../conflicts.ts';
import { findOrganisation, organisationsOfKind } from '../store/organisations.ts';
import {
  addChoice,
  choicesInForce,
  functionsHeld,
  type KnowingChoice,
  takeChoiceBack,
} from '../store/knowing-choices.ts';
import { end, findOrganisationBeside } from '../store/relationships.ts';
import { act, type AlreadyDone, look, type NotAllowed } from './act.ts';

/** Two things that one organisation would do for a person, and how far they go together. */
export type Both = {
  readonly does: Function;
  readonly could: Function;
  readonly verdict: ReturnType<typeof verdictOn>;
  readonly choice?: KnowingChoice;
};

export type BothSeen = {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly both: readonly Both[];
  /** Others here who could do one of the two, by name. */
  readonly others: readonly string[];
};

/** What organisations do for people here today through their roles; the other functions come with other rooms. */
const startable = [
  'advocacy',
  'planning',
  'money-holding',
  'paid-support',
] as const satisfies readonly Function[];

/** What an organisation does for a person, what else it could do, and whether the two go together. */
export async function seeBoth(
  visit: Visit,
  person: PersonId,
  organisation: OrganisationId,
): Promise<Outcome<BothSeen | undefined, NotAllowed>> {
  return look(visit, { may: 'change-circle', person }, (tx) => bothOf(tx, person, organisation));
}

async function bothOf(
  tx: Transaction,
  person: PersonId,
  organisationId: OrganisationId,
): Promise<BothSeen | undefined> {
  const organisation = await findOrganisation(tx, organisationId);
  if (organisation === undefined) return undefined;
  const held = await functionsHeld(tx, person, organisationId);
  const chosen = await choicesInForce(tx, person, organisationId);
  const peers = await organisationsOfKind(tx, 'disabled-peoples-organisation');
  const both = held.flatMap((does) =>
    startable
      .filter((could) => !(held.includes(could) && functions.indexOf(could) <= functions.indexOf(does)))
      .map((could): Both => {
        const choice = chosen.find(({ pair }) => pair.includes(does) && pair.includes(could));
        const verdict = verdictOn(does, could, 'same-organisation');
        return { does, could, verdict, ...(choice !== undefined && { choice }) };
      }),
  );
  return {
    organisationId,
    name: organisation.name,
    both,
    others: peers.filter((each) => each.organisationId !== organisationId).map((each) => each.name),
  };
}

type Choosing = {
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  readonly once?: Id<'once'> | undefined;
};

type ChoosingRefusal = { readonly because: 'never' } | { readonly because: 'too-few-others' };

/**
 * A person chooses, knowing who else could do it, that one organisation does both. `others` are those that they were shown; to
 * do it oneself, or with somebody one knows, is always one of them.
 */
export async function chooseKnowing(
  visit: Visit,
  choosing: Choosing & { readonly pair: readonly [Function, Function]; readonly others: readonly string[] },
): Promise<Outcome<KnowingChoice, ChoosingRefusal | NotAllowed | AlreadyDone>> {
  const { person, organisation, pair, others, once } = choosing;
  const about = { organisation, chose: pair.join(' ') };
  const doing = { may: 'change-circle', person, about, ...(once !== undefined && { once }) } as const;
  return act<KnowingChoice, ChoosingRefusal>(visit, doing, async (tx) => {
    const seen = await findOrganisation(tx, organisation);
    if (seen === undefined || verdictOn(...pair, 'same-organisation') !== 'if-chosen')
      return refused('never');
    if (new Set(others).size < othersToShow(...pair)) return refused('too-few-others');
    const choice = {
      choiceId: visit.clock.newId<'knowing-choice'>(),
      organisationId: organisation,
      organisationName: seen.name,
      pair,
      othersShown: others,
      chosenAt: visit.clock.now(),
    };
    await addChoice(tx, person, choice);
    return done(choice);
  });
}

/** Takes such a choice back. Help to plan that rests on it ends with it; who holds money is left on its own page. */
export async function takeKnowingBack(
  visit: Visit,
  taking: Choosing & { readonly choice: KnowingChoice['choiceId'] },
): Promise<Outcome<KnowingChoice['choiceId'], { readonly because: 'not-there' } | NotAllowed | AlreadyDone>> {
  const { person, organisation: organisationId, choice: choiceId, once } = taking;
  const about = { organisation: organisationId, tookBack: true };
  const doing = { may: 'change-circle', person, about, ...(once !== undefined && { once }) } as const;
  return act<KnowingChoice['choiceId'], { readonly because: 'not-there' }>(visit, doing, async (tx, me) => {
    const now = visit.clock.now();
    const chosen = await choicesInForce(tx, person, organisationId);
    const choice = chosen.find((each) => each.choiceId === choiceId);
    if (choice === undefined || !(await takeChoiceBack(tx, person, { choiceId, now })))
      return refused('not-there');
    const held = await functionsHeld(tx, person, organisationId);
    const planner = await findOrganisationBeside(tx, { personId: person, organisationId, role: 'planner' });
    const ending = { personId: person, by: me.account.accountId, now };
    if (planner !== undefined && choice.pair.every((each) => held.includes(each)))
      await end(tx, { ...ending, relationshipId: planner.relationshipId });
    return done(choiceId);
  });
}
