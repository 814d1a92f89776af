import { draftKept_days } from '#assessment';
import type { Cookie, Visit } from '#platform';
import type { StartingInstrument } from '../starting-instrument.ts';

const day_seconds = 86_400;

/** The secret in this browser that opens answers to an instrument. */
export function secretOf(visit: Visit, instrument: StartingInstrument): string | undefined {
  return visit.cookies[nameFor(instrument)];
}

export function secretCookie(instrument: StartingInstrument, secret: string): Cookie {
  return { name: nameFor(instrument), value: secret, seconds: draftKept_days * day_seconds };
}

/** Has the browser forget the secret. */
export function noSecret(instrument: StartingInstrument): Cookie {
  return { name: nameFor(instrument), value: '', seconds: 0 };
}

function nameFor(instrument: StartingInstrument): string {
  return `mainstay_answers_${instrument.id}`;
}
