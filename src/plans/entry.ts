import type { Pence } from '#basics';
import type { LineKind, Price, Provider } from './line.ts';
import type { OutcomeId, OutcomeTag } from './outcome.ts';

/** What somebody puts into a plan, as read from a form: one of the five kinds of thing that a plan lists. */
export type Entry = OutcomeEntry | LineEntry | CompanionEntry | RiskEntry | StepEntry;

export type OutcomeEntry = {
  readonly kind: 'outcome';
  readonly words: string;
  readonly whyItMatters: string;
  readonly measure: string;
  readonly tags: readonly OutcomeTag[];
};

export type LineEntry = {
  readonly kind: 'line';
  readonly what: string;
  readonly schedule: string;
  readonly serves: readonly OutcomeId[];
  readonly support:
    | { readonly kind: Exclude<LineKind, 'paid'>; readonly who: string }
    | {
        readonly kind: 'paid';
        readonly provider: Provider;
        readonly price?: Price;
        readonly oneOff: Pence;
      };
};

export type CompanionEntry = {
  readonly kind: 'companion';
  readonly name: string;
  readonly bond: string;
  readonly backUp: boolean;
  readonly reach: string;
};

export type RiskEntry = {
  readonly kind: 'risk';
  readonly couldGoWrong: string;
  readonly worthTaking: string;
  readonly whatWeDo: string;
  readonly who: string;
};

export type StepEntry = {
  readonly kind: 'step';
  readonly what: string;
  readonly who: string;
  readonly when: string;
};

export type EntryKind = Entry['kind'];
