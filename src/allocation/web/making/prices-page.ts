import { type Answer, field, type Visit } from '#platform';
import { errorFor, type FieldError, html, input, textarea } from '#ui';
import { instrumentOfDraft, priceRuleDraft } from '../../actions/draft-rules.ts';
import { seeRuleDraft } from '../../actions/see-rules.ts';
import { PlacePrices } from '../../instrument/place-prices.ts';
import { paths } from '../addresses.ts';
import { percentText, readPercent } from '../prices-text.ts';
import { sayPrices } from '../say-prices.ts';
import { at, dayBoxes, formPage, making, readDay, textIn } from './parts.ts';
import { sayMaking } from './say-making.ts';

const typedNames = ['place', 'index', 'source', 'from-day', 'from-month', 'from-year'] as const;

/** Where a service says what prices are in its place. */
export async function pricesPage(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const which = making(visit);
  if (which === undefined) return { refusal: 'not-found' };
  const seen = await seeRuleDraft(visit, which);
  if (!('done' in seen)) return { refusal: 'not-found' };
  const say = sayPrices(visit);
  const shown = errors.length > 0 ? visit : { ...visit, form: asItStands(seen.done) };
  const of = (name: string) => ({
    name,
    value: field(shown.form, name),
    errorMessage: errorFor(errors, name),
    reader: visit,
  });
  return formPage(visit, which, {
    path: paths.rulePrices,
    title: say.task,
    lead: say.lead,
    errors,
    fields: html`${input({ ...of('place'), label: say.place })}
      ${input({ ...of('index'), label: say.index, hint: say.indexHint, classes: 'govuk-input--width-5' })}
      ${dayBoxes(shown, { name: 'from', legend: say.from, hint: sayMaking(visit).dayHint, errors })}
      ${textarea({ ...of('source'), label: say.source, hint: say.sourceHint, rows: 3 })}`,
    button: sayMaking(visit).save,
  });
}

export async function savePrices(visit: Visit): Promise<Answer> {
  const which = making(visit);
  if (which === undefined) return { refusal: 'not-found' };
  const read = readPrices(visit);
  if ('errors' in read) return pricesPage(visit, read.errors);
  const saved = await priceRuleDraft(visit, which, read.prices);
  const say = sayPrices(visit);
  const notice = read.prices === undefined ? say.removed : say.saved;
  if ('done' in saved) return { goTo: at(paths.ruleOne, which), notice };
  return { refusal: saved.refused.because === 'not-allowed' ? 'not-allowed' : 'not-found' };
}

type Read = { readonly prices: PlacePrices | undefined } | { readonly errors: readonly FieldError[] };

/** What was typed; nothing at all is no prices of the place's own. */
function readPrices(visit: Visit): Read {
  if (typedNames.every((name) => field(visit.form, name) === '')) return { prices: undefined };
  const say = sayPrices(visit);
  const place = textIn(visit, 'place', { missing: say.placeMissing, most: 100 });
  const source = textIn(visit, 'source', { missing: say.sourceMissing, most: 500 });
  const index = readPercent(field(visit.form, 'index'));
  const from = readDay(visit, 'from');
  const prices = PlacePrices.safeParse({ id: place.text, index, from, source: source.text });
  const isWrong = (name: 'index' | 'from'): boolean =>
    prices.error?.issues.some((issue) => issue.path[0] === name) === true;
  if (prices.success) return { prices: prices.data };
  return {
    errors: [
      ...place.errors,
      ...(isWrong('index') ? [{ field: 'index', text: say.indexWrong }] : []),
      ...(isWrong('from') ? [{ field: 'from-day', text: say.fromWrong }] : []),
      ...source.errors,
    ],
  };
}

function asItStands(draft: { readonly file: object }): Visit['form'] {
  const { prices } = instrumentOfDraft(draft);
  if (prices === undefined) return {};
  const [year = '', month = '', day = ''] = prices.from.split('-');
  return {
    place: prices.id,
    index: percentText(prices.index),
    source: prices.source,
    'from-day': String(Number(day)),
    'from-month': String(Number(month)),
    'from-year': year,
  };
}
