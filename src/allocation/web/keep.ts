import { isDone, readId } from '#basics';
import { findMyPerson } from '#people/actions';
import { type Answer, address, field, type Visit } from '#platform';
import { button, type FieldError, form, hiddenField, html, lineList, warningText } from '#ui';
import { keepAssessment } from '../actions/keep-assessment.ts';
import { workOutDraft } from '../actions/work-out-draft.ts';
import { mainstayStart } from '../instruments.ts';
import { instrumentOf, paths, stepAt, withName } from './addresses.ts';
import { sayBudget } from './say-budget.ts';
import { noSecret, secretOf } from './secret-cookie.ts';
import { gonePage } from './start.ts';
import { besideWhom, readWhose, whoseField } from './whose.ts';

/** Asks once before answers without a name become part of somebody's record. */
export async function keepPage(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const instrument = await instrumentOf(visit);
  if (instrument === undefined || visit.account === undefined) return { refusal: 'not-found' };
  const shown = await workOutDraft(visit, instrument, secretOf(visit, instrument));
  if (!isDone(shown)) {
    return shown.refused.because === 'draft-gone'
      ? keptAlready(visit)
      : { goTo: stepAt(paths.check, instrument) };
  }
  const say = sayBudget(visit).keep;
  const beside = await besideWhom(visit);
  const forSomebody = shown.done.draft.answers.some((answer) => answer.said.by === 'for-me');
  return {
    page: {
      title: say.title,
      lead: beside.length === 0 ? say.lead(visit.account.name) : say.leadForSomebody,
      picture: 'safe',
      back: { href: stepAt(paths.result, instrument), text: sayBudget(visit).question.back },
      errors,
      body: html`${forSomebody && beside.length === 0 && warningText({ text: say.forSomebody, reader: visit })}
        ${lineList(say.lines, ['safe', 'answer'], visit)}
        ${form({
          action: paths.keep,
          csrf: visit.csrf,
          token: visit.clock.newId(),
          children: html`${hiddenField('with', withName(instrument))}
            ${whoseField(visit, beside, { forSomebody, errors })}
            ${button({ text: say.button, preventDoubleClick: true })}`,
        })}`,
    },
    ...(errors.length > 0 && { status: 422 as const }),
  };
}

/** Keeps them. A second click, or the back button, leads to what was kept the first time. */
export async function keepAnswers(visit: Visit): Promise<Answer> {
  const instrument = await instrumentOf(visit);
  if (instrument === undefined || visit.account === undefined) return { refusal: 'not-found' };
  const person = await readWhose(visit, await besideWhom(visit));
  if (person === undefined) {
    return keepPage(visit, [{ field: 'person', text: sayBudget(visit).keep.chooseWhose }]);
  }
  const once = readId<'once'>(field(visit.form, 'token'));
  const kept = await keepAssessment(visit, {
    person,
    instrument,
    secret: secretOf(visit, instrument),
    ...(once !== undefined && { once }),
  });
  const figure = address(paths.figure, { person });
  if (isDone(kept)) {
    return { goTo: figure, notice: sayBudget(visit).keep.done, cookies: [noSecret(instrument)] };
  }
  switch (kept.refused.because) {
    case 'already-done':
      return { goTo: figure };
    case 'draft-gone':
      return keptAlready(visit);
    case 'only-tried':
      return { goTo: stepAt(paths.result, instrument) };
    case 'answers-missing':
      return { goTo: stepAt(paths.check, instrument) };
    case 'not-allowed':
      return { refusal: 'not-allowed' };
  }
}

/** Where there are no answers left to keep: to the figure of whoever has one, else to how it can have come about. */
async function keptAlready(visit: Visit): Promise<Answer> {
  const mine = await findMyPerson(visit);
  return mine === undefined
    ? gonePage(visit, (await instrumentOf(visit)) ?? mainstayStart)
    : { goTo: address(paths.figure, { person: mine.personId }), notice: sayBudget(visit).keep.gone };
}
