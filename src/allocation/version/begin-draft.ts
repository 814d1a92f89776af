import type { Instrument } from '../instrument/instrument.ts';

/** What a service says about its own version, in plain sentences. */
export type About = {
  readonly title: string;
  readonly status: string;
  readonly basis: readonly string[];
  readonly madeBy: string;
};

/** A copy of an instrument under the place's own name, for its service to work on: not sealed, and nobody's rule. */
export function beginDraft(
  from: Instrument,
  own: { readonly id: string; readonly today: string },
): Instrument {
  const { hash: _hash, until: _until, ...rest } = from;
  return { ...rest, id: own.id, version: 1, stage: 'trial', from: own.today };
}

/** The id under which the versions of a place are kept. */
export function idOfPlace(locality: string): string {
  return `${locality
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]+/g, '-')
    .slice(0, 30)}-start`;
}

/** The same instrument, saying of itself what its makers say. */
export function describe(draft: Instrument, { title, status, basis, madeBy }: About): Instrument {
  return { ...draft, title: { en: title }, status: { en: status }, basis: [...basis], madeBy };
}

/** The draft as it is put forward: numbered, and live from its day. */
export function asPutForward(
  draft: Instrument,
  { version, from }: { readonly version: number; readonly from: string },
): Instrument {
  const { hash: _hash, ...rest } = draft;
  return { ...rest, version, stage: 'live', from };
}
