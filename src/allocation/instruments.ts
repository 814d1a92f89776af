import { expectDone } from '#basics';
import { parseInstrument, type Published } from './instrument/read-instrument.ts';
import exampleOne from './instruments/earlier/example-114-1.json' with { type: 'json' };
import startOne from './instruments/earlier/mainstay-start-1.json' with { type: 'json' };
import example from './instruments/example-114.json' with { type: 'json' };
import start from './instruments/mainstay-start.json' with { type: 'json' };
import australia from './instruments/elsewhere/au-support-at-home.json' with { type: 'json' };
import germany from './instruments/elsewhere/de-nba.json' with { type: 'json' };
import kensington from './instruments/elsewhere/england-council-kensington.json' with { type: 'json' };
import northYorkshire from './instruments/elsewhere/england-council-north-yorkshire.json' with { type: 'json' };
import norfolk from './instruments/elsewhere/england-council.json' with { type: 'json' };
import pip from './instruments/elsewhere/uk-pip.json' with { type: 'json' };
import florida from './instruments/elsewhere/us-fl-ibudget.json' with { type: 'json' };
import washington from './instruments/elsewhere/us-wa-support-hours.json' with { type: 'json' };
import { type StartingInstrument, startingInstrument } from './starting-instrument.ts';

const ours = [start, example, startOne, exampleOne];
const elsewhere = [germany, pip, florida, norfolk, kensington, northYorkshire, australia, washington];

/** Every instrument that comes with Mainstay, each version; the newest of each stands before those that it replaced. */
export const publishedInstruments: readonly Published[] = [...ours, ...elsewhere].map((file) =>
  expectDone(parseInstrument(file)),
);

const answered = publishedInstruments.flatMap((each) => startingInstrument(each) ?? []);

/** The instruments that people answer for a starting figure, each in its newest version, what they meet first. */
export const instruments: readonly StartingInstrument[] = answered.filter(
  (one) => one === answered.find((each) => each.id === one.id),
);

/** What people meet first: twelve areas of life, a draft whose table comes from made-up data. */
export const mainstayStart: StartingInstrument = getInstrument('mainstay-start');

/** The worked example of the golden fixture. */
export const example114: StartingInstrument = getInstrument('example-114');

/** An instrument that people answer, in one version or the newest. */
export function findInstrument(instrumentId: string, version?: number): StartingInstrument | undefined {
  return answered.find(
    (one) => one.id === instrumentId && (version === undefined || one.version === version),
  );
}

/** The instrument with this id and version; throws when there is none. */
export function getInstrument(instrumentId: string, version?: number): StartingInstrument {
  const found = findInstrument(instrumentId, version);
  if (found !== undefined) return found;
  const which = version === undefined ? instrumentId : `${instrumentId} version ${String(version)}`;
  throw new RangeError(`expected an instrument, got ${which}`);
}

/** Any instrument that comes with Mainstay, also those that others use: `de-nba` is the newest, `mainstay-start@1` one version. */
export function findPublished(name: string): Published | undefined {
  const [instrumentId, version] = name.split('@');
  return publishedInstruments.find(
    ({ instrument }) =>
      instrument.id === instrumentId && (version === undefined || String(instrument.version) === version),
  );
}

/** The name under which a version is found: its id, with the version where a newer one has taken its place. */
export function nameOf({ id, version }: Pick<Published['instrument'], 'id' | 'version'>): string {
  const isNewest = findPublished(id)?.instrument.version === version;
  return isNewest ? id : `${id}@${String(version)}`;
}
