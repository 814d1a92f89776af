import type { Visitor } from '../visitor.ts';

/** Who takes part, and the clock that the story moves. */
export type Cast = {
  readonly ola: Visitor;
  /** Plans the same hours as Ola with an agency. */
  readonly nell: Visitor;
  readonly priya: Visitor;
  readonly sam: Visitor;
  readonly dev: Visitor;
  /** Approves what Dev prepares. */
  readonly nadia: Visitor;
  readonly itIs: (moment: string) => void;
};

/** Where the letters of those who work in the town go. */
export const emails = {
  ola: 'ola.golden@example.org',
  priya: 'priya@harbour-service.example',
  dev: 'dev@harbour-service.example',
  nadia: 'nadia@harbour-service.example',
  sam: 'sam@tideway.example',
} as const;

/**
 * A Monday of the year for which the design gives its figures: the income that the law leaves is that of 2025 to 2026 on
 * every day of the story.
 */
export const begins = '2025-10-06T09:00:00Z';
