import { field, fieldList, type Visit } from '#platform';
import { button, checkboxes, errorFor, type FieldError, type Html, html, input, textarea } from '#ui';
import { type GroupWords, readThings, readTime, things_max, weekdays } from '../self-help-group.ts';
import { typedOr, words_letters_max } from './parts.ts';
import { sayGroups } from './say-groups.ts';

const lines = { name: 100, meetsFrom: 20, meetsUntil: 20, meetsAt: 200, postcode: 12 } as const;
const texts = ['whoWeAre', 'whatWeDo', 'meetsWords', 'offers', 'needs', 'reach'] as const;

/** The fields in which a group says who it is; what it said before, or what was typed, stands in them. */
export function groupFields(visit: Visit, now: GroupWords | undefined, errors: readonly FieldError[]): Html {
  const words = sayGroups(visit);
  const line = (name: keyof typeof lines, more: { label: string; hint?: string }): Html =>
    input({ name, ...more, value: typedOr(visit, name, now?.[name]), errorMessage: errorFor(errors, name) });
  const text = (name: (typeof texts)[number], rows: number, more: { label: string; hint?: string }): Html => {
    const before = now?.[name];
    const standing = typeof before === 'string' ? before : before?.join('\n');
    const value = typedOr(visit, name, standing);
    return textarea({ name, rows, ...more, value, errorMessage: errorFor(errors, name) });
  };
  return html`${line('name', { label: words.name })}
    ${text('whoWeAre', 3, { label: words.whoWeAre })}${text('whatWeDo', 3, { label: words.whatWeDo })}
    ${checkboxes({
      name: 'meetsOn',
      fieldset: { legend: { text: words.meetsOn, classes: 'govuk-fieldset__legend--s' } },
      values: 'name' in visit.form ? fieldList(visit.form, 'meetsOn') : (now?.meetsOn ?? []).map(String),
      items: weekdays.map((day) => ({ value: day.toString(), text: words.days[day - 1] ?? '' })),
    })}
    ${line('meetsFrom', { label: words.meetsFrom, hint: words.timeHint })}
    ${line('meetsUntil', { label: words.meetsUntil })}
    ${text('meetsWords', 2, { label: words.meetsWords, hint: words.meetsWordsHint })}
    ${line('meetsAt', { label: words.meetsAt })}${line('postcode', { label: words.postcode })}
    ${text('offers', 4, { label: words.offers, hint: words.offersHint })}
    ${text('needs', 4, { label: words.needs, hint: words.needsHint })}
    ${text('reach', 3, { label: words.reach, hint: words.reachHint })}
    ${button({ text: words.save, preventDoubleClick: true })}`;
}

/** What a group says, as typed, or what is wrong with it. */
export function readGroup(
  visit: Visit,
): { readonly words: GroupWords } | { readonly errors: readonly FieldError[] } {
  const say = sayGroups(visit);
  const typed = (name: string): string => field(visit.form, name);
  const most: Readonly<Record<string, number>> = {
    ...lines,
    ...Object.fromEntries(texts.map((name) => [name, words_letters_max])),
  };
  const tooLong = Object.entries(most).flatMap(([name, letters_max]) =>
    typed(name).length > letters_max ? [{ field: name, text: say.tooLong(letters_max) }] : [],
  );
  const missing = [
    ...(typed('name') === '' ? [{ field: 'name', text: say.nameMissing }] : []),
    ...(typed('reach') === '' ? [{ field: 'reach', text: say.reachMissing }] : []),
  ];
  const wrongTimes = (['meetsFrom', 'meetsUntil'] as const)
    .filter(
      (name) =>
        typed(name) !== '' && typed(name).length <= lines[name] && readTime(typed(name)) === undefined,
    )
    .map((name) => ({ field: name, text: say.timeWrong }));
  const tooMany = (['offers', 'needs'] as const)
    .filter((name) => readThings(typed(name)).length > things_max)
    .map((name) => ({ field: name, text: say.tooMany(things_max) }));
  const errors = [...missing, ...tooLong, ...tooMany, ...wrongTimes];
  if (errors.length > 0) return { errors };
  const ticked = fieldList(visit.form, 'meetsOn');
  return {
    words: {
      name: typed('name'),
      whoWeAre: typed('whoWeAre'),
      whatWeDo: typed('whatWeDo'),
      meetsOn: weekdays.filter((day) => ticked.includes(day.toString())),
      meetsFrom: readTime(typed('meetsFrom')) ?? '',
      meetsUntil: readTime(typed('meetsUntil')) ?? '',
      meetsWords: typed('meetsWords'),
      meetsAt: typed('meetsAt'),
      postcode: typed('postcode'),
      offers: readThings(typed('offers')),
      needs: readThings(typed('needs')),
      reach: typed('reach'),
    },
  };
}
