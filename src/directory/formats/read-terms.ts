import { type Term } from '../service.ts';
import { isRaw, type Raw, readLabel, readRecords } from './fields.ts';
import { type Note } from './repair.ts';
import { some } from './some.ts';

/** What a service is and whom it is for, from every list that feeds of different years keep it in. */
export function readTerms(raw: Raw, note: Note): readonly Term[] {
  const what = ['deliverable_type', 'attending_type'].map((field) => readLabel(raw, field, note));
  const listed = readRecords(raw, ['attributes', 'service_taxonomys', 'service_taxonomies'], note).map(
    (from) =>
      isRaw(from['taxonomy_term'])
        ? from['taxonomy_term']
        : isRaw(from['taxonomy'])
          ? from['taxonomy']
          : from,
  );
  const forWhom = [
    ...readRecords(raw, ['pc_targetAudience'], note).map((from) => readLabel(from, 'audienceType', silent)),
    ...readRecords(raw, ['eligibilitys', 'eligibility'], silent).map((from) =>
      readLabel(from, 'eligibility', silent),
    ),
  ];
  return distinct([
    ...what.flatMap((label) => (label === undefined ? [] : [{ says: 'what' as const, label }])),
    ...listed.flatMap((from) => listedTerm(from)),
    ...forWhom.flatMap((label) =>
      label === undefined ? [] : [{ says: 'for-whom' as const, label: label.replace(/^.*>/, '') }],
    ),
  ]);
}

function listedTerm(from: Raw): readonly Term[] {
  const label = readLabel(from, 'name', silent);
  const uri = readLabel(from, 'term_uri', silent);
  return label === undefined ? [] : [{ says: 'what', label, ...some('uri', uri) }];
}

function distinct(terms: readonly Term[]): readonly Term[] {
  return [...new Map(terms.map((term) => [`${term.says} ${term.label.toLowerCase()}`, term])).values()];
}

function silent(): void {
  // Labels of lists are trimmed by the thousand; a publisher has nothing to mend there.
}
