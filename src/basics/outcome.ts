/** What came of an attempt: what was done, or a refusal a person can do something about. */
export type Outcome<Done, Refusal extends { readonly because: string }> =
  { readonly done: Done } | { readonly refused: Refusal };

export function done<Done>(value: Done): { readonly done: Done } {
  return { done: value };
}

/** A refusal by its reason, with the figures a sentence about it needs. */
export function refused<const Because extends string, Figures extends object = object>(
  because: Because,
  figures?: Figures,
): { readonly refused: { readonly because: Because } & Figures } {
  return { refused: { because, ...figures } as { readonly because: Because } & Figures };
}

export function isDone<Done, Refusal extends { readonly because: string }>(
  outcome: Outcome<Done, Refusal>,
): outcome is { readonly done: Done } {
  return 'done' in outcome;
}

/** The value done, or a fault: for code and tests where a refusal cannot be. */
export function expectDone<Done, Refusal extends { readonly because: string }>(
  outcome: Outcome<Done, Refusal>,
): Done {
  if ('done' in outcome) return outcome.done;
  throw new Error(`expected it to be done, but it was refused: ${JSON.stringify(outcome.refused)}`);
}
