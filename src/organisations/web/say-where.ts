import { field } from '#platform';
import { errorFor, type FieldError, html, textarea } from '#ui';
import { areasKnown, readAreas } from '../areas.ts';
import { saidAbout } from '../statement.ts';
import { paths } from './addresses.ts';
import { tooLongIn, typedOr, words_letters_max } from './parts.ts';
import type { Part } from './say-part.ts';
import { say } from './say.ts';

const areas_letters_max = 8000;

/** The council areas it works in, by name or GSS code; many are welcome, its own address is not asked. */
export const where: Part = {
  path: paths.where,
  title: (visit) => say(visit).whereTitle,
  lead: (visit) => say(visit).whereLead,
  fields: (visit, { said }, errors) => {
    const words = say(visit);
    const now = saidAbout(said, 'where')?.value;
    const known = areasKnown(visit.settings.demo);
    const names = now?.codes.map((code) => known.find((each) => each.code === code)?.name ?? code);
    return html`${textarea({ name: 'areas', label: words.whereLabel, hint: words.whereHint, rows: 6, value: typedOr(visit, 'areas', names?.join('\n')), errorMessage: errorFor(errors, 'areas') })}
    ${textarea({ name: 'words', label: words.whereWords, rows: 3, value: typedOr(visit, 'words', now?.words), errorMessage: errorFor(errors, 'words') })}`;
  },
  read: (visit) => {
    const words = say(visit);
    const tooLong = tooLongIn(visit, { areas: areas_letters_max, words: words_letters_max });
    if (tooLong.length > 0) return { errors: tooLong };
    const { areas, unknown } = readAreas(field(visit.form, 'areas'), areasKnown(visit.settings.demo));
    const wrong = unknown
      .slice(0, 5)
      .map((each) => each.slice(0, 60))
      .join(', ');
    const errors: readonly FieldError[] = [
      ...(unknown.length > 0 ? [{ field: 'areas', text: words.whereUnknown(wrong) }] : []),
      ...(unknown.length + areas.length === 0 ? [{ field: 'areas', text: words.whereMissing }] : []),
    ];
    if (errors.length > 0) return { errors };
    const value = { codes: areas.map(({ code }) => code), words: field(visit.form, 'words') };
    return { statement: { about: 'where', key: '', value } };
  },
};
