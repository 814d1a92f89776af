/** An identifier made at the edge (UUID version 7), branded by what it names: `Id<'plan'>`. */
export type Id<Of extends string> = string & { readonly __id: Of };
/** The code of the place whose service a record belongs to; first in every key. */
export type LocalityId = string & { readonly __id: 'locality' };
export type AccountId = Id<'account'>;
export type PersonId = Id<'person'>;
export type OrganisationId = Id<'organisation'>;

/** Reads an id from an address or a form; undefined when it is not one. */
export function readId<Of extends string>(text: string | undefined): Id<Of> | undefined {
  const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
  return text !== undefined && shape.test(text) ? (text as Id<Of>) : undefined;
}

export function id<Of extends string>(text: string): Id<Of> {
  const found = readId<Of>(text);
  if (found === undefined) throw new RangeError(`expected an id, got ${text}`);
  return found;
}

export function localityId(text: string): LocalityId {
  if (!/^[A-Za-z0-9-]{2,20}$/.test(text)) throw new RangeError(`expected a locality code, got ${text}`);
  return text as LocalityId;
}

const two_digits: readonly string[] = Array.from({ length: 256 }, (_, value) =>
  value.toString(16).padStart(2, '0'),
);

// Ids are made by the thousand in one millisecond.
let last = { time_ms: -1, text: '' };

function timeText(time_ms: number): string {
  if (last.time_ms !== time_ms) {
    const hex = time_ms.toString(16).padStart(12, '0');
    last = { time_ms, text: `${hex.slice(0, 8)}-${hex.slice(8)}-` };
  }
  return last.text;
}

/** A UUID version 7 from a time and 10 random bytes: sorts by when it was made (RFC 9562, section 5.7). */
export function uuid7<Of extends string>(time_ms: number, random: Uint8Array): Id<Of> {
  const byte = (index: number): number => random[index] ?? 0;
  const two = (value: number): string => two_digits[value] ?? '';
  const at = (index: number): string => two(byte(index));
  const tail = at(6) + at(7) + at(8) + at(9) + at(2) + at(3);
  const version = two((byte(0) & 0x0f) | 0x70) + at(1);
  const variant = two((byte(4) & 0x3f) | 0x80) + at(5);
  return `${timeText(time_ms)}${version}-${variant}-${tail}` as Id<Of>;
}
