import { type CalendarDate } from '#basics';
import { type Raw } from './fields.ts';
import { type ReadRecord, readService } from './read-service.ts';
import { createNotes, type RepairKind } from './repair.ts';

/** Reads record after record of one feed, and tells services apart whose publisher gave them the same id. */
export function createFeedReader(today?: CalendarDate): (raw: Raw, record: number) => ReadRecord {
  const seen = new Set<string>();
  return (raw, record) => {
    const read = readService(raw, record, today);
    if (read.service === undefined) return read;
    const { sourceId, words } = read.service;
    if (!seen.has(sourceId)) {
      seen.add(sourceId).add(withName(sourceId, words.name));
      return read;
    }
    const own = withName(sourceId, words.name);
    if (seen.has(own)) return { repairs: [...read.repairs, ...noted(record, sourceId, 'id-twice')] };
    seen.add(own);
    return {
      service: { ...read.service, sourceId: own },
      repairs: [...read.repairs, ...noted(record, sourceId, 'id-reused')],
    };
  };
}

function withName(sourceId: string, name: string): string {
  return `${sourceId} / ${name}`;
}

function noted(record: number, id: string, what: RepairKind): ReadRecord['repairs'] {
  const { note, all } = createNotes(record, id);
  note('id', what, id);
  return all;
}
