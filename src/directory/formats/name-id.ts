import { createHash } from 'node:crypto';
import { type Id, id } from '#basics';

/** Our own name space for ids made from names (RFC 9562, section 5.5): made once, never changed. */
const nameSpace = Buffer.from('7d6c0a3e5b1f4c2a9e8d3f60b2a71c94', 'hex');

/** The same names always give the same id: a UUID of version 5, which every validator of the standard accepts. */
export function nameId<Of extends string>(...names: readonly (string | number)[]): Id<Of> {
  const hash = createHash('sha1').update(nameSpace).update(JSON.stringify(names)).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex', 0, 16);
  return id(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
}
