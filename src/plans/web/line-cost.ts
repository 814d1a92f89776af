import { nothing, readPounds } from '#basics';
import { field, type Form } from '#platform';
import { type Cost, hundredths, type Price, readQuantity, type Unit, units } from '../line.ts';
import type { LineWords } from './say-line.ts';

/** The fields of a line that say what it costs, as they were typed. */
export const costNames = ['price', 'unit', 'quantity', 'oneOff'] as const;
export type TypedCost = Readonly<Record<(typeof costNames)[number], string>>;

export function typedCost(form: Form): TypedCost {
  return {
    price: field(form, 'price'),
    unit: field(form, 'unit'),
    quantity: field(form, 'quantity'),
    oneOff: field(form, 'oneOff'),
  };
}

const most_pence = 10_000_000;

type CostRead = Partial<Cost> & { readonly wrong: Readonly<Record<string, string | undefined>> };

/** What a line costs as it was typed, or what is wrong with it. */
export function readCost(typed: TypedCost, words: LineWords): CostRead {
  const oneOff = typed.oneOff === '' ? nothing : readPounds(typed.oneOff);
  if (oneOff === undefined) return { wrong: { oneOff: words.priceWrong } };
  if (oneOff > most_pence) return { wrong: { oneOff: words.tooMuch } };
  if (typed.price !== '') return { oneOff, ...readWeekly(typed, words) };
  return typed.oneOff === '' ? { wrong: { price: words.costMissing } } : { oneOff, wrong: {} };
}

/** What a line costs as far as it can be read while it is being typed; what cannot be read yet counts nothing. */
export function costSoFar(typed: TypedCost): Cost {
  const price = readPrice(typed);
  const oneOff = readPounds(typed.oneOff);
  const readable = oneOff !== undefined && oneOff <= most_pence;
  return { ...(price !== undefined && { price }), oneOff: readable ? oneOff : nothing };
}

function readWeekly(typed: TypedCost, words: LineWords): CostRead {
  const price = readPrice(typed);
  if (price !== undefined) return { price, wrong: {} };
  const { unitPrice, unit, quantity } = priceParts(typed);
  const tooMuch = unitPrice === undefined ? words.priceWrong : words.tooMuch;
  return {
    wrong: {
      price: unitPrice === undefined || unitPrice > most_pence ? tooMuch : undefined,
      unit: unit === undefined ? words.unitMissing : undefined,
      quantity: quantity === undefined ? words.quantityWrong : undefined,
    },
  };
}

function readPrice(typed: TypedCost): Price | undefined {
  const { unitPrice, unit, quantity } = priceParts(typed);
  if (unitPrice === undefined || unit === undefined || quantity === undefined) return undefined;
  return unitPrice > most_pence ? undefined : { unit, unitPrice, quantity };
}

function priceParts({ price, unit: typedUnit, quantity }: TypedCost): Partial<Price> {
  const unitPrice = readPounds(price);
  const unit: Unit | undefined = units.find((each) => each === typedUnit);
  const oneAWeek = unit === 'week' && quantity === '';
  const read = oneAWeek ? hundredths(100) : readQuantity(quantity);
  return {
    ...(unitPrice !== undefined && { unitPrice }),
    ...(unit !== undefined && { unit }),
    ...(read !== undefined && { quantity: read }),
  };
}
