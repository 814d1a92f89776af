export {
  type Power,
  powers,
  type Role,
  roles,
  type Ability,
  authority,
  abilities,
  abilitiesOf,
  standingsInForce,
  type Standing,
  may,
  type OrganisationAbility,
  organisationAuthority,
  organisationAbilities,
  mayFor,
} from './authority.ts';
export {
  type Conflict,
  type Function,
  type Level,
  type Verdict,
  conflictsBetween,
  functionsOf,
  verdictOn,
} from './conflicts.ts';
export type { Death } from './death.ts';
export { type NewsId, type NewsToGive, type Given, byEmail } from './news.ts';
export { type Format, formats, type Reaching, tooLong, saysNothing } from './reaching.ts';
export {
  type OrganisationKind,
  organisationKinds,
  type Organisation,
  type WorkerRole,
  workerRoles,
} from './organisation.ts';
export {
  type RelationshipId,
  type Relationship,
  type RelationshipState,
  stateOf,
  possible,
  isTheirsToEnd,
  gentlePowers,
} from './circle.ts';
