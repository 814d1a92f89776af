import { done, type Id, type OrganisationId, type Outcome, type PersonId, refused } from '#basics';
import { findStartingFigure } from '#allocation/actions';
import {
  act,
  type AlreadyDone,
  findOrganisation,
  nameOf,
  type NotAllowed,
  standBeside,
} from '#people/actions';
import type { Actor, World } from '#platform';
import { bankHolidays, getPolicyPack, valueOn } from '#policy';
import { totalsOf } from '../line.ts';
import { isEmptyPlan, type Sending } from '../plan.ts';
import { answerBy } from '../reply-clock.ts';
import { movePlan } from '../store/plan-heads.ts';
import { insertSending } from '../store/sendings.ts';
import { readPlan } from '../store/whole-plans.ts';
import { tellWhoAnswers } from './tell-of-plan.ts';
import { type NotOpen, openPlan } from './writing.ts';

export type SendRefusal =
  | NotOpen
  | { readonly because: 'nothing-in-it' }
  | { readonly because: 'no-such-service' }
  | { readonly because: 'changed-meanwhile' };

/**
 * Sends a plan in to a local service, whole as it stands, and starts the clock. From then on the service stands beside the
 * person to decide and to pay. Refused where the plan changed since it was read, or has nothing in it.
 */
export async function sendPlan(
  visit: World & Actor,
  send: {
    readonly person: PersonId;
    readonly organisationId: OrganisationId;
    readonly version: number;
    readonly once?: Id<'once'>;
  },
): Promise<Outcome<Sending, SendRefusal | NotAllowed | AlreadyDone>> {
  const { person, organisationId, once } = send;
  const doing = {
    may: 'send-plan',
    person,
    about: { sentTo: organisationId },
    ...(once && { once }),
  } as const;
  return act<Sending, SendRefusal>(visit, doing, async (tx) => {
    const plan = await openPlan(tx, person);
    if ('refused' in plan) return plan;
    const head = plan.done;
    if (head.version !== send.version) return refused('changed-meanwhile');
    const asSent = await readPlan(tx, person, head);
    if (isEmptyPlan(asSent)) return refused('nothing-in-it');
    const service = await findOrganisation(tx, organisationId);
    if (service?.kind !== 'local-service') return refused('no-such-service');
    for (const role of ['decider', 'payer'] as const)
      await standBeside(tx, visit, { person, role, organisationId, name: service.name, powers: [] });
    const sending = await sendingNow();
    await insertSending(tx, sending, visit.clock.now());
    await movePlan(tx, person, {
      planId: head.planId,
      state: 'sent',
      now: visit.clock.now(),
      sent: { to: organisationId, sendingId: sending.sendingId },
    });
    await tellWhoAnswers(tx, visit, organisationId);
    return done(sending);

    async function sendingNow(): Promise<Sending> {
      const today = visit.clock.today();
      const workingDays = valueOn(getPolicyPack(visit.settings.policy), 'plan-reply', today);
      const starting = await findStartingFigure(tx, person);
      const totals = totalsOf(asSent.lines);
      return {
        sendingId: visit.clock.newId<'plan-sending'>(),
        planId: head.planId,
        personId: person,
        personName: await nameOf(tx, person),
        sentOn: today,
        sentTo: organisationId,
        sentToName: service?.name ?? '',
        answerBy: answerBy(today, workingDays, bankHolidays),
        ...(starting !== undefined && { startingWeekly: starting.weekly }),
        planWeekly: totals.weekly,
        planOneOff: totals.oneOff,
        asSent,
      };
    }
  });
}
