export { type NewPart, type PartRefusal, type WithdrawRefusal, addPart, takePartBack } from './add-part.ts';
export { layOutPots } from './lay-out-pots.ts';
export { type Fillable, seeFillable } from './see-fillable.ts';
export { type Movement, type PartSeen, type Pot, seePot } from './see-pot.ts';
export { type ReturnLine, seeReturn } from './see-return.ts';
