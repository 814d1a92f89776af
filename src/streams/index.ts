export { type Part, type PartId } from './part.ts';
export { layOut, type Spent, type Taken, type TakenBecause } from './waterfall.ts';
