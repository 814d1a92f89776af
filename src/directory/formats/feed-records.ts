import { isRaw, type Raw } from './fields.ts';
import { type FeedFault, type FileFault } from './feed-fault.ts';
import { createSplitter } from './feed-splitter.ts';

/** One service as it stands in a file, with its text there, or the reason why the file can't be read on. */
export type FeedPart =
  | {
      readonly is: 'record';
      readonly record: number;
      readonly line: number;
      readonly raw: Raw;
      readonly text: string;
    }
  | { readonly is: 'refused'; readonly refused: FeedFault };

/**
 * Reads an Open Referral UK file piece by piece, so that its size does not matter: a bare list, or an object with the
 * list under `contents`, `content` or `services`. Stops at the first fault.
 */
export async function* feedRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FeedPart> {
  const splitter = createSplitter();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let record = 0;
  for await (const chunk of bytes) {
    const text = decoded(decoder, chunk);
    for (const piece of splitter.push(text ?? '')) {
      record += 1;
      const raw = parsed(piece.text);
      if (!isRaw(raw)) return yield* refusal({ because: 'not-json', line: piece.line, record });
      yield { is: 'record', record, line: piece.line, raw, text: piece.text };
    }
    const fault =
      text === undefined ? { because: 'not-utf-8' as const, line: splitter.line() } : splitter.fault();
    if (fault !== undefined) return yield* refusal({ record, ...fault });
  }
  const fault = splitter.end();
  if (fault !== undefined) return yield* refusal({ record, ...fault });
  return record > 0 ? undefined : yield* refusal({ because: 'no-services', line: splitter.line() });
}

function* refusal(refused: FileFault): Generator<FeedPart, undefined> {
  yield { is: 'refused', refused };
}

function decoded(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array): string | undefined {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
