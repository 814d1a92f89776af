import { field, type Visit } from '#platform';
import { errorFor, html, radios, textarea } from '#ui';
import { type MaturityLevel, type MaturityLine, maturityLevels, maturityLines } from '../maturity.ts';
import { saidAbout } from '../statement.ts';
import { paths } from './addresses.ts';
import { tooLongIn, typedOr, words_letters_max } from './parts.ts';
import type { Part } from './say-part.ts';
import { say } from './say.ts';

/** A review by the organisation of itself: where it stands on each line. */
export const howGrown: Part = {
  path: paths.maturity,
  title: (visit) => say(visit).maturityTitle,
  lead: (visit) => say(visit).maturityLead,
  fields: (visit, { said }, errors) => {
    const words = say(visit);
    const now = saidAbout(said, 'maturity')?.value;
    return html`${maturityLines.map((line) =>
      radios({
        name: line,
        fieldset: { legend: { text: words.maturity[line].asks, classes: 'govuk-fieldset__legend--s' } },
        classes: 'govuk-radios--inline govuk-radios--small',
        value: typedOr(visit, line, now?.levels[line]),
        items: maturityLevels.map((value) => ({ value, text: words.levels[value] })),
        errorMessage: errorFor(errors, line),
      }),
    )}
    ${textarea({ name: 'words', label: words.maturityWords, rows: 4, value: typedOr(visit, 'words', now?.words), errorMessage: errorFor(errors, 'words') })}`;
  },
  read: (visit) => {
    const missing = maturityLines.filter((line) => levelOf(visit, line) === undefined);
    const errors = [
      ...missing.map((line) => ({ field: line, text: say(visit).levelMissing })),
      ...tooLongIn(visit, { words: words_letters_max }),
    ];
    if (errors.length > 0) return { errors };
    const level = (line: MaturityLine): MaturityLevel => levelOf(visit, line) ?? 'none';
    const levels = {
      criteria: level('criteria'),
      governance: level('governance'),
      committee: level('committee'),
      age: level('age'),
      staff: level('staff'),
      infrastructure: level('infrastructure'),
      'business-plan': level('business-plan'),
      funding: level('funding'),
      services: level('services'),
      impairments: level('impairments'),
      members: level('members'),
      engagement: level('engagement'),
      networking: level('networking'),
    };
    return {
      statement: { about: 'maturity', key: '', value: { levels, words: field(visit.form, 'words') } },
    };
  },
};

function levelOf(visit: Visit, line: MaturityLine): MaturityLevel | undefined {
  return maturityLevels.find((each) => each === field(visit.form, line));
}
