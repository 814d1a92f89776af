import type { OutcomeTag, Section, Unit } from '#plans';

/** A plan of somebody in the made-up town, as briefly as it can be written. */
export type PlanSketch = {
  readonly says: Readonly<Partial<Record<Section, string>>>;
  /** Each by a name that lines point to. */
  readonly outcomes: Readonly<Record<string, OutcomeSketch>>;
  readonly lines: readonly LineSketch[];
  /** How to reach them is said for those who are called when something falls through. */
  readonly people?: readonly (readonly [name: string, bond: string, reachAsBackUp?: string])[];
  readonly risks?: readonly RiskSketch[];
  readonly steps?: readonly (readonly [what: string, who: string, when: string])[];
};

export type OutcomeSketch = {
  readonly words: string;
  readonly why: string;
  readonly measure: string;
  readonly tags: readonly OutcomeTag[];
};

export type RiskSketch = {
  readonly couldGoWrong: string;
  readonly worthTaking: string;
  readonly whatWeDo: string;
  readonly who: string;
};

export type LineSketch = {
  readonly what: string;
  readonly when: string;
  /** The outcomes it is for, by their names here. */
  readonly for: readonly string[];
} & (FreeSketch | PaidSketch);

type FreeSketch = { readonly free: 'unpaid' | 'ordinary'; readonly who: string };

export type PaidSketch = {
  /** A service by its name in the directory, an assistant or anybody else by name. */
  readonly from: { readonly service: string } | { readonly assistant: string } | { readonly written: string };
  /** Pence for a unit, and how many a week as people write it. */
  readonly costs: readonly [unitPrice: number, unit: Unit, quantity: string];
  /** Pence to be paid once. */
  readonly once?: number;
};
