import { isIP, isIPv6 } from 'node:net';

/**
 * The network address of whoever visits: the nearest machine, or, past this many servers of the operator's own, what the first of
 * them saw. What is written further left in `X-Forwarded-For` anybody can make up, so it is never read, and what is no address is
 * none. Of an address of version 6 only the network is given: one household has more of them than could ever be counted.
 */
export function visitorsAddress(nearest: string, forwardedFor: string | undefined, proxies: number): string {
  if (proxies === 0) return networkOf(nearest);
  const seen = (forwardedFor ?? '').split(',').map((each) => withoutPort(each.trim()));
  const first = seen.at(-proxies) ?? '';
  return networkOf(isIP(first) === 0 ? nearest : first);
}

// Some servers in front add the port: 203.0.113.9:4711 or [2001:db8::1]:4711.
function withoutPort(text: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? text.replace(/^([\d.]+):\d+$/, '$1');
}

function networkOf(address: string): string {
  const old = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (old !== undefined || !isIPv6(address)) return old ?? address;
  const [left = '', right] = address.replace(/%.*$/, '').split('::');
  const groups = (text: string): readonly string[] => text.split(':').filter((group) => group !== '');
  const missing = right === undefined ? 0 : 8 - groups(left).length - groups(right).length;
  const all = [...groups(left), ...Array.from({ length: missing }, () => '0'), ...groups(right ?? '')];
  const first = all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${first.join(':')}::/64`;
}
