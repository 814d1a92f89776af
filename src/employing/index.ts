export {
  type AgeBand,
  type BelowTheLaw,
  type CostAsked,
  type CostLine,
  type CostPart,
  type GivenByLine,
  type HourlyCost,
  ageBands,
  belowTheLaw,
  givenByLine,
  hourlyCost,
  leastWage,
} from './hourly-cost.ts';
export type { JobId } from './job.ts';
