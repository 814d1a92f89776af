import { done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import type { Passage, PlanId, Section } from '../plan.ts';
import { insertPassage, passagesOf, removePassage, rewritePassage } from '../store/passages.ts';
import { touchPlan } from '../store/plan-heads.ts';
import { mayRewrite, type Written } from '../written.ts';
import { type NotOpen, openPlan, writerOf, writtenNow } from './writing.ts';

export type Writing = {
  readonly person: PersonId;
  readonly section: Section;
  /** Empty takes the words out again. */
  readonly text: string;
  /** The version that was read; nought where nothing was there. */
  readonly version: number;
  /** Whether a helper types the person's own words for them. */
  readonly typedForThem: boolean;
  readonly once?: Id<'once'>;
};

export type WritingRefusal =
  | NotOpen
  | { readonly because: 'their-own-words' }
  /** Somebody wrote here since the page was opened: their words come with it. */
  | { readonly because: 'changed-meanwhile' };

/** Says one section of a plan in words: one's own, or a helper's beside them. Nobody can change somebody's own words for them. */
export async function writeAboutMe(
  visit: World & Actor,
  writing: Writing,
): Promise<Outcome<PlanId, WritingRefusal | NotAllowed | AlreadyDone>> {
  const { person, section, once } = writing;
  const doing = { may: 'write-plan', person, about: { section }, ...(once && { once }) } as const;
  return act<PlanId, WritingRefusal>(visit, doing, async (tx, me) => {
    const plan = await openPlan(tx, person);
    if ('refused' in plan) return plan;
    const { planId } = plan.done;
    const written = writtenNow(visit, me, writing.typedForThem);
    const there = theSame(await passagesOf(tx, person, planId), section, written);
    if (there !== undefined && !mayRewrite(writerOf(me), there.written)) return refused('their-own-words');
    if ((there?.version ?? 0) !== writing.version) return refused('changed-meanwhile');
    const { text } = writing;
    const kept = { personId: person, planId, section, text, written };
    if (there === undefined && text !== '')
      await insertPassage(tx, { ...kept, passageId: visit.clock.newId<'passage'>() });
    if (there !== undefined)
      await (text === '' ? removePassage(tx, kept, there) : rewritePassage(tx, kept, there));
    await touchPlan(tx, person, planId, visit.clock.now());
    return done(planId);
  });
}

function theSame(passages: readonly Passage[], section: Section, written: Written): Passage | undefined {
  return passages.find(
    (passage) =>
      passage.section === section &&
      passage.written.voice === written.voice &&
      (written.voice === 'own' || passage.written.by === written.by),
  );
}
