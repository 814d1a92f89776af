import { done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { stageOf as stageOfQuestion } from '#holdings';
import { findQuestion, holdingForWages, type LineNotHere } from '#holdings/actions';
import {
  act,
  type AlreadyDone,
  endAssistant,
  findDeath,
  inviteAssistant,
  type InviteRefusal,
  nameOf,
  type NotAllowed,
  tellAccount,
} from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { employingValueOn, getPolicyPack, relativesRuleOn } from '#policy';
import { ageOn, birthdayFault, type NotTheirBirthday } from '../age.ts';
import { belowTheLaw, type BelowTheLaw, hourlyCost } from '../hourly-cost.ts';
import { can, type JobId, stageOf } from '../job.ts';
import { type Particulars, type Terms, waits } from '../particulars.ts';
import { othersPaid, usualCost } from '../usual-cost.ts';
import { addJob, addParticulars, jobsOf, lockJob, saveJob } from '../store/jobs.ts';
import { employingSays } from './letters-say.ts';
import { type HasDied, type NameMissing, name_letters_max, type NoSuchJob, type NotNow } from './refusals.ts';

/** What the law or the plan does not allow, or what is missing from a contract. */
export type TermsRefusal =
  | BelowTheLaw
  | LineNotHere
  | NameMissing
  | NotTheirBirthday
  | { readonly because: 'notice-too-short'; readonly least: number }
  | HasDied
  | { readonly because: 'begins-in-the-past' }
  | { readonly because: 'relative-at-home' };

type Writing = {
  readonly person: PersonId;
  readonly terms: Terms;
  /** The name the person signs with. */
  readonly name: string;
  readonly once?: Id<'once'> | undefined;
};

/** Offers somebody a job: writes the contract under the person's name and asks the other by letter. */
export async function offerJob(
  visit: World & Actor,
  offered: Writing & { readonly to: { readonly name: string; readonly email: string } },
): Promise<Outcome<JobId, TermsRefusal | InviteRefusal | NotAllowed | AlreadyDone>> {
  const { person, to, once } = offered;
  const doing = { may: 'employ', person, about: { assistant: to.name }, ...(once && { once }) } as const;
  return act<JobId, TermsRefusal | InviteRefusal>(visit, doing, async (tx) => {
    const terms = await readTerms(tx, visit, offered);
    if ('refused' in terms) return terms;
    const invited = await inviteAssistant(tx, visit, { person, ...to });
    if ('refused' in invited) return invited;
    const jobId = visit.clock.newId<'job'>();
    await addJob(tx, {
      jobId,
      personId: person,
      relationshipId: invited.done,
      personName: await nameOf(tx, person),
      assistantName: to.name.trim(),
      offeredAt: visit.clock.now(),
    });
    await addParticulars(tx, { personId: person, jobId }, { ...terms.done, version: 1 });
    return done(jobId);
  });
}

/** Writes changed terms that hold once the assistant agrees; until then the old ones go on. */
export async function changeJob(
  visit: World & Actor,
  changed: Writing & { readonly job: JobId },
): Promise<Outcome<JobId, TermsRefusal | NoSuchJob | NotNow | NotAllowed | AlreadyDone>> {
  const { person, job: jobId, once } = changed;
  const doing = { may: 'employ', person, about: { job: jobId }, ...(once && { once }) } as const;
  return act<JobId, TermsRefusal | NoSuchJob | NotNow>(visit, doing, async (tx) => {
    const job = await lockJob(tx, person, jobId);
    if (job === undefined) return refused('no-such-job');
    const last = job.versions.at(-1);
    const open = last !== undefined && waits(last);
    if (!can(job, 'change', visit.clock.today()) || open) return refused('not-now');
    const terms = await readTerms(tx, visit, changed);
    if ('refused' in terms) return terms;
    await addParticulars(tx, job, { ...terms.done, version: (last?.version ?? 0) + 1 });
    const path = `/employing/${person}/job/${jobId}`;
    if (job.assistantAccount !== undefined)
      await tellAccount(tx, visit, job.assistantAccount, { says: (to) => employingSays(to).changed, path });
    return done(jobId);
  });
}

/** Takes an offer back before it was agreed. */
export async function withdrawOffer(
  visit: World & Actor,
  withdrawn: { readonly person: PersonId; readonly job: JobId; readonly once?: Id<'once'> | undefined },
): Promise<Outcome<JobId, NoSuchJob | NotNow | NotAllowed | AlreadyDone>> {
  const { person, job: jobId, once } = withdrawn;
  const doing = {
    may: 'employ',
    person,
    about: { job: jobId, withdrawn: true },
    ...(once && { once }),
  } as const;
  return act<JobId, NoSuchJob | NotNow>(visit, doing, async (tx) => {
    const job = await lockJob(tx, person, jobId);
    if (job === undefined) return refused('no-such-job');
    if (stageOf(job, visit.clock.today()) !== 'offered') return refused('not-now');
    await saveJob(tx, { ...job, state: 'withdrawn' });
    await endAssistant(tx, visit, { person, relationship: job.relationshipId });
    return done(jobId);
  });
}

type Written = Omit<Particulars, 'version'>;

async function readTerms(
  tx: Transaction,
  visit: World & Actor,
  { person, terms, name, job }: Writing & { readonly job?: JobId },
): Promise<Outcome<Written, TermsRefusal>> {
  const signed = name.trim();
  if (signed === '' || signed.length > name_letters_max) return refused('name-missing');
  const { employing: values } = getPolicyPack(visit.settings.policy);
  const today = visit.clock.today();
  const death = await findDeath(tx, person);
  if (death !== undefined) return refused('has-died', { on: death.on });
  const noBirthday = birthdayFault(terms, today);
  if (noBirthday !== undefined) return { refused: noBirthday };
  if (!(await mayBePaid(tx, visit, { person, terms }))) return refused('relative-at-home');
  if (terms.from < today) return refused('begins-in-the-past');
  const least = employingValueOn(values, 'notice-least', terms.from).value;
  if (Math.min(terms.noticeFromPerson, terms.noticeFromAssistant) < least)
    return refused('notice-too-short', { least });
  const others = othersPaid(await jobsOf(tx, person), job, values, today);
  const asked = usualCost({ ...terms, age: ageOn(terms, terms.from) }, others, values, terms.from);
  const wrong = belowTheLaw(asked, values, terms.from);
  if (wrong !== undefined) return { refused: wrong };
  if (terms.paidFrom !== undefined) {
    const { lineId, holdingId: holding } = terms.paidFrom;
    const found = await holdingForWages(tx, { person, holding, lineId });
    if ('refused' in found) return refused('line-not-here');
  }
  const now = visit.clock.now();
  const { hourly } = hourlyCost(asked, values, terms.from);
  return done({ ...terms, hourlyCost: hourly, writtenAt: now, person: { at: now, name: signed } });
}

/**
 * Whether the rules of the place let this person be paid: close family at home only where the service said yes before, to the
 * question that the terms name, that it is necessary. That answer binds it.
 */
async function mayBePaid(
  tx: Transaction,
  visit: World,
  { person, terms }: { readonly person: PersonId; readonly terms: Terms },
): Promise<boolean> {
  const rule = relativesRuleOn(getPolicyPack(visit.settings.policy), terms.from);
  if (rule === undefined || terms.relative !== 'at-home') return true;
  const question = terms.necessary && (await findQuestion(tx, person, terms.necessary));
  return question !== undefined && stageOfQuestion(question, visit.clock.today()) === 'yes';
}
