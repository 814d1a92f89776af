import { isDone, readId } from '#basics';
import { type Answer, address, field, type Visit } from '#platform';
import { type FieldError, errorFor, html, ownWords, question } from '#ui';
import { type SeenFigure, seeStartingFigure } from '../actions/see-starting-figure.ts';
import { putViewBeside, type ViewRefusal } from '../actions/view-beside.ts';
import { paths } from './addresses.ts';
import { sayFigure } from './say-figure.ts';
import { wordsFor } from './words-for.ts';

/** Where somebody who helps or decides says that they see an area differently, and why. */
export async function viewPage(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const person = readId<'person'>(visit.params['person']);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeStartingFigure(visit, person);
  if (!isDone(seen)) return { refusal: 'not-allowed' };
  return seen.done === undefined ? { refusal: 'not-found' } : viewForm(visit, seen.done, errors);
}

/** Takes it; what is wrong is said beside its field. */
export async function takeView(visit: Visit): Promise<Answer> {
  const person = readId<'person'>(visit.params['person']);
  if (person === undefined) return { refusal: 'not-found' };
  const typed = field(visit.form, 'level');
  const view = {
    area: visit.params['area'] ?? '',
    level: /^\d{1,3}$/.test(typed) ? Number(typed) : -1,
    why: field(visit.form, 'why'),
  };
  const put = await putViewBeside(visit, person, view);
  if (isDone(put)) return { goTo: address(paths.figure, { person }) };
  const { because } = put.refused;
  if (because === 'already-done') return { goTo: address(paths.figure, { person }) };
  if (because === 'not-allowed') return { refusal: 'not-allowed' };
  if (because === 'no-assessment' || because === 'area-not-asked') return { refusal: 'not-found' };
  return viewPage(visit, [viewError(visit, because)]);
}

function viewForm(visit: Visit, seen: SeenFigure, errors: readonly FieldError[]): Answer {
  const say = sayFigure(visit);
  const { instrument } = seen;
  const area = instrument.areas.find((each) => each.id === visit.params['area']);
  const answer = seen.assessment.answers.find((each) => each.area === area?.id);
  if (area === undefined || answer === undefined) return { refusal: 'not-found' };
  const given = area.options[answer.level];
  const theirs = answer.ownWords === '' ? undefined : ownWords({ words: answer.ownWords });
  return {
    page: {
      title: say.viewOf(wordsFor(area.title, visit)),
      back: { href: address(paths.figure, { person: seen.assessment.personId }), text: say.backToFigure },
      errors,
      body: html`${theirs}
        <p>${given !== undefined && say.theySaid(seen.name, wordsFor(given.says, visit))}</p>
        <p>${say.viewNote}</p>
        ${question(
          {
            action: visit.path,
            csrf: visit.csrf,
            question: say.viewOf(wordsFor(area.title, visit)),
            name: 'level',
            items: area.options.map((option, level) => ({
              value: String(level),
              text: wordsFor(option.says, visit),
            })),
            value: field(visit.form, 'level'),
            errorMessage: errorFor(errors, 'level'),
            words: {
              name: 'why',
              value: field(visit.form, 'why'),
              label: say.viewWhy,
              hint: say.viewWhyHint,
              errorMessage: errorFor(errors, 'why'),
            },
            later: false,
          },
          visit,
        )}`,
    },
    ...(errors.length > 0 && { status: 422 as const }),
  };
}

function viewError(visit: Visit, because: ViewRefusal['because']): FieldError {
  const say = sayFigure(visit);
  if (because === 'reason-missing') return { field: 'why', text: say.viewNeedsReason };
  if (because === 'reason-too-long') return { field: 'why', text: say.viewTooLong };
  return { field: 'level', text: because === 'same-as-the-answer' ? say.viewIsSame : say.viewChoose };
}
