import { calendarDate } from '#basics';
import { englandCharging } from './england-charging.ts';
import type { PolicyPack } from './policy-pack.ts';
import { commonCounts } from './replies.ts';
import { ukEmploying } from './uk-employing.ts';

const from = calendarDate('2015-04-01');
const directPayments = 'The Care and Support (Direct Payments) Regulations 2014, SI 2014/2871';
const complaints =
  'The Local Authority Social Services and National Health Service Complaints (England) Regulations 2009, SI 2009/309';
const agreements = 'Usual in councils’ direct payment agreements, for example Merton and St Helens.';

/** Care and support in England today, under the Care Act 2014. */
export const englandCareAct: PolicyPack = {
  format: 'policy-pack/1',
  version: 1,
  id: 'england-care-act',
  title: 'England, Care Act 2014',
  says: [
    'The law for adults in England today.',
    'A council may charge for support. It must leave you at least the income that the law says you keep.',
  ],
  charging: englandCharging,
  counts: [
    ...commonCounts,
    { code: 'complaint-acknowledged', value: 3, from, seen: true, source: complaints },
    { code: 'complaint-answered', value: 6, from, seen: true, source: complaints },
    { code: 'complaint-made-within', value: 12, from, seen: true, source: complaints },
    { code: 'first-review-within', value: 6, from, seen: true, source: `${directPayments}, regulation 7` },
    { code: 'next-review-within', value: 12, from, seen: true, source: `${directPayments}, regulation 7` },
    { code: 'care-home-most', value: 4, from, seen: true, source: `${directPayments}, regulation 6` },
    {
      code: 'care-home-linked-within',
      value: 4,
      from,
      seen: true,
      source: `${directPayments}, regulation 6`,
    },
    {
      code: 'records-kept',
      value: 6,
      from,
      seen: true,
      source:
        'Usual in councils’ direct payment agreements, for example Worcestershire: this year and six more.',
    },
  ],
  employing: ukEmploying,
  relativesAtHome: [{ from, seen: true, source: `${directPayments}, regulation 3` }],
  neverBuys: [
    { code: 'against-the-law', says: 'Anything that is against the law.', source: agreements },
    {
      code: 'not-in-plan',
      says: 'Anything that does nothing for what your plan is about.',
      source: 'Care Act 2014, section 33(3)',
    },
    {
      code: 'living-costs',
      says: 'Rent, mortgage, council tax, heating and everyday food: the costs that everybody has.',
      source: agreements,
    },
    { code: 'harmful', says: 'Alcohol, tobacco and gambling.', source: agreements },
    { code: 'debts', says: 'Debts.', source: agreements },
    { code: 'health-service', says: 'Treatment that the health service gives.', source: agreements },
    { code: 'care-home', says: 'Living in a care home for good.', source: `${directPayments}, regulation 6` },
  ],
};
