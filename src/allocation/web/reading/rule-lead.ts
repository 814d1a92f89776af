import { calendarDate, longDate } from '#basics';
import type { Visit } from '#platform';
import type { Instrument } from '../../instrument/instrument.ts';
import { sayRules } from '../say-rules.ts';

/** In one line: how far a rule is, which version, from when, and whose. */
export function ruleLead(
  visit: Visit,
  instrument: Pick<Instrument, 'stage' | 'version' | 'from' | 'madeBy'>,
): string {
  const say = sayRules(visit);
  const from = longDate(calendarDate(instrument.from), visit.language === 'cy' ? 'cy' : 'en-GB');
  return `${say.stage[instrument.stage]}. ${say.version(instrument.version, from)}. ${say.madeBy(instrument.madeBy)}`;
}
