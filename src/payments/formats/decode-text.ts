/**
 * Bytes of a bank's file as text. A mark at the beginning says UTF-8 or UTF-16, or every other byte of nothing says UTF-16; else it
 * is UTF-8 until a byte comes that cannot be, and Windows-1252 from there on: old bank programs write the pound sign as one byte.
 * A letter of nothing, which no text has and no database keeps, comes as the sign for a lost letter.
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decode: Decode | undefined;
  let held: Uint8Array = new Uint8Array();
  for await (const chunk of bytes) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    // Three bytes tell any mark.
    if (decode === undefined && held.length < 3) continue;
    decode ??= decoderFor(held);
    const text = decode(held, false);
    held = new Uint8Array();
    if (text !== '') yield withoutNothing(text);
  }
  const rest = (decode ?? decoderFor(held))(held, true);
  if (rest !== '') yield withoutNothing(rest);
}

function withoutNothing(text: string): string {
  return text.includes('\u0000') ? text.replaceAll('\u0000', '\uFFFD') : text;
}

type Decode = (bytes: Uint8Array, last: boolean) => string;

function decoderFor(start: Uint8Array): Decode {
  if (start[0] === 0xff && start[1] === 0xfe) return plainDecoder('utf-16le');
  if (start[0] === 0xfe && start[1] === 0xff) return plainDecoder('utf-16be');
  if (isLetter(start[0]) && start[1] === 0) return plainDecoder('utf-16le');
  if (start[0] === 0 && isLetter(start[1])) return plainDecoder('utf-16be');
  return guessingDecoder();
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && byte !== 0;
}

function plainDecoder(encoding: 'utf-16le' | 'utf-16be' | 'windows-1252'): Decode {
  const decoder = new TextDecoder(encoding);
  return (bytes, last) => decoder.decode(bytes, { stream: !last });
}

function guessingDecoder(): Decode {
  const latin = plainDecoder('windows-1252');
  const strict = new TextDecoder('utf-8', { fatal: true });
  let isLatin = false;
  let held: Uint8Array = new Uint8Array();
  return (bytes, last) => {
    if (isLatin) return latin(bytes, last);
    const all = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
    const whole = last ? all.length : all.length - unfinishedBytes(all);
    held = all.slice(whole);
    try {
      return strict.decode(all.subarray(0, whole), { stream: !last });
    } catch {
      isLatin = true;
      held = new Uint8Array();
      return latin(all, last);
    }
  };
}

/** How many bytes at the end are the beginning of a letter whose rest is still to come. */
function unfinishedBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < lengthOf(byte) ? back : 0;
  }
  return 0;
}

function lengthOf(first: number): number {
  if (first >= 0xf0) return 4;
  return first >= 0xe0 ? 3 : 2;
}
