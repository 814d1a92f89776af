import { type CalendarDate, done, type Outcome, type Pence, pounds, refused } from '#basics';
import { priceOf, type Service, unitPrices } from '#directory';
import { findService } from '#directory/actions';
import type { Actor, World } from '#platform';
import type { Entry } from '../entry.ts';
import type { Provider } from '../line.ts';
import { askedFor, type OtherUnit } from '../parity.ts';

/** There is no such service, or the line is priced by another unit than it asks by. */
export type NotAsListed = { readonly because: 'no-such-service-listed' } | OtherUnit;

/**
 * Takes the name and the price of a chosen service from the directory itself, as worded today, so that nobody can write
 * another price into a plan in its name. Refused where the line is priced by another unit than the service asks by. Other
 * entries stay as they are.
 */
export async function withServiceAsListed(
  visit: World & Actor,
  entry: Entry,
): Promise<Outcome<Entry, NotAsListed>> {
  if (entry.kind !== 'line' || entry.support.kind !== 'paid' || entry.support.provider.kind !== 'service')
    return done(entry);
  const service = await findService(visit, entry.support.provider.serviceId);
  if (service === undefined) return refused('no-such-service-listed');
  const today = visit.clock.today();
  const { price } = entry.support;
  const asked = price && askedFor(price, unitPrices(service.cost, today));
  if (asked !== undefined && 'refused' in asked) return asked;
  const provider = asListed(service, today, asked?.done);
  return done({ ...entry, support: { ...entry.support, provider } });
}

function asListed(service: Service, today: CalendarDate, listedPrice: Pence | undefined): Provider {
  return {
    kind: 'service',
    serviceId: service.id,
    name: service.provider === undefined ? service.name : `${service.name}, ${service.provider.name}`,
    priceAsWorded: worded(service, today),
    ...(listedPrice !== undefined && { listedPrice }),
  };
}

function worded(service: Service, today: CalendarDate): string {
  const { cost } = service;
  if (cost.is === 'not-said') return '';
  if (cost.words !== undefined) return cost.words;
  const price = priceOf(service, today);
  return price === undefined ? '' : `${pounds(price.amount)} / ${price.per}`;
}
