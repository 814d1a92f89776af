import type { Id, Outcome, PersonId } from '#basics';
import { type JournalLine, readJournal, type Transaction, type Visit } from '#platform';
import { organisationNames } from '../store/organisations.ts';
import { findReaching } from '../store/reaching.ts';
import { newsFor } from '../store/news.ts';
import { nameOf } from '../store/persons.ts';
import { relationshipsOf } from '../store/relationships.ts';
import { look, type NotAllowed } from './act.ts';

/** A line of what happened, with the name of the organisation that somebody acted for. */
export type Happening = JournalLine & { readonly organisationName?: string };

/** One page of what happened, newest first; `next` is where to read on. */
export type Happenings = { readonly lines: readonly Happening[]; readonly next?: Id<'journal'> };

const lines_a_page = 50;

/** What was recorded about a person, or only who looked. A page takes the same time however long the journal is. */
export async function whatHappened(
  visit: Visit,
  asked: {
    readonly person: PersonId;
    readonly lookedOnly: boolean;
    readonly before?: Id<'journal'> | undefined;
  },
): Promise<Outcome<Happenings, NotAllowed>> {
  return look(visit, { may: 'see-journal', person: asked.person }, async (tx) => {
    const read = await readJournal(tx, asked.person, { ...asked, size: lines_a_page + 1 });
    const shown = read.slice(0, lines_a_page);
    const names = await organisationNames(
      tx,
      shown.flatMap((line) => line.organisationId ?? []),
    );
    const lines = shown.map((line) => {
      const organisationName = names.get(line.organisationId ?? '');
      return { ...line, ...(organisationName !== undefined && { organisationName }) };
    });
    const last = shown.at(-1);
    return { lines, ...(read.length > shown.length && last !== undefined && { next: last.journalId }) };
  });
}

/** All that this room keeps about a person, as plain values: part of what they take away as one file. */
export async function everythingAboutPeople(tx: Transaction, person: PersonId) {
  return {
    person: { personId: person, name: await nameOf(tx, person) },
    reaching: await findReaching(tx, person),
    newsGivenByHand: await newsFor(tx, person),
    circle: await relationshipsOf(tx, person),
    journal: await wholeJournal(tx, person),
  };
}

async function wholeJournal(tx: Transaction, person: PersonId): Promise<readonly JournalLine[]> {
  const size = 5_000;
  const all: JournalLine[] = [];
  let page = await readJournal(tx, person, { size });
  while (page.length > 0) {
    all.push(...page);
    page = await readJournal(tx, person, { size, before: page.at(-1)?.journalId });
  }
  return all;
}
