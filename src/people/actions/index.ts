export { type NotAllowed, type AlreadyDone, type Doing, type Me, act, look, actFor } from './act.ts';
export { type NotSignedIn, registerMe, findMyPerson } from './register-me.ts';
export { standBeside } from './stand-beside.ts';
export { foundOrganisation, employ } from './found-organisation.ts';
export { organisationsOfKind, findOrganisation } from '../store/organisations.ts';
export { type Person, nameOf } from '../store/persons.ts';
