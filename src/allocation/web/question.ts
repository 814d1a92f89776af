import { type Draft, nextQuestion } from '#assessment';
import { answerQuestion, findDraft } from '#assessment/actions';
import { isDone } from '#basics';
import { type Answer, field, type Visit } from '#platform';
import { questionnaireOf } from '../from-assessment.ts';
import type { Area, StartingInstrument } from '../starting-instrument.ts';
import { areaAt, instrumentOf, paths, questionAt, stepAt } from './addresses.ts';
import { fieldError, readAnsweredBy, readTyped, toAnswer, type Typed, typedFrom } from './question-form.ts';
import { emptyTyped, questionPage } from './question-page.ts';
import { sayBudget } from './say-budget.ts';
import { secretCookie, secretOf } from './secret-cookie.ts';

/** Shows a question, with the answer given before where there is one. */
export async function askQuestion(visit: Visit): Promise<Answer> {
  const instrument = await instrumentOf(visit);
  const area = instrument === undefined ? undefined : areaAt(instrument, visit.params['number']);
  if (instrument === undefined || area === undefined) return { refusal: 'not-found' };
  const draft = await findDraft(visit, questionnaireOf(instrument), secretOf(visit, instrument));
  const given = draft?.answers.find((answer) => answer.area === area.id);
  const shown = given === undefined ? emptyTyped(voiceOf(visit, draft)) : typedFrom(given);
  const typed = { ...shown, ...typistAsked(visit) };
  return { page: questionPage(visit, { instrument, area, typed }) };
}

/** Takes an answer. What is wrong is said beside its field, and what was typed stays there. */
export async function takeAnswer(visit: Visit): Promise<Answer> {
  const instrument = await instrumentOf(visit);
  const area = instrument === undefined ? undefined : areaAt(instrument, visit.params['number']);
  if (instrument === undefined || area === undefined) return { refusal: 'not-found' };
  const typed = readTyped(visit.form);
  const asked = questionnaireOf(instrument);
  const answer = toAnswer(area, typed, visit.clock.now());
  const taken = await answerQuestion(visit, asked, answer, secretOf(visit, instrument));
  if (!isDone(taken)) {
    const errors = [fieldError(taken.refused, typed, sayBudget(visit).question)];
    return { page: questionPage(visit, { instrument, area, typed, errors }), status: 422 };
  }
  const { secret } = taken.done;
  const draft = await findDraft(visit, asked, secret);
  return { goTo: next(visit, { instrument, area, draft }), cookies: [secretCookie(instrument, secret)] };
}

type Step = {
  readonly instrument: StartingInstrument;
  readonly area: Area;
  readonly draft: Draft | undefined;
};

/** On to the next question; to the check page at the end, or when the answer was changed from there. */
function next(visit: Visit, { instrument, area, draft }: Step): string {
  if (field(visit.form, 'later') !== '') return stepAt(paths.later, instrument);
  const following = instrument.areas[instrument.areas.indexOf(area) + 1];
  const finished = nextQuestion(questionnaireOf(instrument), draft?.answers ?? []) === undefined;
  const toCheck = visit.query['from'] === 'check' || following === undefined || finished;
  return toCheck ? stepAt(paths.check, instrument) : questionAt(instrument, following.id);
}

/** Who types in, where the address says so: a name, or that this answer is not from paper. */
function typistAsked({ query }: Visit): Partial<Typed> {
  if (query['paper'] === 'no') return { typist: '' };
  return query['typed'] === undefined ? {} : { typist: query['typed'].trim() };
}

/** Whose voice it is, and who types it in from paper: as said at the start, else as in the newest answer. */
function voiceOf(visit: Visit, draft: Draft | undefined): Pick<Typed, 'by' | 'typist'> {
  const newest = draft?.answers.toSorted((a, b) => (a.said.at < b.said.at ? 1 : -1))[0];
  const by = readAnsweredBy(visit.query['by']);
  if (by !== undefined) return { by, typist: '' };
  return { by: newest?.said.by ?? 'me', typist: newest?.said.typedBy ?? '' };
}
