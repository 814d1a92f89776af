import example from './instruments/example-114.json' with { type: 'json' };
import start from './instruments/mainstay-start.json' with { type: 'json' };
import { Instrument } from './instrument.ts';

/** What people meet first: twelve areas of life, a draft whose table comes from made-up data. */
export const mainstayStart: Instrument = Instrument.parse(start);

/** The worked example of the golden fixture. */
export const example114: Instrument = Instrument.parse(example);

/** The instruments that come with Mainstay, what people meet first. */
export const instruments: readonly Instrument[] = [mainstayStart, example114];

export function findInstrument(instrumentId: string): Instrument | undefined {
  return instruments.find((instrument) => instrument.id === instrumentId);
}

/** The instrument with this id; throws when there is none. */
export function getInstrument(instrumentId: string): Instrument {
  const found = findInstrument(instrumentId);
  if (found === undefined) throw new RangeError(`expected an instrument, got ${instrumentId}`);
  return found;
}
