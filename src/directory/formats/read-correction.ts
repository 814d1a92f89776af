import { done, type Outcome, refused } from '#basics';
import { correctable, type Correction, removable } from '../correction.ts';
import { readService } from './read-service.ts';
import { repairs } from './repair.ts';

/** Why something can't be a correction, in a sentence. */
export type NoCorrection = { readonly because: 'no-correction'; readonly says: string };

/** The fields that are one text, by what the standard calls them. */
const rawFields: Readonly<Record<string, string>> = {
  name: 'name',
  description: 'description',
  url: 'url',
  email: 'email',
  status: 'status',
  alert: 'alert',
  joining: 'application_process',
};

/** Reads one field that is said otherwise, with the same care as a feed; an empty value takes the field away. */
export function readCorrection(
  field: string,
  value: string,
): Outcome<Pick<Correction, 'corrected' | 'removed'>, NoCorrection> {
  const raw = rawFields[field];
  const name = correctable.find((each) => each === field);
  if (raw === undefined || name === undefined) return no(`${field} can’t be corrected so.`);
  if (value.trim() === '') {
    const gone = removable.find((each) => each === field);
    return gone === undefined
      ? no(`${field} can’t be taken away.`)
      : done({ corrected: {}, removed: [gone] });
  }
  const { repairs: mended, service } = readService(
    { id: 'one', name: 'One', status: 'active', [raw]: value },
    1,
  );
  const fault = mended.find(({ what }) => unusable.has(what));
  if (service === undefined || fault !== undefined) return no(fault === undefined ? '' : repairs[fault.what]);
  return done({ corrected: { [name]: service.words[name] }, removed: [] });
}

const unusable: ReadonlySet<string> = new Set([
  'no-email',
  'no-web-address',
  'no-name',
  'status-unknown',
  'was-empty',
  'cut-short',
]);

function no(says: string) {
  return refused('no-correction', { says });
}
