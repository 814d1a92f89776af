import { address, type Answer, field, type Visit } from '#platform';
import { button, errorFor, type FieldError, type Html, html, radios, textarea } from '#ui';
import { seeCheck, writeLookBack } from '../actions/index.ts';
import { asksAgain, holdings, type HoldsNow, type LookedBack, type Report } from '../report.ts';
import type { Standard } from '../standards.ts';
import { paths } from './addresses.ts';
import { pageOfCheck } from './check-page.ts';
import { checkOf, onceForm, onceOf, words_letters_max } from './parts.ts';
import { say } from './say.ts';
import { sayCheckers } from './say-checkers.ts';

/** The checkers come back: does what was promised hold? */
export function backPage(visit: Visit): Promise<Answer> {
  return withReport(visit, (report) => page(visit, report, []));
}

async function withReport(
  visit: Visit,
  answer: (report: Report) => Answer | Promise<Answer>,
): Promise<Answer> {
  const of = checkOf(visit);
  const seen = of && (await seeCheck(visit, of.person, of.check));
  if (of === undefined || seen === undefined) return { refusal: 'not-found' };
  if ('refused' in seen) return { refusal: 'not-allowed' };
  return seen.done?.report === undefined ? { refusal: 'not-found' } : answer(seen.done.report);
}

function page(visit: Visit, report: Report, errors: readonly FieldError[]): Answer {
  const words = sayCheckers(visit);
  return {
    ...(errors.length > 0 && { status: 422 as const }),
    page: {
      title: words.backTitle,
      lead: words.backLead,
      back: { href: address(paths.check, { ...visit.params }), text: say(visit).back },
      errors,
      exit: true,
      body: onceForm(
        visit,
        address(paths.back, { ...visit.params }),
        html`${asksAgain(report).map((each) => one(visit, report, { standard: each, errors }))}
          ${button({ text: words.backSave, preventDoubleClick: true })}`,
      ),
    },
  };
}

function one(
  visit: Visit,
  report: Report,
  { standard, errors }: { readonly standard: Standard; readonly errors: readonly FieldError[] },
): Html {
  const [all, words] = [say(visit), sayCheckers(visit)];
  const promise = report.reply?.promises.find((each) => each.standard === standard)?.does;
  const own = `words-${standard}`;
  return html`${radios({
    name: standard,
    fieldset: { legend: { text: all.standards[standard], classes: 'govuk-fieldset__legend--m' } },
    hint: promise === undefined ? undefined : `${words.backWas}: ${promise}`,
    value: field(visit.form, standard),
    items: holdings.map((value) => ({ value, text: all.holds[value] })),
    errorMessage: errorFor(errors, standard),
  })}
    ${textarea({
      name: own,
      label: html`${words.backWords}<span class="govuk-visually-hidden"> (${all.standards[standard]})</span>`,
      rows: 3,
      value: field(visit.form, own),
      errorMessage: errorFor(errors, own),
    })}`;
}

/** Keeps it for the person, who says whether it goes out. */
export function sendBack(visit: Visit): Promise<Answer> {
  return withReport(visit, async (report) => {
    const of = checkOf(visit);
    if (of === undefined) return { refusal: 'not-found' };
    const words = sayCheckers(visit);
    const asked = asksAgain(report);
    const holdsOf = (standard: Standard): HoldsNow | undefined =>
      holdings.find((each) => each === field(visit.form, standard));
    const errors = asked.flatMap((standard): FieldError[] => [
      ...(holdsOf(standard) === undefined ? [{ field: standard, text: words.writeFound }] : []),
      ...(field(visit.form, `words-${standard}`).length > words_letters_max
        ? [{ field: `words-${standard}`, text: say(visit).tooLong(words_letters_max) }]
        : []),
    ]);
    if (errors.length > 0) return page(visit, report, errors);
    const lines: LookedBack = asked.map((standard) => ({
      standard,
      holds: holdsOf(standard) ?? 'not-found-out',
      words: field(visit.form, `words-${standard}`),
    }));
    const outcome = await writeLookBack(visit, { ...of, lines, ...onceOf(visit) });
    if ('done' in outcome || outcome.refused.because === 'already-done')
      return { goTo: address(paths.check, of), notice: words.backSaved };
    switch (outcome.refused.because) {
      case 'not-allowed':
        return { refusal: 'not-allowed' };
      case 'not-due':
        return pageOfCheck(visit, words.backNot);
      case 'waits-for-the-person':
        return pageOfCheck(visit, words.backWaits);
      case 'not-now':
        return pageOfCheck(visit, say(visit).notNow);
    }
  });
}
