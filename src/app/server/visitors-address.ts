/**
 * The network address of whoever visits: the nearest machine, or, past this many servers of the operator's own, what the first of
 * them saw. What is written further left in `X-Forwarded-For` anybody can make up, so it is never read.
 */
export function visitorsAddress(nearest: string, forwardedFor: string | undefined, proxies: number): string {
  if (proxies === 0) return nearest;
  const seen = (forwardedFor ?? '').split(',').map((each) => each.trim());
  const first = seen.at(-proxies) ?? '';
  return first === '' ? nearest : first.slice(0, 60);
}
