import { field, type Visit } from '#platform';
import { errorFor, type FieldError, type Html, html, radios, textarea } from '#ui';
import { saidAbout } from '../statement.ts';
import { type Step, steps } from '../voice-and-business.ts';
import { paths } from './addresses.ts';
import { tooLongIn, typedOr, words_letters_max } from './parts.ts';
import type { Part } from './say-part.ts';
import { say } from './say.ts';

/** How far its voice and its paid work have come, what each is, and how they are kept apart. */
export const voiceAndBusiness: Part = {
  path: paths.voice,
  title: (visit) => say(visit).voiceTitle,
  lead: (visit) => say(visit).voiceLead,
  fields: (visit, { said }, errors) => {
    const words = say(visit);
    const now = saidAbout(said, 'voice-and-business')?.value;
    const box = (name: 'speaksFor' | 'paidFor' | 'keptApart', label: string): Html =>
      textarea({
        name,
        label,
        rows: 3,
        value: typedOr(visit, name, now?.[name]),
        errorMessage: errorFor(errors, name),
      });
    return html`${stepsOf(visit, { name: 'voice', legend: words.voiceLegend, now: now?.voice }, errors)}
    ${box('speaksFor', words.speaksForLabel)}
    ${stepsOf(visit, { name: 'business', legend: words.businessLegend, now: now?.business }, errors)}
    ${box('paidFor', words.paidForLabel)}${box('keptApart', words.keptApartLabel)}`;
  },
  read: (visit) => {
    const text = (name: string): string => field(visit.form, name);
    const step = (name: string): Step | undefined => steps.find((each) => each === text(name));
    const [voice, business] = [step('voice'), step('business')];
    const missing = say(visit).stepMissing;
    const errors: readonly FieldError[] = [
      ...(voice === undefined ? [{ field: 'voice', text: missing }] : []),
      ...(business === undefined ? [{ field: 'business', text: missing }] : []),
      ...tooLongIn(visit, {
        speaksFor: words_letters_max,
        paidFor: words_letters_max,
        keptApart: words_letters_max,
      }),
    ];
    if (errors.length > 0 || voice === undefined || business === undefined) return { errors };
    const value = {
      voice,
      business,
      speaksFor: text('speaksFor'),
      paidFor: text('paidFor'),
      keptApart: text('keptApart'),
    };
    return { statement: { about: 'voice-and-business', key: '', value } };
  },
};

function stepsOf(
  visit: Visit,
  { name, legend, now }: { readonly name: string; readonly legend: string; readonly now: Step | undefined },
  errors: readonly FieldError[],
): Html {
  return radios({
    name,
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--m' } },
    value: typedOr(visit, name, now),
    items: steps.map((value) => ({ value, text: say(visit).steps[value] })),
    errorMessage: errorFor(errors, name),
  });
}
