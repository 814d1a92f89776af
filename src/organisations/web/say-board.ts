import { field, type Visit } from '#platform';
import { errorFor, html, input } from '#ui';
import type { BoardCounts } from '../board.ts';
import { saidAbout } from '../statement.ts';
import { paths } from './addresses.ts';
import { typedOr } from './parts.ts';
import type { Part } from './say-part.ts';
import { say } from './say.ts';

const counts = ['voting', 'ownPeople', 'disabledVoting', 'staff', 'disabledStaff'] as const;

/** Who votes and who is paid, as counts. */
export const board: Part = {
  path: paths.board,
  title: (visit) => say(visit).boardTitle,
  lead: (visit) => say(visit).boardLead,
  fields: (visit, { said }, errors) => {
    const words = say(visit);
    const now = saidAbout(said, 'board')?.value;
    return html`${counts.map((name) =>
      input({
        name,
        label: words.countLabels[name],
        ...(name === 'ownPeople' && { hint: words.ownPeopleHint }),
        inputmode: 'numeric',
        classes: 'govuk-input--width-5',
        value: typedOr(visit, name, now?.[name].toString()),
        errorMessage: errorFor(errors, name),
      }),
    )}`;
  },
  read: (visit) => {
    const errors = counts
      .filter((name) => readCount(visit, name) === undefined)
      .map((name) => ({ field: name, text: say(visit).countWrong }));
    if (errors.length > 0) return { errors };
    const count = (name: keyof BoardCounts): number => readCount(visit, name) ?? 0;
    const value = {
      voting: count('voting'),
      ownPeople: count('ownPeople'),
      disabledVoting: count('disabledVoting'),
      staff: count('staff'),
      disabledStaff: count('disabledStaff'),
    };
    return { statement: { about: 'board', key: '', value } };
  },
};

function readCount(visit: Visit, name: string): number | undefined {
  const text = field(visit.form, name);
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}
