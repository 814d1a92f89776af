import { done, type Outcome, refused } from '#basics';
import type { AddressFault } from '../formats/feed-fault.ts';
import { depth_max } from '../formats/feed-splitter.ts';

/** How long nothing may come, how long one answer may take in all, and how much may come in it. */
export type Patience = { readonly stall_ms: number; readonly whole_ms: number; readonly bytes_max: number };

const usual: Patience = { stall_ms: 30_000, whole_ms: 300_000, bytes_max: 50_000_000 };

/**
 * Asks one address for JSON, as somebody who trusts nobody: it follows no redirect, waits no longer than it must, takes no
 * more than it can hold, and keeps nothing that is no JSON. Only whoever keeps the place names addresses.
 */
export async function getJson(
  address: string,
  patience: Patience = usual,
): Promise<Outcome<unknown, AddressFault>> {
  const stop = new AbortController();
  let timer = setTimeout(() => stop.abort(), patience.stall_ms);
  // Whoever sends a letter now and then would be waited for without end.
  const whole = setTimeout(() => stop.abort(), patience.whole_ms);
  const goesOn = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), patience.stall_ms);
  };
  try {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { accept: 'application/json' },
      signal: stop.signal,
    });
    const fault = faultOf(response, address);
    if (fault !== undefined) {
      await response.body?.cancel();
      return { refused: fault };
    }
    const bytes = await bytesOf(response, patience.bytes_max, goesOn);
    return bytes === undefined ? refused('answers-too-much', { address }) : parsed(bytes, address);
  } catch (fault) {
    if (stop.signal.aborted) return refused('stalls', { address });
    const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault;
    return refused('unreachable', { address, told: cause instanceof Error ? cause.message : String(cause) });
  } finally {
    clearTimeout(timer);
    clearTimeout(whole);
  }
}

function faultOf(response: Response, address: string): AddressFault | undefined {
  const { status } = response;
  if (status >= 300 && status < 400) {
    return { because: 'redirects', address, told: response.headers.get('location') ?? 'nowhere' };
  }
  return status === 200 ? undefined : { because: 'answered', address, told: String(status) };
}

async function bytesOf(
  response: Response,
  bytes_max: number,
  goesOn: () => void,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    goesOn();
    bytes += chunk.byteLength;
    if (bytes > bytes_max) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parsed(bytes: Uint8Array, address: string): Outcome<unknown, AddressFault> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (/^\s*</.test(text)) return refused('answers-html', { address });
    const answer: unknown = JSON.parse(text);
    return isDeeperThan(answer, depth_max) ? refused('answers-too-deep', { address }) : done(answer);
  } catch {
    return refused('answers-no-json', { address });
  }
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeperThan(each, levels - 1));
}
