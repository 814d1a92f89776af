import type { OrganisationId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, errorFor, type FieldError, html, input, type Page, textarea } from '#ui';
import { publishFundTerms, seeFundTerms } from '../actions/index.ts';
import { dayBoxes, onceForm, organisationOf, readDay, readText } from './parts.ts';
import { workSay } from './say-work.ts';

/** The form in which a holder publishes what it gets for holding money. */
export async function termsPage(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  if (organisation === undefined) return { refusal: 'not-found' };
  const terms = await seeFundTerms(visit, organisation);
  return 'refused' in terms ? { refusal: 'not-allowed' } : { page: pageOf(visit, organisation, []) };
}

export async function publishTerms(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  if (organisation === undefined) return { refusal: 'not-found' };
  const say = workSay(visit);
  const fixedCostBasisPoints = readShare(field(visit.form, 'share'));
  const covers = readText(visit.form, 'covers', { missing: say.coversMissing, tooLong: say.coversTooLong });
  const from = readDay(visit.form, 'from');
  const errors = [
    ...(fixedCostBasisPoints === undefined ? [{ field: 'share', text: say.shareWrong }] : []),
    ...covers.errors,
    ...(from === undefined ? [{ field: 'from-day', text: say.dayWrong }] : []),
  ];
  if (errors.length > 0 || fixedCostBasisPoints === undefined || from === undefined)
    return { page: pageOf(visit, organisation, errors), status: 422 };
  const terms = { organisation, from, fixedCostBasisPoints, covers: covers.text };
  const outcome = await publishFundTerms(visit, terms);
  if ('done' in outcome)
    return { goTo: address('/holdings/for/:organisation', { organisation }), notice: say.termsSaved };
  const { because } = outcome.refused;
  if (because === 'not-allowed') return { refusal: 'not-allowed' };
  const wrong =
    because === 'in-the-past'
      ? { field: 'from-day', text: say.dayWrong }
      : { field: 'share', text: say.shareWrong };
  return { page: pageOf(visit, organisation, [wrong]), status: 422 };
}

/** A share of a hundred as people write it, in hundredths of a per cent: 9 is 900. */
function readShare(text: string): number | undefined {
  const found = /^(\d{1,2})(?:\.(\d{1,2}))?\s*%?$/.exec(text);
  if (found === null) return undefined;
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}

function pageOf(visit: Visit, organisation: OrganisationId, errors: readonly FieldError[]): Page {
  const say = workSay(visit);
  const fields = html`${input({ name: 'share', label: say.termsShare, hint: say.termsShareHint, classes: 'govuk-input--width-5', suffix: { text: '%' }, value: field(visit.form, 'share'), errorMessage: errorFor(errors, 'share'), reader: visit })}
    ${textarea({ name: 'covers', label: say.termsCovers, hint: say.termsCoversHint, rows: 3, value: field(visit.form, 'covers'), errorMessage: errorFor(errors, 'covers'), reader: visit })}
    ${dayBoxes(visit, { name: 'from', legend: say.termsFrom, begin: visit.clock.today(), errors })}
    ${button({ text: say.termsSave, preventDoubleClick: true })}`;
  return {
    title: say.termsTitle,
    lead: say.termsLead,
    back: { href: address('/holdings/for/:organisation', { organisation }), text: say.back },
    body: onceForm(visit, address('/holdings/for/:organisation/terms', { organisation }), fields),
    errors,
  };
}
