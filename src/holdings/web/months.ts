import type { Visit } from '#platform';

const lengths = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

/** A month of a year as people say it: June 2026. */
export function shortMonth(visit: Visit, month: string): string {
  const language = visit.language === 'cy' ? 'cy' : 'en-GB';
  return new Intl.DateTimeFormat(language, lengths).format(Date.parse(`${month}-01T00:00:00Z`));
}
