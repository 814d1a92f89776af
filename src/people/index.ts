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
