import { field, type Visit } from '#platform';
import { errorFor, type FieldError, html, textarea } from '#ui';
import { areasKnown, readAreas } from '../areas.ts';
import { councilsCalled } from '../council-names.ts';
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
    const errors: readonly FieldError[] = [
      ...wrongAreas(visit, unknown),
      ...(unknown.length + areas.length === 0 ? [{ field: 'areas', text: words.whereMissing }] : []),
    ];
    if (errors.length > 0) return { errors };
    const value = { codes: areas.map(({ code }) => code), words: field(visit.form, 'words') };
    return { statement: { about: 'where', key: '', value } };
  },
};

/** What nobody knows; and of an old name or a district what it stands for today, so that whoever writes it can choose. */
function wrongAreas(visit: Visit, unknown: readonly string[]): readonly FieldError[] {
  if (unknown.length === 0) return [];
  const words = say(visit);
  const known = areasKnown(visit.settings.demo);
  const lines = unknown.slice(0, 5).map((line) => {
    const typed = line.slice(0, 60);
    const called = councilsCalled(line, known);
    return called === undefined
      ? typed
      : words.whereToday(
          typed,
          called.areas.map(({ name }) => name),
        );
  });
  return [{ field: 'areas', text: words.whereUnknown(lines.join('; ')) }];
}
