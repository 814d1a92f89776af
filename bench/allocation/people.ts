/** Numbers that look like chance and are the same each time. */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The shortest of some runs in milliseconds of processor time, which others at work on the machine hardly change. */
export function shortest(runs: number, work: () => void): number {
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const begun = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(begun);
      return (user + system) / 1_000;
    }),
  );
}

/** One line of what was found. */
export function tell(what: string, took_ms: number, beside: string): void {
  const took = took_ms >= 1 ? `${took_ms.toFixed(1)} ms` : `${(took_ms * 1_000).toFixed(2)} µs`;
  console.log(`${what.padEnd(58)} ${took.padStart(11)}   ${beside}`);
}
