import { type Provider } from '../service.ts';
import { isRaw, type Raw, readEmail, readLabel, readProse, readText } from './fields.ts';
import { inside, type Note } from './repair.ts';
import { some } from './some.ts';
import { readWebAddress } from './web-address.ts';

/** An organisation with the id its feed gives it. */
export type ReadProvider = Provider & { readonly sourceId: string };

/** Who runs a service. One without an id stays with that service alone: two of the same name need not be the same. */
export function readProvider(raw: Raw, serviceId: string, outer: Note): ReadProvider | undefined {
  const from = raw['organization'];
  if (!isRaw(from)) return undefined;
  const note = inside('organization', outer);
  const name = readLabel(from, 'name', note);
  if (name === undefined) {
    note('name', 'no-organisation-name');
    return undefined;
  }
  const ownId = readText(from, 'id', note)?.trim();
  if (ownId === undefined) note('id', 'organisation-without-id', name);
  const description = readProse(from, 'description', note);
  return {
    sourceId: ownId ?? `of service ${serviceId}`,
    name,
    // One that only repeats the name says nothing.
    ...some('description', description === name ? undefined : description),
    ...some('url', readWebAddress(from, 'url', note) ?? readWebAddress(from, 'website', note)),
    ...some('email', readEmail(from, 'email', note)),
  };
}
