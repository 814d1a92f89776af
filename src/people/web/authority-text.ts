import {
  abilities,
  abilitiesOf,
  authority,
  organisationAuthority,
  type Power,
  powers,
  roles,
  type Role,
} from '../authority.ts';
import { authoritySay, theirs } from './authority-say.ts';

const say = authoritySay({ language: 'en' });
const ola = theirs('Ola');

/** The table of authority as a page of the handbook, printed from the table itself. */
export function authorityText(): string {
  return `# Who may do what

Printed from \`src/people/authority.ts\` by \`node --import tsx tools/print-authority.ts\`; a test keeps it up to date. Every
route and every action asks this table, and row-level security keeps it again below them. Ola is the person.

\`always\` means by standing there; a word in brackets is the power that Ola must have given, and can take back at any time.

| May | ${roles.map((role) => (role === 'self' ? 'Ola' : role)).join(' | ')} |
| --- |${roles.map(() => ' --- |').join('')}
${abilities.map((ability) => `| ${say.may[ability](ola)} \`${ability}\` | ${roles.map((role) => cell(role, ability)).join(' | ')} |`).join('\n')}

## What each power gives

| Power | In words | Abilities beyond none at all |
| --- | --- | --- |
${powers.map((power) => `| \`${power}\` | ${say.powers[power].what} | ${given(power)} |`).join('\n')}

## Kept apart

Of two standings that may not meet in one pair of hands, the one closer to the person counts: nobody decides about or pays
to themselves, somebody they support or somebody they plan with; nobody holds the money of somebody they plan with; and whoever works for
somebody neither decides about them, pays them, plans with them nor settles what they leave (invariants 20 and 28). An executor is there
only once it is written down that the person died; until the family has one, and beside them, those who pay for the service can do the same.

## For an organisation

| Ability | Roles there that have it |
| --- | --- |
${Object.entries(organisationAuthority)
  .map(([ability, held]) => `| \`${ability}\` | ${held.join(', ')} |`)
  .join('\n')}
`;
}

function cell(role: Role, ability: (typeof abilities)[number]): string {
  const ways: readonly { readonly as: Role; readonly with?: Power }[] = authority[ability];
  const words = ways
    .filter((way) => way.as === role)
    .map((way) => (way.with === undefined ? 'always' : `(${way.with})`));
  return words.join(' ');
}

function given(power: Power): string {
  const without = abilitiesOf('supporter', []);
  const more = abilitiesOf('supporter', [power]).filter((ability) => !without.includes(ability));
  return more.map((ability) => `\`${ability}\``).join(', ');
}
