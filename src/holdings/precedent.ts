import { addDays, calendarDate, type CalendarDate, type Id, type OrganisationId } from '#basics';
import { neededWords, plainWords, stemOf, wantedWords } from '#directory';
import type { Answer } from './question.ts';

export type PrecedentId = Id<'precedent'>;

/** What an answer says to everybody: a kind of thing, why, and what the answer leans on. Nothing of whom it was given to. */
export type GeneralWords = {
  readonly kind: string;
  readonly reason: string;
  readonly leansOn: string;
  /** The kind it belongs to, where there was an answer before. */
  readonly sameAs?: PrecedentId;
  /** Why it is another answer than the one before. */
  readonly differs?: string;
};

/** An answer as whoever answers next reads it. */
export type Precedent = {
  readonly precedentId: PrecedentId;
  readonly kindId: PrecedentId;
  readonly kind: string;
  readonly says: Answer['says'];
  readonly reason: string;
  readonly leansOn: string;
  readonly isOverturned: boolean;
  readonly saidOn: CalendarDate;
};

/** An answer as everybody reads it: of the day only the month, `2026-06`. */
export type PublicPrecedent = {
  readonly serviceId: OrganisationId;
  readonly kind: string;
  readonly says: Answer['says'];
  readonly reason: string;
  readonly leansOn: string;
  readonly differs?: string;
  readonly month: string;
  readonly isOverturned: boolean;
};

/** A kind of thing with the answer that stands, when the same was last said again, and what was said before it. */
export type PublicKind = {
  readonly kind: string;
  readonly serviceId: OrganisationId;
  readonly stands: PublicPrecedent;
  readonly again?: string;
  readonly earlier: readonly PublicPrecedent[];
};

/** What an answer comes to now: a no that was overturned is a yes. */
export function standsAt({ says, isOverturned }: Pick<Precedent, 'says' | 'isOverturned'>): Answer['says'] {
  return isOverturned ? 'yes' : says;
}

/**
 * Answers by their kind, as they come: services and kinds together, the oldest answer first. The same answer again is one with
 * the one before, so that nobody can count who asked.
 */
export function kindsOf(answers: readonly PublicPrecedent[]): readonly PublicKind[] {
  const kinds: PublicKind[] = [];
  for (const answer of answers) {
    const open = kinds.at(-1);
    const isSame =
      open?.serviceId === answer.serviceId && open.kind.toLowerCase() === answer.kind.toLowerCase();
    if (!isSame) kinds.push({ kind: answer.kind, serviceId: answer.serviceId, stands: answer, earlier: [] });
    else kinds.splice(-1, 1, withNext(open, answer));
  }
  return kinds;
}

function withNext(kind: PublicKind, next: PublicPrecedent): PublicKind {
  const { stands, earlier } = kind;
  if (standsAt(stands) === standsAt(next) && !next.isOverturned) return { ...kind, again: next.month };
  return { kind: kind.kind, serviceId: kind.serviceId, stands: next, earlier: [stands, ...earlier] };
}

/** Those that speak of what somebody wrote, in everyday words, the likeliest first. */
export function thatSpeakOf<Spoken extends { readonly kind: string; readonly reason: string }>(
  all: readonly Spoken[],
  typed: string,
): readonly Spoken[] {
  const wanted = wantedWords(typed);
  const needed = new Set(neededWords(wanted));
  const found = all.map((each) => {
    const stems = new Set(plainWords(`${each.kind} ${each.reason}`).map(stemOf));
    const speaksOf = (words: string): boolean => plainWords(words).every((word) => stems.has(stemOf(word)));
    const hits = wanted.filter(({ typed: word, also }) => [word, ...also].some(speaksOf));
    return { each, hits: hits.length, counts: hits.some((hit) => needed.has(hit)) };
  });
  return found
    .filter(({ counts }) => counts)
    .sort((a, b) => b.hits - a.hits)
    .map(({ each }) => each);
}

/** The first day of an answer on the list of everybody: the first of a month, some days after it was given. */
export function listedFrom(given: CalendarDate, waitDays: number): CalendarDate {
  const [year = '', month = ''] = addDays(given, waitDays).split('-');
  const next =
    month === '12' ? `${Number(year) + 1}-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}`;
  return calendarDate(`${next}-01`);
}
