import { type Answer, address, field, type Visit } from '#platform';
import { button, errorFor, form, hiddenField, html, insetText, ownWords as quoted, textarea } from '#ui';
import { writeAboutMe, type WritingRefusal } from '../actions/write-about-me.ts';
import { ownWords, type Passage, type Plan, type Section, sections } from '../plan.ts';
import { mayRewrite } from '../written.ts';
import { paths, planHref } from './addresses.ts';
import {
  errorsOf,
  helpingNote,
  onceOf,
  type OnOpenPlan,
  type OnPlan,
  versionOf,
  withOpenPlan,
} from './parts.ts';
import { say } from './say.ts';
import { sayForms } from './say-forms.ts';
import { typedForThem, whoseWords } from './whose-words.ts';

/** What stands beside each section’s question, in easy words. */
const pictures = { matters: 'community', control: 'decisions', managing: 'arranged' } as const;

const most_letters = 5000;

type Typed = {
  readonly text: string;
  readonly version: number;
  readonly theirs: boolean;
  readonly error?: string;
  /** What somebody else saved meanwhile. */
  readonly meanwhile?: string;
};

/** One section of the plan in one's own words. */
export function wordsPage(visit: Visit): Promise<Answer> {
  return withOpenPlan(visit, (on) => {
    const section = sectionOf(visit);
    if (section === undefined) return { refusal: 'not-found' };
    const there = mineIn(on.plan, section, on);
    const theirs = there?.written.voice === 'own' || ownWords(on.plan, section) === undefined;
    return wordsForm(on, section, { text: there?.text ?? '', version: there?.version ?? 0, theirs });
  });
}

/** Keeps the words. Words that were changed meanwhile are shown beside one's own. */
export function saveWords(visit: Visit): Promise<Answer> {
  return withOpenPlan(visit, async (on) => {
    const section = sectionOf(visit);
    if (section === undefined) return { refusal: 'not-found' };
    const words = sayForms(visit);
    const typed = { text: field(visit.form, 'text'), version: versionOf(visit), theirs: typedForThem(visit) };
    if (typed.text.length > most_letters)
      return wordsForm(on, section, { ...typed, error: words.tooLong(most_letters) });
    const { text, version, theirs } = typed;
    const writing = { person: on.person, section, text, version, typedForThem: theirs, ...onceOf(visit) };
    const saved = await writeAboutMe(visit, writing);
    if ('done' in saved || saved.refused.because === 'already-done')
      return { goTo: `${planHref(on.person)}#${section}`, notice: words.saved };
    return notSaved(on, section, typed, saved.refused);
  });
}

function notSaved(
  on: OnOpenPlan,
  section: Section,
  typed: Typed,
  refused: WritingRefusal | { readonly because: 'not-allowed' },
): Answer {
  const words = sayForms(on.visit);
  switch (refused.because) {
    case 'changed-meanwhile': {
      const there = inVoice(on.plan, section, on, typed.theirs);
      const meanwhile = there?.text ?? '';
      return wordsForm(on, section, {
        ...typed,
        version: there?.version ?? 0,
        error: words.changedError,
        meanwhile,
      });
    }
    case 'their-own-words':
      return wordsForm(on, section, { ...typed, error: words.theirOwnWords(on.seen.personName) });
    case 'not-allowed':
      return { refusal: 'not-allowed' };
    case 'no-plan-begun':
    case 'with-the-service':
      return { goTo: planHref(on.person), notice: say(on.visit).cannotChangeNow };
  }
}

function wordsForm(on: OnOpenPlan, section: Section, typed: Typed): Answer {
  const { visit, person, plan, seen } = on;
  const words = sayForms(visit);
  const texts = say(visit);
  const errors = errorsOf({ text: typed.error });
  const own = ownWords(plan, section);
  const beside = seen.as !== 'self' && own !== undefined && !mayRewrite(seen.writer, own.written);
  const { meanwhile } = typed;
  return {
    ...(errors.length > 0 && { status: meanwhile === undefined ? 422 : 409 }),
    page: {
      title: texts.sections[section],
      lead: texts.sectionHints[section],
      picture: pictures[section],
      back: { href: planHref(person), text: words.back },
      errors,
      body: html`${helpingNote(on)}
        ${beside && html`<h2>${words.ownWordsOf(seen.personName)}</h2>${quoted({ words: own.text })}`}
        ${
          meanwhile !== undefined &&
          insetText({
            text: html`<p>${words.changedMeanwhile}</p>${quoted({ words: meanwhile })}<p>${words.changedMeanwhileNext}</p>`,
          })
        }
        ${form({
          action: address(paths.words, { person, section }),
          csrf: visit.csrf,
          token: visit.clock.newId(),
          children: html`${hiddenField('version', typed.version.toString())}
            ${textarea({
              name: 'text',
              label: beside ? texts.inYourWords : texts.inMyWords,
              value: typed.text,
              rows: 10,
              errorMessage: errorFor(errors, 'text'),
              reader: visit,
            })}
            ${whoseWords(on, typed.theirs && !beside)}${button({ text: words.save, preventDoubleClick: true })}`,
        })}`,
    },
  };
}

function sectionOf(visit: Visit): Section | undefined {
  return sections.find((section) => section === visit.params['section']);
}

/** The passage one would write on with: one's own, or the person's where one typed it for them. */
function mineIn(plan: Plan, section: Section, { seen }: OnPlan): Passage | undefined {
  const own = ownWords(plan, section);
  if (own !== undefined && mayRewrite(seen.writer, own.written)) return own;
  return plan.passages.find((each) => each.section === section && each.written.by === seen.writer.by);
}

function inVoice(plan: Plan, section: Section, { seen }: OnPlan, theirs: boolean): Passage | undefined {
  if (seen.as === 'self' || theirs) return ownWords(plan, section);
  return plan.passages.find(
    (each) =>
      each.section === section && each.written.voice === 'helper' && each.written.by === seen.writer.by,
  );
}
