import { type Term } from '../service.ts';
import { isRaw, type Raw, readLabel, readRecords } from './fields.ts';
import { type Note } from './repair.ts';
import { some } from './some.ts';
import { openVocabularies, vocabularies } from './vocabularies.ts';
import { readWebAddress } from './web-address.ts';

const ownWords: ReadonlySet<string> = new Set(vocabularies.flatMap((each) => each.terms.map(({ id }) => id)));
const ownLists = Object.values(openVocabularies).map(({ id }) => id);

/** What a service is and whom it is for, from every list that feeds of different years keep it in. */
export function readTerms(raw: Raw, note: Note): readonly Term[] {
  const what = ['deliverable_type', 'attending_type'].map((field) => readLabel(raw, field, note));
  const forWhom = [
    ...readRecords(raw, ['pc_targetAudience'], note).map((from) => readLabel(from, 'audienceType', silent)),
    ...readRecords(raw, ['eligibilitys', 'eligibility'], silent).map((from) =>
      readLabel(from, 'eligibility', silent),
    ),
  ];
  const languages = readRecords(raw, ['languages'], silent).map(
    (from) => readLabel(from, 'name', silent) ?? readLabel(from, 'language', silent),
  );
  return distinct([
    ...labelled('what', what),
    ...listedWords(raw, note).flatMap((from) => listedTerm(from)),
    ...labelled(
      'for-whom',
      forWhom.map((label) => label?.replace(/^.*>/, '').trim()),
    ),
    ...labelled('language', languages),
  ]);
}

/** The ids of the words of our own vocabularies that a service has. */
export function readOwnWords(raw: Raw): ReadonlySet<string> {
  const ids = listedWords(raw, silent).map((from) => idOf(from, 'id'));
  return new Set(ids.filter((id) => ownWords.has(id)));
}

function listedWords(raw: Raw, note: Note): readonly Raw[] {
  const fields = ['attributes', 'service_taxonomys', 'service_taxonomies'];
  return readRecords(raw, fields, note).map((from) => {
    if (isRaw(from['taxonomy_term'])) return from['taxonomy_term'];
    return isRaw(from['taxonomy']) ? from['taxonomy'] : from;
  });
}

function listedTerm(from: Raw): readonly Term[] {
  const label = readLabel(from, 'name', silent);
  if (label === undefined || ownWords.has(idOf(from, 'id'))) return [];
  const list = readLabel(from, 'taxonomy', silent) ?? readLabel(from, 'vocabulary', silent);
  const own = ownLists.indexOf(idOf(from, 'taxonomy_id'));
  return [
    {
      says: says[own] ?? 'what',
      label,
      ...some('uri', readWebAddress(from, 'term_uri', silent)),
      ...some('list', own === -1 ? list : undefined),
    },
  ];
}

const says = Object.keys(openVocabularies).filter(isSays);

function isSays(text: string): text is Term['says'] {
  return text in openVocabularies;
}

function idOf(from: Raw, field: string): string {
  const id = from[field];
  return typeof id === 'string' ? id.trim().toLowerCase() : '';
}

function labelled(as: Term['says'], labels: readonly (string | undefined)[]): readonly Term[] {
  return labels.flatMap((label) => (label === undefined || label === '' ? [] : [{ says: as, label }]));
}

function distinct(terms: readonly Term[]): readonly Term[] {
  return [...new Map(terms.map((term) => [`${term.says} ${term.label.toLowerCase()}`, term])).values()];
}

function silent(): void {
  // Labels of lists are trimmed by the thousand; a publisher has nothing to mend there.
}
