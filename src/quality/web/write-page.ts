import { address, type Answer, field, type Visit } from '#platform';
import { button, errorFor, type FieldError, type Html, html, radios, textarea } from '#ui';
import { seeCheck, type SeenCheck, writeFindings, type WritingRefusal } from '../actions/index.ts';
import { checkerMay } from '../quality-check.ts';
import { type Finding, type FoundSo, founds, type Standard, standards } from '../standards.ts';
import { paths } from './addresses.ts';
import { pageOfCheck } from './check-page.ts';
import { checkOf, onceForm, onceOf, words_letters_max } from './parts.ts';
import { say } from './say.ts';
import { sayCheckers } from './say-checkers.ts';

/** The eleven standards, each with what the pair found and their words. */
export function writePage(visit: Visit): Promise<Answer> {
  return page(visit, []);
}

async function page(visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const of = checkOf(visit);
  const seen = of && (await seeCheck(visit, of.person, of.check));
  if (of === undefined || seen === undefined) return { refusal: 'not-found' };
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const { account } = visit;
  if (seen.done === undefined || account === undefined) return { refusal: 'not-found' };
  const { check, findings } = seen.done;
  if (!checkerMay(check, 'write', account.accountId)) return pageOfCheck(visit, say(visit).notNow);
  const words = sayCheckers(visit);
  return {
    ...(errors.length > 0 && { status: 422 as const }),
    page: {
      title: words.writeTitle,
      lead: words.writeLead,
      back: { href: address(paths.check, of), text: say(visit).back },
      errors,
      exit: true,
      body: onceForm(
        visit,
        address(paths.write, of),
        html`${standards.map((each) => oneStandard(visit, each, { findings, errors }))}
          ${button({ text: words.writeSave, preventDoubleClick: true })}`,
      ),
    },
  };
}

function oneStandard(
  visit: Visit,
  standard: Standard,
  { findings, errors }: Pick<SeenCheck, 'findings'> & { readonly errors: readonly FieldError[] },
): Html {
  const [all, words] = [say(visit), sayCheckers(visit)];
  const now = findings.find((each) => each.standard === standard);
  const own = `words-${standard}`;
  return html`${radios({
    name: standard,
    fieldset: { legend: { text: all.standards[standard], classes: 'govuk-fieldset__legend--m' } },
    classes: 'govuk-radios--small',
    value: field(visit.form, standard) || now?.found,
    items: founds.map((value) => ({ value, text: all.founds[value] })),
    errorMessage: errorFor(errors, standard),
  })}
    ${textarea({
      name: own,
      label: html`${words.writeWords}<span class="govuk-visually-hidden"> (${all.standards[standard]})</span>`,
      rows: 3,
      value: own in visit.form ? field(visit.form, own) : (now?.words ?? ''),
      errorMessage: errorFor(errors, own),
    })}`;
}

/** Keeps what the pair found. */
export async function sendFindings(visit: Visit): Promise<Answer> {
  const of = checkOf(visit);
  if (of === undefined) return { refusal: 'not-found' };
  const words = sayCheckers(visit);
  const foundOf = (standard: Standard): FoundSo | undefined =>
    founds.find((each) => each === field(visit.form, standard));
  const errors = standards.flatMap((standard): FieldError[] => [
    ...(foundOf(standard) === undefined ? [{ field: standard, text: words.writeFound }] : []),
    ...(field(visit.form, `words-${standard}`).length > words_letters_max
      ? [{ field: `words-${standard}`, text: say(visit).tooLong(words_letters_max) }]
      : []),
  ]);
  if (errors.length > 0) return page(visit, errors);
  const findings = standards.map((standard): Finding => ({
    standard,
    found: foundOf(standard) ?? 'not-found-out',
    words: field(visit.form, `words-${standard}`),
  }));
  const outcome = await writeFindings(visit, { ...of, findings, ...onceOf(visit) });
  if ('done' in outcome || outcome.refused.because === 'already-done')
    return { goTo: address(paths.check, of), notice: words.writeSaved };
  if (outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  if (outcome.refused.because === 'not-now') return pageOfCheck(visit, say(visit).notNow);
  return page(visit, wrongFindings(visit, outcome.refused));
}

function wrongFindings(visit: Visit, refusal: WritingRefusal): readonly FieldError[] {
  const words = sayCheckers(visit);
  return refusal.because === 'nothing-found'
    ? [{ field: standards[0], text: words.writeNothing }]
    : refusal.about.map((standard) => ({ field: `words-${standard}`, text: words.writeWordsMissing }));
}
