export { type AgeBand, ageBands } from './age.ts';
export {
  type BelowTheLaw,
  type CostAsked,
  type CostLine,
  type CostPart,
  type GivenByLine,
  type HourlyCost,
  belowTheLaw,
  givenByLine,
  hourlyCost,
  leastWage,
} from './hourly-cost.ts';
export type { JobId } from './job.ts';
