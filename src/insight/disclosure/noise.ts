/**
 * Two-sided geometric noise for counts that anybody may ask for with filters of their own, where no table can be looked over
 * beforehand: with `epsilon`, no answer makes any one person's being there more likely by a factor above e to the epsilon.
 */
export type Noise = {
  readonly alpha: number;
  /** How likely no noise at all is. */
  readonly none: number;
  readonly variance: number;
  /** How likely the noise is at most so many, above or below. */
  readonly within: (most: number) => number;
};

export function geometricNoise(epsilon: number): Noise {
  const alpha = Math.exp(-epsilon);
  return {
    alpha,
    none: (1 - alpha) / (1 + alpha),
    variance: (2 * alpha) / (1 - alpha) ** 2,
    within: (most) => 1 - (2 * alpha ** (most + 1)) / (1 + alpha),
  };
}
