export { type LinesSeen, seeLines } from './see-cost.ts';
