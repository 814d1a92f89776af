export { type OwnWorld, ownWorld } from './own-world.ts';
export { harbour, type TestWorld, worldOn, type VisitParts, visitOf } from './visits.ts';
export {
  anAccount,
  type TestPerson,
  aPerson,
  anOrganisation,
  aWorker,
  beside,
  aSupporter,
} from './people.ts';
