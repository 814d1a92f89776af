import type { Id } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import {
  button,
  buttonGroup,
  checkboxes,
  errorFor,
  type FieldError,
  form,
  hiddenField,
  type Html,
  html,
  input,
  insetText,
  moneyInput,
  noHtml,
  radios,
} from '#ui';
import type { Plan } from '../plan.ts';
import { units } from '../line.ts';
import { entryHref, paths, planHref } from './addresses.ts';
import { removeForm } from './entry-form.ts';
import type { TypedLine } from './line-fields.ts';
import { moneyBeside, priceText } from './money-beside.ts';
import { errorsOf, helpingNote, type OnOpenPlan } from './parts.ts';
import { lineSum, lineTotals, totalsAsk, totalsFollow } from './line-totals.ts';
import { sayForms } from './say-forms.ts';
import { sayLine } from './say-line.ts';
import { sayLists } from './say-lists.ts';
import { sayMoney } from './say-money.ts';
import { whoseWords } from './whose-words.ts';

/** A form for one line, as it was typed so far. */
export type LineForm = {
  readonly entryId?: Id<'plan-entry'>;
  readonly typed: TypedLine;
  readonly version: number;
  readonly theirs: boolean;
  readonly wrong?: Readonly<Record<string, string | undefined>>;
  /** What the directory says of the service. */
  readonly listed?: { readonly name: string; readonly priceAsWorded: string };
  /** What somebody else saved meanwhile. */
  readonly meanwhile?: Plan['lines'][number];
};

/** The page of one line: with its cost, the plan's totals follow what is typed; without, the plan's own stand at its foot. */
export function lineForm(on: OnOpenPlan, given: LineForm): Answer {
  const { visit, person, plan, seen } = on;
  const { typed, entryId, version } = given;
  const errors = errorsOf(given.wrong ?? {});
  const paid = isPaid(typed);
  return {
    ...(errors.length > 0 && { status: given.meanwhile === undefined ? 422 : 409 }),
    page: {
      title: sayLine(visit).titles[typed.way],
      back: { href: planHref(person), text: sayForms(visit).back },
      errors,
      body: html`${helpingNote(on)}${listedPart(visit, given)}${meanwhilePart(visit, given)}
        ${paid && lineTotals(on, given)}
        ${form({
          action:
            entryId === undefined
              ? address(paths.newLine, { person }, { way: typed.way })
              : entryHref(person, 'lines', entryId),
          ...(paid && { follow: { ask: totalsAsk(on, entryId), fields: totalsFollow } }),
          csrf: visit.csrf,
          token: visit.clock.newId(),
          children: fields(on, given, errors),
        })}
        ${entryId !== undefined && removeForm(on, 'lines', { entryId, version })}
        ${paid ? lineSum(on, given) : moneyBeside(plan.lines, seen.startingWeekly, visit)}`,
    },
  };
}

function isPaid({ way }: TypedLine): boolean {
  return way !== 'unpaid' && way !== 'ordinary';
}

function fields(on: OnOpenPlan, given: LineForm, errors: readonly FieldError[]): Html {
  const { visit } = on;
  const { typed } = given;
  const words = sayLine(visit);
  const save = button({ text: sayForms(visit).save, preventDoubleClick: true });
  return html`${hiddenField('version', given.version.toString())}${hiddenField('service', typed.service || undefined)}
    ${input({ name: 'what', label: words.whatLabel, hint: words.whatHint, value: typed.what, errorMessage: errorFor(errors, 'what'), reader: visit })}
    ${whoField(visit, typed, errors)}
    ${input({ name: 'schedule', label: words.scheduleLabel, hint: words.scheduleHint, value: typed.schedule, errorMessage: errorFor(errors, 'schedule'), reader: visit })}
    ${isPaid(typed) && costFields(visit, typed, errors)}
    ${servesBoxes(on, typed)}
    ${whoseWords(on, given.theirs)}
    ${buttonGroup(isPaid(typed) ? [save, addUpButton(visit)] : [save])}`;
}

/** Shows the totals with what is typed so far, and keeps nothing: what the script does while one types. */
function addUpButton(visit: Visit): Html {
  const text = sayMoney(visit).addUp;
  return button({ text, kind: 'secondary', name: 'addUp', value: 'yes', classes: 'without-following' });
}

function listedPart(visit: Visit, { listed }: LineForm): Html | undefined {
  if (listed === undefined) return undefined;
  const words = sayLine(visit);
  const price = listed.priceAsWorded !== '' && html`<br>${words.theirPrice(listed.priceAsWorded)}`;
  return insetText({ text: html`${words.fromDirectory(listed.name)}${price}` });
}

function meanwhilePart(visit: Visit, { meanwhile }: LineForm): Html | undefined {
  if (meanwhile === undefined) return undefined;
  const words = sayForms(visit);
  return insetText({
    text: html`<p>${words.changedMeanwhile}</p><p>${meanwhile.what} ${meanwhile.schedule} ${priceText(meanwhile, visit)}</p><p>${words.changedMeanwhileNext}</p>`,
  });
}

function whoField(visit: Visit, typed: TypedLine, errors: readonly FieldError[]): Html {
  if (typed.way === 'service') return noHtml;
  return input({
    name: 'who',
    label: sayLine(visit).whoLabel[typed.way],
    value: typed.who,
    errorMessage: errorFor(errors, 'who'),
    reader: visit,
  });
}

function costFields(visit: Visit, typed: TypedLine, errors: readonly FieldError[]): Html {
  const words = sayLine(visit);
  const { perUnit } = sayLists(visit);
  return html`${moneyInput({
    name: 'price',
    label: words.priceLabel,
    hint: words.priceHint,
    value: typed.price,
    errorMessage: errorFor(errors, 'price'),
    reader: visit,
  })}
  ${radios({
    name: 'unit',
    classes: 'govuk-radios--inline',
    fieldset: { legend: { text: words.unitLabel, classes: 'govuk-fieldset__legend--s' } },
    value: typed.unit,
    items: units.map((unit) => ({ value: unit, text: perUnit[unit] })),
    errorMessage: errorFor(errors, 'unit'),
    reader: visit,
  })}
  ${input({
    name: 'quantity',
    label: words.quantityLabel,
    hint: words.quantityHint,
    inputmode: 'decimal',
    classes: 'govuk-input--width-5',
    value: typed.quantity,
    errorMessage: errorFor(errors, 'quantity'),
    reader: visit,
  })}
  ${moneyInput({
    name: 'oneOff',
    label: words.oneOffLabel,
    hint: words.oneOffHint,
    value: typed.oneOff,
    errorMessage: errorFor(errors, 'oneOff'),
    reader: visit,
  })}`;
}

function servesBoxes({ visit, plan }: OnOpenPlan, typed: TypedLine): Html {
  if (plan.outcomes.length === 0) return noHtml;
  const words = sayLine(visit);
  return checkboxes({
    name: 'serves',
    fieldset: { legend: { text: words.servesTitle, classes: 'govuk-fieldset__legend--s' } },
    hint: words.servesHint,
    values: [...typed.serves],
    items: plan.outcomes.map((each) => ({ value: each.outcomeId, text: each.words })),
  });
}
