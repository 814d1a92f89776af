import { type CalendarDate, done, type Outcome, pounds, refused } from '#basics';
import { priceOf, type Service } from '#directory';
import { findService } from '#directory/actions';
import type { Actor, World } from '#platform';
import type { Entry, LineEntry } from '../entry.ts';
import type { Provider } from '../line.ts';
import { checkUnit, type OtherUnit } from '../parity.ts';

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
  const asked = priceOf(service, visit.clock.today());
  const { price } = entry.support;
  const checked = asked && price && checkUnit(price, asked);
  if (checked !== undefined && 'refused' in checked) return checked;
  const provider = asListed(service, visit.clock.today(), price?.unit);
  return done({ ...entry, support: { ...entry.support, provider } });
}

type Support = Extract<LineEntry['support'], { kind: 'paid' }>;

function asListed(
  service: Service,
  today: CalendarDate,
  unit: NonNullable<Support['price']>['unit'] | undefined,
): Provider {
  const price = priceOf(service, today);
  return {
    kind: 'service',
    serviceId: service.id,
    name: service.provider === undefined ? service.name : `${service.name}, ${service.provider.name}`,
    priceAsWorded: worded(service, today),
    ...(price !== undefined && price.per === unit && { listedPrice: price.amount }),
  };
}

function worded(service: Service, today: CalendarDate): string {
  const { cost } = service;
  if (cost.is === 'not-said') return '';
  if (cost.words !== undefined) return cost.words;
  const price = priceOf(service, today);
  return price === undefined ? '' : `${pounds(price.amount)} / ${price.per}`;
}
