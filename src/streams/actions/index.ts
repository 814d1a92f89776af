export { type NewPart, type PartRefusal, type WithdrawRefusal, addPart, takePartBack } from './add-part.ts';
export { type HandingOn, handOn, takeOfferBack } from './hand-on.ts';
export { layOutPots } from './lay-out-pots.ts';
export { type Fillable, seeFillable } from './see-fillable.ts';
export { type Handed, type Movement, type PartSeen, type PlaceWaiting, type Pot, seePot } from './see-pot.ts';
export { type NewPlace, closePlaceOf, openPlace } from './open-place.ts';
export { type Moved, type Return, type ReturnLine, seeReturn } from './see-return.ts';
export { type OwnPart, type OwnPartRefusal, writeOwnPart } from './write-own-part.ts';
