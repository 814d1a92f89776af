import { type ServiceWords } from './service.ts';

/** What of a listing can be said otherwise here than its publisher says it. */
export const correctable = [
  'name',
  'status',
  'description',
  'url',
  'email',
  'joining',
  'alert',
  'cost',
  'waysToPay',
  'runner',
  'schedules',
  'contacts',
  'capacity',
] as const;
export type Correctable = (typeof correctable)[number];

/** What of that may also be taken away. */
export const removable = ['description', 'url', 'email', 'joining', 'alert', 'runner', 'capacity'] as const;
export type Removable = (typeof removable)[number];

type Said = Pick<Partial<ServiceWords>, Correctable>;

/** What we say otherwise than a listing's publisher, with what they said when we did. */
export type Correction = {
  readonly corrected: Said;
  readonly removed: readonly Removable[];
  readonly was: Said;
};

/** A listing with its correction, and what is left of that. */
export type Corrected = {
  readonly words: ServiceWords;
  /** Missing where the publisher has mended everything. */
  readonly correction?: Correction;
  /** Fields that the publisher has changed since, to something else than we say. */
  readonly changedSince: readonly Correctable[];
};

/** Puts a correction over what a publisher says. What they have mended themselves needs no correction any more. */
export function correct(words: ServiceWords, { corrected, removed, was }: Correction): Corrected {
  const given = correctable.filter((field) => field in corrected);
  const mended = given.filter((field) => sameJson(words[field], corrected[field]));
  const left = without(corrected, mended);
  const gone = removed.filter((field) => words[field] !== undefined);
  const fields = [...correctable.filter((field) => field in left), ...gone];
  if (fields.length === 0) return { words, changedSince: [] };
  return {
    words: { ...without(words, gone), ...left },
    correction: { corrected: left, removed: gone, was },
    changedSince: fields.filter((field) => !sameJson(words[field], was[field])),
  };
}

/** Adds to an earlier correction what is said otherwise now, over what the publisher says. */
export function addToCorrection(
  publisher: ServiceWords,
  earlier: Correction | undefined,
  now: Pick<Correction, 'corrected' | 'removed'>,
): Correction {
  const corrected = { ...without(earlier?.corrected ?? {}, now.removed), ...now.corrected };
  const removed = [...(earlier?.removed ?? []), ...now.removed].filter((field) => !(field in now.corrected));
  return { corrected, removed: [...new Set(removed)], was: said(publisher) };
}

/** The part of a listing that can be said otherwise. */
function said(words: ServiceWords): Said {
  const { cost, contacts, name, schedules, status, waysToPay } = words;
  const { alert, capacity, description, email, joining, runner, url } = words;
  return {
    cost,
    contacts,
    name,
    schedules,
    status,
    waysToPay,
    ...(alert !== undefined && { alert }),
    ...(capacity !== undefined && { capacity }),
    ...(description !== undefined && { description }),
    ...(email !== undefined && { email }),
    ...(joining !== undefined && { joining }),
    ...(runner !== undefined && { runner }),
    ...(url !== undefined && { url }),
  };
}

function without<Of extends Said>(of: Of, fields: readonly Correctable[]): Of {
  const left: { -readonly [Field in keyof Of]: Of[Field] } = { ...of };
  for (const field of fields) Reflect.deleteProperty(left, field);
  return left;
}

/** Whether two values are the same as JSON, in whatever order their fields stand. */
function sameJson(one: unknown, other: unknown): boolean {
  return ordered(one) === ordered(other);
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
