const rounds = 2;

/** Prints how long each took, one after the other. */
export async function measure(
  name: string,
  all: readonly string[],
  work: (each: string) => Promise<unknown>,
): Promise<void> {
  await measureTogether(name, all, work, 1);
}

/** The same with so many callers, each of whom asks again as soon as they have their answer. */
export async function measureTogether(
  name: string,
  all: readonly string[],
  work: (each: string) => Promise<unknown>,
  callers: number,
): Promise<void> {
  const waiting = Array.from({ length: rounds }, () => all).flat();
  const times: { each: string; ms: number }[] = [];
  const caller = async (): Promise<void> => {
    for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
      const began = performance.now();
      await work(each);
      times.push({ each, ms: performance.now() - began });
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const sorted = times.toSorted((a, b) => a.ms - b.ms);
  const at = (part: number): string => (sorted[Math.floor(part * (sorted.length - 1))]?.ms ?? 0).toFixed(1);
  console.log(
    `${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms (${sorted.at(-1)?.each ?? ''})`,
  );
}
