import type { RunAs } from './run-as.ts';

/** A PostgreSQL to run: programs, data, a short path to the data for the socket, as whom, and whether data must last. */
export type Site = {
  readonly native: string;
  readonly directory: string;
  readonly reach: string;
  readonly as: RunAs;
  readonly lasting: boolean;
};
