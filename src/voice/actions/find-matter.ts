import { id, type Id, type PersonId } from '#basics';
import type { Transaction } from '#platform';
import { decidersOf } from '#plans';
import { changesOf, findDecision, findSending } from '#plans/actions';
import type { Challengeable, Matter } from '../challenge.ts';

/** The thing that somebody challenges, with who decided it; undefined where there is no such thing, or nothing was decided yet. */
export async function findMatter(
  tx: Transaction,
  person: PersonId,
  about: Challengeable,
  what: Id<'matter'>,
): Promise<Matter | undefined> {
  switch (about) {
    case 'plan-decision': {
      const decision = await findDecision(tx, person, id<'plan-decision'>(what));
      if (decision === undefined) return undefined;
      const { organisationId, organisationName, decidedOn } = decision;
      return {
        about,
        aboutId: what,
        organisationId,
        organisationName,
        decidedOn,
        decidedBy: decidersOf(decision),
      };
    }
    case 'budget-change': {
      const changes = await changesOf(tx, person);
      const change = changes.find((each) => each.changeId === id<'plan-change'>(what));
      if (change === undefined) return undefined;
      const { organisationId, organisationName, proposedBy, proposedOn, givenOn } = change;
      return {
        about,
        aboutId: what,
        organisationId,
        organisationName,
        decidedBy: [proposedBy],
        decidedOn: givenOn ?? proposedOn,
      };
    }
    case 'no-answer': {
      const sending = await findSending(tx, person, id<'plan-sending'>(what));
      if (sending === undefined) return undefined;
      const { sentTo, sentToName, answerBy } = sending;
      return {
        about,
        aboutId: what,
        organisationId: sentTo,
        organisationName: sentToName,
        decidedBy: [],
        decidedOn: answerBy,
      };
    }
  }
}
