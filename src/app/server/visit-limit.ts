/** How many seconds somebody must wait before they ask again; 0 where they need not. */
export type VisitLimit = (who: string, now_ms: number) => number;

/**
 * Lets everybody ask so many times within each span of seconds. It counts in memory and forgets everybody when a span ends,
 * so it never grows for long.
 */
export function createVisitLimit(times_max: number, span_seconds: number): VisitLimit {
  const counts = new Map<string, number>();
  let span = 0;
  return (who, now_ms) => {
    const current = Math.floor(now_ms / (span_seconds * 1_000));
    if (current !== span) counts.clear();
    span = current;
    const times = (counts.get(who) ?? 0) + 1;
    counts.set(who, times);
    if (times <= times_max) return 0;
    return Math.ceil((current + 1) * span_seconds - now_ms / 1_000);
  };
}
