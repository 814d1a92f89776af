import { add, type CalendarDate, nothing, type Pence, pence } from '#basics';
import { amountOn, type EnglandCharging, type MoneyCode } from './policy-pack.ts';

export type AgeBand = 'under-25' | '25-to-pension-age' | 'pension-age';
export type IncomePremium = 'disability-premium' | 'enhanced-disability-premium';

/** What a council in England may ask about a person's money. Weekly amounts, except `capital`; only income that counts. */
export type Means = {
  readonly age: AgeBand;
  readonly premiums: readonly IncomePremium[];
  readonly income: Pence;
  readonly capital: Pence;
  readonly housingCosts: Pence;
  readonly disabilityCosts: Pence;
};

/** What a person pays towards support each week, and every figure it is made from. */
export type Contribution = {
  readonly contribution: Pence;
  readonly cost: Pence;
  readonly income: Pence;
  readonly fromCapital: Pence;
  readonly incomeKept: Pence;
  readonly housingCosts: Pence;
  readonly disabilityCosts: Pence;
  readonly capitalAboveLimit: boolean;
};

/**
 * What a person pays towards support a week in England (SI 2014/2672; Care Act 2014, sections 14(4) and 14(7)):
 * never more than the support costs, and never out of the income that the law leaves. It takes the charging half of a
 * pack, so a pack that does not charge cannot be asked. Whole pence all the way, so nothing is ever rounded up.
 */
export function contributionOn(
  charging: EnglandCharging,
  means: Means,
  cost: Pence,
  day: CalendarDate,
): Contribution {
  const fromCapital = tariffIncome(charging, means.capital, day);
  const incomeKept = add(
    amountOn(charging, keptFor[means.age], day),
    ...means.premiums.map((premium) => amountOn(charging, keptWith[premium], day)),
  );
  const capitalAboveLimit = means.capital > amountOn(charging, 'capital-upper-limit', day);
  const left = means.income + fromCapital - incomeKept - means.housingCosts - means.disabilityCosts;
  const affordable = pence(Math.max(nothing, left));
  const contribution = capitalAboveLimit ? cost : pence(Math.min(cost, affordable));
  const { income, housingCosts, disabilityCosts } = means;
  return {
    contribution,
    cost,
    income,
    fromCapital,
    incomeKept,
    housingCosts,
    disabilityCosts,
    capitalAboveLimit,
  };
}

/** £1 a week for each £250, or part of it, above the lower limit (regulation 25). */
export function tariffIncome(charging: EnglandCharging, capital: Pence, day: CalendarDate): Pence {
  const above = Math.max(nothing, capital - amountOn(charging, 'capital-lower-limit', day));
  return pence(Math.ceil(above / amountOn(charging, 'capital-tariff-step', day)) * 100);
}

const keptFor = {
  'under-25': 'income-kept-under-25',
  '25-to-pension-age': 'income-kept-25-to-pension-age',
  'pension-age': 'income-kept-pension-age',
} as const satisfies Record<AgeBand, MoneyCode>;

const keptWith = {
  'disability-premium': 'income-kept-disability-premium',
  'enhanced-disability-premium': 'income-kept-enhanced-disability-premium',
} as const satisfies Record<IncomePremium, MoneyCode>;
