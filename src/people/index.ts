export {
  type Power,
  powers,
  type Role,
  roles,
  type Ability,
  authority,
  type Standing,
  may,
  type OrganisationAbility,
  organisationAuthority,
  mayFor,
} from './authority.ts';
export {
  type OrganisationKind,
  organisationKinds,
  type Organisation,
  type WorkerRole,
  workerRoles,
} from './organisation.ts';
