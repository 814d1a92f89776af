import { type CalendarDate, dayOf, type LocalityId, type Moment } from '#basics';
import {
  type Provider,
  type ProviderId,
  type Service,
  type ServiceId,
  type ServiceWords,
  takenDown,
} from '../service.ts';

/** The columns that make a service, for a select over `directory.service s` and its provider `p`. */
export const serviceColumns = `s.locality_id, s.service_id, s.source, s.source_id, s.said, s.assured_on, s.brought_in_at,
  s.taken_down_at, p.provider_id, p.said as provider_said`;

export type ServiceRow = {
  readonly locality_id: LocalityId;
  readonly service_id: ServiceId;
  readonly source: string;
  readonly source_id: string;
  readonly said: ServiceWords;
  readonly assured_on: CalendarDate | null;
  readonly brought_in_at: Moment;
  readonly taken_down_at: Moment | null;
  readonly provider_id: ProviderId | null;
  readonly provider_said: Provider | null;
};

/** A service as anybody may see it: of one that is taken down only its name. */
export function serviceOf(row: ServiceRow): Service {
  const { provider_id, provider_said, assured_on, taken_down_at } = row;
  const service: Service = {
    ...row.said,
    id: row.service_id,
    localityId: row.locality_id,
    ...(provider_id !== null &&
      provider_said !== null && { provider: { ...provider_said, id: provider_id } }),
    origin: {
      source: row.source,
      sourceId: row.source_id,
      broughtInAt: row.brought_in_at,
      ...(assured_on !== null && { assuredOn: assured_on }),
    },
  };
  return taken_down_at === null ? service : takenDown(service, dayOf(taken_down_at));
}
