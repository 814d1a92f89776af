import { dayOf, readId } from '#basics';
import type { Question } from '#holdings';
import { field, type Visit } from '#platform';
import { getPolicyPack, relativesRuleOn } from '#policy';
import { errorFor, type FieldError, type Html, html, radios, select } from '#ui';
import type { Particulars, Terms } from '../particulars.ts';
import { onDay } from './parts.ts';
import { sayJob } from './say-job.ts';

const answers = ['no', 'elsewhere', 'at-home'] as const;

/** Whether it is close family at home, and the answer that says it is necessary; nothing where no rule asks for it. */
export function relativeFields(
  visit: Visit,
  asked: {
    readonly now?: Particulars | undefined;
    readonly yeses: readonly Question[];
    readonly errors: readonly FieldError[];
  },
): Html | undefined {
  const rule = relativesRuleOn(getPolicyPack(visit.settings.policy), visit.clock.today());
  if (rule === undefined) return undefined;
  const say = sayJob(visit);
  const typed = (name: string, now: string): string => (name in visit.form ? field(visit.form, name) : now);
  const yeses = asked.yeses.map((each) => ({
    value: each.questionId,
    text: `${onDay(visit, dayOf(each.answer?.at ?? each.askedAt))}: ${each.what}`,
  }));
  return html`${radios({
    name: 'relative',
    fieldset: { legend: { text: say.relative, classes: 'govuk-fieldset__legend--s' } },
    hint: say.relativeHint(rule.source),
    value: typed('relative', asked.now?.relative ?? 'no'),
    items: answers.map((value) => ({ value, text: say.relatives[value] })),
    reader: visit,
  })}${select({
    name: 'necessary',
    label: say.necessary,
    value: typed('necessary', asked.now?.necessary ?? ''),
    items: [{ value: '', text: say.necessaryNone }, ...yeses],
    errorMessage: errorFor(asked.errors, 'necessary'),
    reader: visit,
  })}`;
}

/** What was said about it. */
export function readRelative(visit: Visit): Pick<Terms, 'relative' | 'necessary'> {
  const said = answers.find((each) => each === field(visit.form, 'relative')) ?? 'no';
  const necessary = readId<'question'>(field(visit.form, 'necessary'));
  return {
    ...(said !== 'no' && { relative: said }),
    ...(said === 'at-home' && necessary !== undefined && { necessary }),
  };
}
