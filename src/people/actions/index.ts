export { type NotAllowed, type AlreadyDone, type Doing, type Me, act, look, actFor } from './act.ts';
