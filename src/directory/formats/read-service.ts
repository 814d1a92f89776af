import { type CalendarDate } from '#basics';
import { type Ages, readServiceStatus, type ServiceStatus, type ServiceWords } from '../service.ts';
import { readAreas } from './read-areas.ts';
import { readCapacity } from './read-capacity.ts';
import {
  type Raw,
  readDay,
  readEmail,
  readLabel,
  readNumber,
  readProse,
  readRecords,
  readText,
} from './fields.ts';
import { readContacts } from './read-contacts.ts';
import { readCost } from './read-cost.ts';
import { readPlaces } from './read-places.ts';
import { type ReadProvider, readProvider } from './read-provider.ts';
import { readSchedules } from './read-schedules.ts';
import { readOwnWords, readTerms } from './read-terms.ts';
import { createNotes, type Note, type Repair } from './repair.ts';
import { some } from './some.ts';
import { codesAmong, howYouCanPay, kindOfListing, whoRunsIt } from './vocabularies.ts';
import { readWebAddress } from './web-address.ts';

/** A service as a feed gave it, mended, before it has an id of ours. */
export type ReadService = {
  readonly sourceId: string;
  readonly words: ServiceWords;
  readonly assuredOn?: CalendarDate;
  readonly provider?: ReadProvider;
};

/** What came of one record. `service` is missing where it had to be left out; the repairs say why. */
export type ReadRecord = { readonly service?: ReadService; readonly repairs: readonly Repair[] };

/** What a service without a name is called, and it is not shown in searches then. */
const nameless = 'No name given';

/** Reads one service of Open Referral UK 1, 2 or 3, taking what live feeds really send. `today` bounds what can have been. */
export function readService(raw: Raw, record: number, today?: CalendarDate): ReadRecord {
  const unnamed = createNotes(record);
  const sourceId = readText(raw, 'id', unnamed.note)?.trim();
  if (sourceId === undefined) {
    unnamed.note('id', 'no-id', raw['name']);
    return { repairs: unnamed.all };
  }
  const { note, all } = createNotes(record, sourceId);
  const provider = readProvider(raw, sourceId, note);
  const assuredOn = readAssured(raw, note, today);
  const service = {
    sourceId,
    words: readWords(raw, note),
    ...some('assuredOn', assuredOn),
    ...some('provider', provider),
  };
  return { service, repairs: all };
}

function readAssured(raw: Raw, note: Note, today: CalendarDate | undefined): CalendarDate | undefined {
  const day = readDay(raw, 'assured_date', note);
  if (day === undefined || today === undefined || day <= today) return day;
  note('assured_date', 'day-in-future', day);
  return undefined;
}

function readWords(raw: Raw, note: Note): ServiceWords {
  const name = readLabel(raw, 'name', note);
  if (name === undefined) note('name', 'no-name');
  const own = readOwnWords(raw);
  const pay = codesAmong(howYouCanPay, own);
  const cost = readCost(raw, note, pay.includes('free'));
  return {
    name: name ?? nameless,
    kind: codesAmong(kindOfListing, own)[0] ?? 'service',
    status: name === undefined ? 'inactive' : readStatus(raw, note),
    cost,
    waysToPay: cost.is === 'free' ? [] : pay.filter((way) => way !== 'free'),
    places: readPlaces(raw, note),
    schedules: readSchedules(raw, note),
    contacts: readContacts(raw, note),
    terms: readTerms(raw, note),
    ...some('description', readProse(raw, 'description', note)),
    ...some('url', readWebAddress(raw, 'url', note)),
    ...some('email', readEmail(raw, 'email', note)),
    ...some('ages', readAges(raw, note)),
    ...some('joining', readJoining(raw, note)),
    ...some('alert', readProse(raw, 'alert', note)),
    ...some('accreditations', readProse(raw, 'accreditations', note)),
    ...some('runner', codesAmong(whoRunsIt, own)[0]),
    ...some('capacity', readCapacity(raw, own, note)),
    ...some('serves', readAreas(raw, note)),
  };
}

function readStatus(raw: Raw, note: Note): ServiceStatus {
  const text = readText(raw, 'status', note);
  const status = readServiceStatus(text ?? '');
  if (status === undefined) note('status', 'status-unknown', text);
  return status ?? 'active';
}

function readAges(raw: Raw, note: Note): Ages | undefined {
  const from = readRecords(raw, ['eligibilitys', 'eligibility'], note)[0] ?? raw;
  const least = readAge(from, 'minimum_age', note);
  const most = readAge(from, 'maximum_age', note);
  if (least === undefined) return most === undefined ? undefined : { to: most };
  if (most === undefined) return { from: least };
  if (least > most) note('minimum_age', 'ages-swapped', least);
  return { from: Math.min(least, most), to: Math.max(least, most) };
}

function readAge(raw: Raw, field: string, note: Note): number | undefined {
  const age = readNumber(raw, field, note);
  if (age === undefined || (age >= 0 && age <= 150)) return age === undefined ? undefined : Math.floor(age);
  note(field, 'no-age', age);
  return undefined;
}

function readJoining(raw: Raw, note: Note): string | undefined {
  const parts = [
    readLabel(raw, 'attending_access', note),
    readProse(raw, 'pc_attendingAccess_additionalInfo', note),
    readProse(raw, 'application_process', note),
  ].filter((part) => part !== undefined);
  // Read as one text, so that it reads the same when it comes back.
  return readProse({ joining: parts.join('\n\n') }, 'joining', () => undefined);
}
