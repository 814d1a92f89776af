import type { Outcome, PersonId } from '#basics';
import { look, nameOf, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import type { Agreement, Change, ChangeId } from '../agreed-budget.ts';
import type { Decision, DecisionId } from '../decision.ts';
import type { Sending } from '../plan.ts';
import { agreementsOf } from '../store/agreements.ts';
import { changesOf } from '../store/changes.ts';
import { findDecision } from '../store/decisions.ts';
import { findNewestSending, findSending } from '../store/sendings.ts';

/** What a decision letter says. */
export type DecisionLetter = {
  readonly decision: Decision;
  readonly sending: Sending;
  readonly agreement?: Agreement;
};

/** A decision with what it was about, for whoever may see the plan; undefined where there is none of that id. */
export async function seeDecisionLetter(
  visit: World & Actor,
  person: PersonId,
  decisionId: DecisionId,
): Promise<Outcome<DecisionLetter | undefined, NotAllowed>> {
  const looking = { may: 'see-plan', person, about: { page: 'decision' } } as const;
  return look(visit, looking, async (tx) => {
    const decision = await findDecision(tx, person, decisionId);
    const sending = decision && (await findSending(tx, person, decision.sendingId));
    if (decision === undefined || sending === undefined) return undefined;
    const agreements = decision.kind === 'agreed' ? await agreementsOf(tx, person) : [];
    const agreement = agreements.find((each) => each.planId === decision.planId);
    return { decision, sending, ...(agreement && { agreement }) };
  });
}

/** A proposal to lower a budget, for whoever may see the plan. */
export async function seeChangeLetter(
  visit: World & Actor,
  person: PersonId,
  changeId: ChangeId,
): Promise<Outcome<{ readonly change: Change; readonly personName: string } | undefined, NotAllowed>> {
  const looking = { may: 'see-plan', person, about: { page: 'proposed change' } } as const;
  return look(visit, looking, async (tx) => {
    const change = (await changesOf(tx, person)).find((each) => each.changeId === changeId);
    return change && { change, personName: await nameOf(tx, person) };
  });
}

/** The plan as it was last sent in and not taken back, for whoever may see it; undefined where nothing was sent. */
export async function seeSending(
  visit: World & Actor,
  person: PersonId,
): Promise<Outcome<Sending | undefined, NotAllowed>> {
  const looking = { may: 'see-plan', person, about: { page: 'sent plan' } } as const;
  return look(visit, looking, (tx) => findNewestSending(tx, person));
}
