/** What an import mends or leaves out, so that the publisher can mend it at the source. */
export const repairs = {
  'was-empty': 'It was there but empty. We read it as missing.',
  'html-made-text': 'It had HTML in it. We kept the words and the lists.',
  trimmed: 'It had spaces or line breaks that do not belong. We took them away.',
  'http-added': 'The web address had no https:// in front. We added it.',
  'address-mended': 'The web address was written wrongly. We mended it.',
  'no-web-address': 'It is not a web address. We left it out.',
  'no-email': 'It is not an e-mail address. We left it out.',
  'no-day': 'It is not a day on the calendar. Write it like 2026-04-06. We left it out.',
  'day-in-future': 'It says that it was checked on a day that is still to come. We left the day out.',
  'no-time': 'It is not a time of day. Write it like 18:30. We left it out.',
  'no-amount': 'It is not an amount in pounds and pence. We left it out.',
  'not-pounds': 'The price is in other money than pounds. We left it out.',
  'no-age': 'It is not an age in whole years from 0 to 150. We left it out.',
  'no-number': 'It is not a number. We left it out.',
  'no-point': 'It is not a point on the map. We left it out.',
  'point-swapped': 'North and east were the wrong way round. We swapped them.',
  'point-at-sea': 'The point is out at sea. We left it out.',
  'ages-swapped': 'The youngest age was above the oldest. We swapped them.',
  'status-unknown':
    'The status is none of active, inactive, defunct or temporarily closed. We read it as active.',
  'no-name': 'It has no name. We keep it, but nobody finds it until its publisher gives it a name.',
  'no-organisation-name': 'The organisation has no name. We left the organisation out.',
  'organisation-without-id': 'The organisation has no id. We keep it with this service only.',
  'not-text': 'It should be text. We left it out.',
  'not-a-list': 'It should be a list. We left it out.',
  'cut-short': 'It was longer than we can show. We kept the beginning.',
  'changed-since-corrected':
    'We say this otherwise than its publisher, who has changed it since. What we say stays. Look at it again.',
  'no-id': 'It has no id, so we could not tell it apart when the list comes again. We left the service out.',
  'id-now-another':
    'The same id was used in an earlier list for another service. We kept both, so that nobody’s plan changes under them.',
  'ours-came-back': 'It is a listing of ours that came back. We left it out, so that it is not here twice.',
  'id-twice': 'The same id and name came before in this file. We left this repeat out.',
  'id-reused': 'The same id was used before for a service of another name. We kept both.',
} as const;

export type RepairKind = keyof typeof repairs;

/** One thing mended in one record. `record` counts from 1 in the order of the file. */
export type Repair = {
  readonly record: number;
  readonly id?: string;
  readonly field: string;
  readonly what: RepairKind;
  /** The beginning of what was there. */
  readonly found?: string;
};

/** Writes a repair down; told the field, what was done and what was there. */
export type Note = (field: string, what: RepairKind, found?: unknown) => void;

const found_letters = 80;

export function createNotes(
  record: number,
  id?: string,
): { readonly note: Note; readonly all: readonly Repair[] } {
  const all: Repair[] = [];
  const note: Note = (field, what, found) => {
    const was = found === undefined ? {} : { found: beginning(found) };
    all.push({ record, ...(id === undefined ? {} : { id }), field, what, ...was });
  };
  return { note, all };
}

/** The same notes for what lies inside a field: `organization` and `url` become `organization.url`. */
export function inside(field: string, note: Note): Note {
  return (inner, what, found) => note(`${field}.${inner}`, what, found);
}

function beginning(found: unknown): string {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? '');
  return text.length > found_letters ? `${text.slice(0, found_letters)}…` : text;
}
