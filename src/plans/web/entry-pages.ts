import { type Id, readId } from '#basics';
import type { Answer, Visit } from '#platform';
import { addToPlan } from '../actions/add-to-plan.ts';
import { changeInPlan, type ChangingRefusal } from '../actions/change-in-plan.ts';
import { removeFromPlan } from '../actions/remove-from-plan.ts';
import type { EntryKind } from '../entry.ts';
import { type KindWord, kindWords, planHref } from './addresses.ts';
import { entryFrom, keptEntry, type TypedEntry, typedEntry, wrongIn } from './entry-fields.ts';
import { entryForm } from './entry-form.ts';
import { type OnPlan, onceOf, versionOf, withOpenPlan } from './parts.ts';
import { say } from './say.ts';
import { sayForms } from './say-forms.ts';
import { typedForThem } from './whose-words.ts';

/** An empty form for one more thing in the plan. */
export function newEntryPage(visit: Visit): Promise<Answer> {
  return withOpenPlan(visit, (on) => {
    const word = wordOf(visit);
    if (word === undefined) return { refusal: 'not-found' };
    return entryForm(on, { word, typed: { texts: {}, tags: [] }, version: 0, theirs: true });
  });
}

/** The form of something that is in the plan. */
export function entryPage(visit: Visit): Promise<Answer> {
  return withOpenPlan(visit, (on) => {
    const word = wordOf(visit);
    const entryId = entryIdOf(visit);
    if (word === undefined || entryId === undefined) return { refusal: 'not-found' };
    const kept = keptEntry(on.plan, kindWords[word], entryId);
    if (kept === undefined) return { goTo: planHref(on.person), notice: sayForms(visit).gone };
    return entryForm(on, {
      word,
      entryId,
      typed: kept,
      version: kept.version,
      theirs: kept.written.voice === 'own',
    });
  });
}

/** Keeps what was typed: something new, or a change to what is there. */
export function saveEntry(visit: Visit): Promise<Answer> {
  return withOpenPlan(visit, async (on) => {
    const word = wordOf(visit);
    if (word === undefined) return { refusal: 'not-found' };
    const words = sayForms(visit);
    const entryId = entryIdOf(visit);
    const typed = typedEntry(kindWords[word], visit.form);
    const version = versionOf(visit);
    const given = { word, typed, version, theirs: typedForThem(visit), ...(entryId && { entryId }) };
    const wrong = wrongIn(kindWords[word], typed, words);
    if (Object.values(wrong).some((message) => message !== undefined))
      return entryForm(on, { ...given, wrong });
    const entry = entryFrom(kindWords[word], typed);
    const saving = { person: on.person, entry, typedForThem: given.theirs, ...onceOf(visit) };
    const saved =
      entryId === undefined
        ? await addToPlan(visit, saving)
        : await changeInPlan(visit, { ...saving, entryId, version });
    if ('done' in saved || saved.refused.because === 'already-done')
      return { goTo: `${planHref(on.person)}#${word}`, notice: words.saved };
    return notSaved(on, given, saved.refused);
  });
}

type Given = {
  readonly word: KindWord;
  readonly typed: TypedEntry;
  readonly version: number;
  readonly theirs: boolean;
  readonly entryId?: Id<'plan-entry'>;
};
type Refused = ChangingRefusal | { readonly because: 'not-allowed' };

function notSaved(on: OnPlan, given: Given, refused: Refused): Answer {
  const words = sayForms(on.visit);
  const first = Object.keys(given.typed.texts)[0] ?? '';
  if (refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  if (refused.because === 'their-own-words')
    return entryForm(on, { ...given, wrong: { [first]: words.theirOwnWords(on.seen.personName) } });
  if (
    refused.because === 'changed-meanwhile' &&
    given.entryId !== undefined &&
    on.seen.inHand !== undefined
  ) {
    const now = keptEntry(on.seen.inHand, kindWords[given.word], given.entryId);
    if (now !== undefined) {
      const wrong = { [first]: words.changedError };
      return entryForm(on, { ...given, version: now.version, wrong, meanwhile: now });
    }
  }
  const gone = refused.because === 'not-found' || refused.because === 'changed-meanwhile';
  return { goTo: planHref(on.person), notice: gone ? words.gone : say(on.visit).cannotChangeNow };
}

/** Takes something out of the plan. */
export function removeEntry(visit: Visit): Promise<Answer> {
  return withOpenPlan(visit, async (on) => {
    const kind = kindOf(visit);
    const entryId = entryIdOf(visit);
    if (kind === undefined || entryId === undefined) return { refusal: 'not-found' };
    const removing = { person: on.person, kind, entryId, version: versionOf(visit), ...onceOf(visit) };
    const removed = await removeFromPlan(visit, removing);
    const words = sayForms(visit);
    const goTo = planHref(on.person);
    if ('done' in removed || removed.refused.because === 'already-done')
      return { goTo, notice: words.removed };
    if (removed.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
    if (removed.refused.because === 'their-own-words')
      return { goTo, notice: words.theirOwnWords(on.seen.personName) };
    return { goTo, notice: removed.refused.because === 'not-found' ? words.gone : words.changedError };
  });
}

function wordOf(visit: Visit): KindWord | undefined {
  const word = visit.params['kind'];
  return word === 'outcomes' || word === 'people' || word === 'risks' || word === 'steps' ? word : undefined;
}

function kindOf(visit: Visit): EntryKind | undefined {
  const word = wordOf(visit);
  if (word !== undefined) return kindWords[word];
  return visit.params['kind'] === 'lines' ? 'line' : undefined;
}

/** The thing in a plan that an address is about. */
export function entryIdOf(visit: Visit): Id<'plan-entry'> | undefined {
  return readId<'plan-entry'>(visit.params['entry']);
}
