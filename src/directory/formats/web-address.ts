import { type Raw, readText } from './fields.ts';
import { type Note } from './repair.ts';

const host = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?::\d{2,5})?(?:[/?#]\S*)?$/i;

/** A web address that can be opened: a bare host gets https://, a slip in `http:` is mended, anything else is left out. */
export function readWebAddress(raw: Raw, field: string, note: Note): string | undefined {
  const text = readText(raw, field, note)?.trim();
  if (text === undefined) return undefined;
  if (host.test(text)) {
    note(field, 'http-added', text);
    return asUri(`https://${text}`);
  }
  const rest = /^(https?):\/{0,3}(\S+)$/i.exec(text);
  const address = rest === null ? undefined : asUri(`${(rest[1] ?? '').toLowerCase()}://${rest[2] ?? ''}`);
  if (address === undefined || !canBeOpened(address)) {
    note(field, 'no-web-address', text);
    return undefined;
  }
  if (address !== text) note(field, 'address-mended', text);
  return address;
}

/** Whether a text is a full web address, as browsers read it: http or https, and a host. */
export function isAbsoluteAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const address = new URL(text);
  return /^https?:$/.test(address.protocol) && address.hostname !== '';
}

/**
 * An address as RFC 3986 has it: letters beyond ASCII and signs that have no place there are written as %xx, so that every
 * validator takes it. What is right already stays as it is.
 */
function asUri(address: string): string {
  const parts = /^(https?:\/\/)([^/?#]*)([^#]*)(?:#(.*))?$/s.exec(address);
  if (parts === null) return address;
  const [, scheme = '', name = '', path = '', fragment] = parts;
  return `${scheme}${plainHost(scheme, name)}${encoded(path)}${fragment === undefined ? '' : `#${encoded(fragment)}`}`;
}

function plainHost(scheme: string, name: string): string {
  if (/^[\w.:@-]*$/.test(name) || !URL.canParse(`${scheme}${name}`)) return name;
  return new URL(`${scheme}${name}`).host;
}

function encoded(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '')
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[^\w.~!$&'()*+,;=:@/?%-]/gu, encodeURIComponent);
}

function canBeOpened(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname, username } = new URL(address);
  return username === '' && hostname.includes('.') && /^[\w.-]+$/.test(hostname);
}
