import { type Pence, pence, pounds, readPounds } from '#basics';
import type { Visit } from '#platform';
import { type EmployingCode, employingValueOn, getPolicyPack } from '#policy';
import {
  button,
  errorFor,
  type FieldError,
  form,
  type Html,
  html,
  input,
  moneyInput,
  radios,
  select,
} from '#ui';
import { type AgeBand, ageBands } from '../age.ts';
import { type CostAsked, leastWage } from '../hourly-cost.ts';
import { sayCost } from './say-cost.ts';

/** What was asked, as far as it could be read, and what is wrong with the rest. */
export type CostRead =
  | { readonly asked: CostAsked; readonly errors: readonly [] }
  | { readonly errors: readonly [FieldError, ...FieldError[]] };

/** The rates of this place. */
export function employingHere(visit: Visit) {
  return getPolicyPack(visit.settings.policy).employing;
}

/** Reads the question from the address; nothing asked yet means the usual job at the least wage. */
export function readCost(visit: Visit, weeklyMinutes: number): CostRead {
  const say = sayCost(visit);
  const usual = usualText(visit, weeklyMinutes);
  const text = (name: keyof typeof usual): string => visit.query[name]?.trim() ?? usual[name];
  const wage = readPounds(text('wage'));
  const minutes = readHours(text('hours'));
  const insurance = readPounds(text('insurance'));
  const payroll = readPounds(text('payroll'));
  const training = readPercent(text('training'));
  const money = (name: string, read: Pence | undefined): readonly FieldError[] =>
    read === undefined || read > most_pence ? [{ field: name, text: say.notMoney }] : [];
  const [first, ...rest]: readonly FieldError[] = [
    ...money('wage', wage),
    ...(minutes === undefined ? [{ field: 'hours', text: say.notHours }] : []),
    ...money('insurance', insurance),
    ...money('payroll', payroll),
    ...(training === undefined ? [{ field: 'training', text: say.notPercent }] : []),
  ];
  if (first !== undefined) return { errors: [first, ...rest] };
  if (wage === undefined || minutes === undefined || insurance === undefined) return unread();
  if (payroll === undefined || training === undefined) return unread();
  const age = readAge(visit.query['age']);
  const claimsAllowance = visit.query['allowance'] !== 'no';
  return {
    asked: { wage, weeklyMinutes: minutes, age, claimsAllowance, insurance, payroll, training },
    errors: [],
  };
}

// A wage or a bill beyond this is a slip of the finger, and would run out of whole pence in a year.
const most_pence = 1_000_000;
const week_minutes = 7 * 24 * 60;

function unread(): never {
  throw new Error('expected a fault for what could not be read');
}

export function readAge(text: string | undefined): AgeBand {
  return ageBands.find((age) => age === text) ?? '21-and-over';
}

/** Hours a week in quarters, as minutes: "16", "2.5". Undefined for nought, other steps, and more than a week has. */
export function readHours(text: string): number | undefined {
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return undefined;
  const minutes = Number(text) * 60;
  return minutes > 0 && minutes % 15 === 0 && minutes <= week_minutes ? minutes : undefined;
}

function readPercent(text: string): number | undefined {
  const found = /^(\d{1,2})(?:\.(\d{1,2}))?$/.exec(text.replace(/\s*%$/, ''));
  return found === null ? undefined : Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}

type Usual = Readonly<Record<'wage' | 'hours' | 'insurance' | 'payroll' | 'training', string>>;

function usualText(visit: Visit, weeklyMinutes: number): Usual {
  const values = employingHere(visit);
  const today = visit.clock.today();
  const usual = (code: EmployingCode): number => employingValueOn(values, code, today).value;
  const plain = (amount: number): string => pounds(pence(amount)).replace('£', '');
  return {
    wage: plain(leastWage(readAge(visit.query['age']), values, today).amount),
    hours: (weeklyMinutes / 60).toString(),
    insurance: plain(usual('usual-liability-insurance')),
    payroll: plain(usual('usual-payroll')),
    training: (usual('usual-training') / 100).toString(),
  };
}

/** The form: it only asks, so its answer has an address that can be kept and sent on. */
export function costForm(
  visit: Visit,
  asking: { readonly action: string; readonly weeklyMinutes: number; readonly errors: readonly FieldError[] },
): Html {
  const say = sayCost(visit);
  const usual = usualText(visit, asking.weeklyMinutes);
  const shown = (name: keyof Usual): string => visit.query[name] ?? usual[name];
  const of = (name: keyof Usual) => ({
    name,
    label: say.asks[name],
    hint: say.hints[name],
    value: shown(name),
    errorMessage: errorFor(asking.errors, name),
    reader: visit,
  });
  return form({
    action: asking.action,
    method: 'get',
    children: html`${moneyInput(of('wage'))}
      ${input({ ...of('hours'), inputmode: 'decimal', classes: 'govuk-input--width-4' })}
      ${select({
        name: 'age',
        label: say.age,
        value: readAge(visit.query['age']),
        items: ageBands.map((age) => ({ value: age, text: say.ages[age] })),
      })}
      ${radios({
        name: 'allowance',
        fieldset: { legend: { text: say.allowance, classes: 'govuk-fieldset__legend--s' } },
        hint: say.allowanceHint,
        value: visit.query['allowance'] === 'no' ? 'no' : 'yes',
        items: [
          { value: 'yes', text: say.yes },
          { value: 'no', text: say.no },
        ],
        reader: visit,
      })}
      ${moneyInput(of('insurance'))}${moneyInput(of('payroll'))}
      ${input({ ...of('training'), inputmode: 'decimal', classes: 'govuk-input--width-4', suffix: { text: '%' } })}
      ${button({ text: say.work })}`,
  });
}
