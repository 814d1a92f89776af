import type { AccountId, LocalityId, OrganisationId, PersonId } from '#basics';

/**
 * On whose behalf a transaction runs. Row-level security lets it see rows of this locality only; rows about a person only
 * for `person`, and only for those who stand to them in one of the `standings`; and rows that name one of `organisations`.
 */
export type Scope = {
  readonly locality: LocalityId;
  readonly account?: AccountId;
  readonly person?: PersonId;
  readonly standings?: readonly string[];
  readonly organisations?: readonly OrganisationId[];
};

/** The SQL that puts a scope in force until the transaction ends. */
export function enterScope(scope: Scope): string {
  const settings: readonly (readonly [string, string])[] = [
    ['mainstay.locality', scope.locality],
    ['mainstay.account', scope.account ?? ''],
    ['mainstay.person', scope.person ?? ''],
    ['mainstay.standings', `{${(scope.standings ?? []).join(',')}}`],
    ['mainstay.organisations', `{${(scope.organisations ?? []).join(',')}}`],
  ];
  return settings.map(([name, value]) => `set local ${name} = ${quoted(value)}`).join('; ');
}

// Ids, codes and standings hold only these letters; anything else is a fault, so nothing can be smuggled into the text.
function quoted(value: string): string {
  if (!/^[A-Za-z0-9{},:_-]*$/.test(value)) throw new Error(`expected plain ids in a scope, got ${value}`);
  return `'${value}'`;
}
