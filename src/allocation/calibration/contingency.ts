/** What is known of a pot: how many people it is for, how far agreed budgets stray from figures, and how far the place as a whole does. */
export type Pot = {
  /** Each person’s figure, or so many people with like figures. */
  readonly figures: ArrayLike<number> | { readonly people: number };
  /** Spread of agreed ÷ figure between people. */
  readonly omega: number;
  /** Spread of whole places. */
  readonly tau: number;
  /** How sure it should be: 1.6449 for 95 in 100. */
  readonly z: number;
};

/**
 * The share of a pot to keep beside it so that it is enough: z·√(ω² ÷ N + τ²), where N counts people as if their figures were
 * alike. It is a line of its own, held beside the pot; nobody's budget is made smaller by it.
 */
export function contingencyShare({ figures, omega, tau, z }: Pot): number {
  return z * Math.sqrt(omega ** 2 / evenPeople(figures) + tau ** 2);
}

function evenPeople(figures: Pot['figures']): number {
  if (!('length' in figures)) return figures.people;
  let [sum, squares] = [0, 0];
  for (let at = 0; at < figures.length; at += 1) {
    sum += figures[at] ?? 0;
    squares += (figures[at] ?? 0) ** 2;
  }
  return squares === 0 ? 1 : sum ** 2 / squares;
}
