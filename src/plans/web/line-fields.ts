import { nothing, type Pence, readId } from '#basics';
import { field, fieldList, type Form } from '#platform';
import { type Line, type Provider, quantityText } from '../line.ts';
import type { LineEntry } from '../entry.ts';
import type { Plan } from '../plan.ts';
import { readCost, type TypedCost, typedCost } from './line-cost.ts';
import type { LineWords } from './say-line.ts';

/** The five ways to write a line. */
const lineWays = ['service', 'assistant', 'written', 'unpaid', 'ordinary'] as const;
export type LineWay = (typeof lineWays)[number];

/** A line as it was typed. */
export type TypedLine = TypedCost & {
  readonly way: LineWay;
  readonly what: string;
  readonly who: string;
  readonly schedule: string;
  readonly serves: readonly string[];
  /** The id of the service, for one from the directory. */
  readonly service: string;
};

export function readWay(text: string | undefined): LineWay | undefined {
  return lineWays.find((way) => way === text);
}

export function typedLine(way: LineWay, form: Form): TypedLine {
  return {
    way,
    what: field(form, 'what'),
    who: field(form, 'who'),
    schedule: field(form, 'schedule'),
    ...typedCost(form),
    serves: fieldList(form, 'serves'),
    service: field(form, 'service'),
  };
}

export function emptyLine(way: LineWay): TypedLine {
  return typedLine(way, way === 'unpaid' || way === 'ordinary' ? {} : { unit: 'hour' });
}

/** A line of the plan as its form would show it. */
export function lineAsTyped(line: Line): TypedLine {
  const { what, schedule, serves } = line;
  if (line.kind !== 'paid') return { ...emptyLine(line.kind), what, schedule, serves, who: line.who };
  const { provider, price, oneOff } = line;
  return {
    way: provider.kind,
    what,
    schedule,
    serves,
    who: provider.name,
    price: price === undefined ? '' : plain(price.unitPrice),
    unit: price?.unit ?? '',
    quantity: price === undefined ? '' : quantityText(price.quantity),
    oneOff: oneOff > 0 ? plain(oneOff) : '',
    service: provider.kind === 'service' ? provider.serviceId : '',
  };
}

export function plain(amount: Pence): string {
  return (amount / 100).toFixed(2);
}

/** The most letters each field of a line takes. */
export const lineLetters = { what: 300, who: 200, schedule: 300 } as const;

type Wrong = Readonly<Record<string, string | undefined>>;

/** The line that was typed, or what is wrong with it, by field. */
export function readLine(
  typed: TypedLine,
  plan: Plan,
  words: LineWords,
): { readonly entry: LineEntry } | { readonly wrong: Wrong } {
  const paid = typed.way !== 'unpaid' && typed.way !== 'ordinary';
  const cost = paid ? readCost(typed, words) : { wrong: {} };
  const wrong: Wrong = {
    what: typed.what === '' ? words.whatMissing : undefined,
    who: typed.way === 'unpaid' && typed.who === '' ? words.whoMissing : undefined,
    ...cost.wrong,
  };
  if (Object.values(wrong).some((message) => message !== undefined)) return { wrong };
  const { what, schedule, who } = typed;
  const serves = plan.outcomes.map((each) => each.outcomeId).filter((each) => typed.serves.includes(each));
  const common = { kind: 'line', what, schedule, serves } as const;
  if (typed.way === 'unpaid' || typed.way === 'ordinary')
    return { entry: { ...common, support: { kind: typed.way, who } } };
  const provider = providerOf(typed.way, typed);
  if (provider === undefined) return { wrong: { what: words.noSuchService } };
  const { price, oneOff } = cost;
  return {
    entry: {
      ...common,
      support: { kind: 'paid', provider, ...(price && { price }), oneOff: oneOff ?? nothing },
    },
  };
}

function providerOf(way: 'service' | 'assistant' | 'written', typed: TypedLine): Provider | undefined {
  const name = typed.who;
  if (way !== 'service') return { kind: way, name };
  const serviceId = readId<'service'>(typed.service);
  // The directory gives the name and the price when the line is kept.
  return serviceId === undefined ? undefined : { kind: way, serviceId, name, priceAsWorded: '' };
}
