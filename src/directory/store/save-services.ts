import type { CalendarDate, Moment } from '#basics';
import type { Transaction } from '#platform';
import { howYouCanPay, lowestPrice } from '../cost.ts';
import { plainWords } from '../find-words.ts';
import { termIdsOf } from '../formats/write-terms.ts';
import { accessOf, searchParts } from '../search-parts.ts';
import { fileServices } from './file-services.ts';
import type { Ages, Provider, ProviderId, ServiceId, ServiceWords } from '../service.ts';

/** A service ready to be kept: its words, and ids of our own. */
export type KeptService = {
  readonly serviceId: ServiceId;
  readonly sourceId: string;
  readonly words: ServiceWords;
  readonly assuredOn?: CalendarDate;
  readonly provider?: Provider & { readonly providerId: ProviderId; readonly sourceId: string };
};

export type SaveCounts = { readonly new: number; readonly changed: number; readonly same: number };

/** Raised with every change to what is laid out for searching, so that rows of an older way are laid out again. */
export const filing = 2;

/** Where services come from, and when they changed; `seenAt` where they were last seen at another time than that. */
export type SavedFrom = { readonly source: string; readonly at: Moment; readonly seenAt?: Moment };

/** Keeps services of one source: adds new ones, changes those that differ, marks all as seen. No id may be in the batch twice. */
export async function saveServices(
  tx: Transaction,
  from: SavedFrom,
  services: readonly KeptService[],
): Promise<SaveCounts> {
  await saveProviders(tx, from.source, services);
  const { written, ...counts } = await saveRows(tx, from, services);
  const filed = new Set(written);
  await fileServices(
    tx,
    services.filter(({ serviceId }) => filed.has(serviceId)),
  );
  return counts;
}

async function saveRows(
  tx: Transaction,
  from: SavedFrom,
  services: readonly KeptService[],
): Promise<SaveCounts & { readonly written: readonly ServiceId[] }> {
  return tx.get<SaveCounts & { readonly written: readonly ServiceId[] }>(
    `with given as (
      select g.*, title_words,
        title_words || setweight(to_tsvector('english', g.parts ->> 'description'), 'D') as words,
        to_tsvector('simple', g.parts ->> 'where') as place_words
      from jsonb_to_recordset($1::jsonb) as g (service_id uuid, source_id text, provider_id uuid, said jsonb, parts jsonb,
          pay_choices text[], minimum_age integer, maximum_age integer, assured_on date, runner text, taking text, access text[],
          area_codes text[], term_ids uuid[], price_pence bigint),
        lateral (select setweight(to_tsvector('english', g.parts ->> 'name'), 'A')
          || setweight(to_tsvector('english', concat_ws(' ', g.parts ->> 'terms', g.parts ->> 'provider')), 'B')
          || setweight(to_tsvector('english', concat_ws(' ', g.parts ->> 'pay', g.parts ->> 'when', g.parts ->> 'where')), 'C')
          as title_words) as titles
    ), known as (
      select g.*, s.service_id is not null as was,
        coalesce(s.said = g.said and s.provider_id is not distinct from g.provider_id
          and s.assured_on is not distinct from g.assured_on, false) as same,
        coalesce(s.words = g.words and s.filed_as = $4, false) as filed
      from given g
      left join directory.service s on s.locality_id = platform.locality() and s.service_id = g.service_id
    ), saved as (
      insert into directory.service as kept (locality_id, service_id, source, source_id, provider_id, kind, status, name, said,
          pay_choices, minimum_age, maximum_age, assured_on, brought_in_at, last_seen_at, title_words, words, place_words,
          runner, taking, access, area_codes, term_ids, price_pence, filed_as)
        select platform.locality(), service_id, $2, source_id, provider_id, said ->> 'kind', said ->> 'status', said ->> 'name',
          said, pay_choices, minimum_age, maximum_age, assured_on, $3, $5, title_words, words, place_words,
          runner, taking, access, area_codes, term_ids, price_pence, $4
        from known where not (same and filed)
      on conflict (locality_id, service_id) do update set
        provider_id = excluded.provider_id, kind = excluded.kind, status = excluded.status, name = excluded.name,
        said = excluded.said, pay_choices = excluded.pay_choices, minimum_age = excluded.minimum_age,
        maximum_age = excluded.maximum_age, assured_on = excluded.assured_on,
        brought_in_at = case when kept.said = excluded.said and kept.provider_id is not distinct from excluded.provider_id
          and kept.assured_on is not distinct from excluded.assured_on then kept.brought_in_at else excluded.brought_in_at end,
        last_seen_at = excluded.last_seen_at, title_words = excluded.title_words, words = excluded.words,
        place_words = excluded.place_words, runner = excluded.runner, taking = excluded.taking, access = excluded.access,
        area_codes = excluded.area_codes, term_ids = excluded.term_ids, price_pence = excluded.price_pence,
        filed_as = excluded.filed_as
      returning service_id
    ), seen as (
      update directory.service s set last_seen_at = $5
        from known k where k.same and k.filed and s.locality_id = platform.locality() and s.service_id = k.service_id
    )
    select count(*) filter (where not was) as new, count(*) filter (where was and not same) as changed,
      count(*) filter (where same) as same,
      coalesce((select array_agg(service_id) from saved), '{}') as written
    from known`,
    [JSON.stringify(services.map(asGiven)), from.source, from.at, filing, from.seenAt ?? from.at],
  );
}

async function saveProviders(
  tx: Transaction,
  source: string,
  services: readonly KeptService[],
): Promise<void> {
  const providers = new Map(
    services.flatMap(({ provider }) => (provider === undefined ? [] : [[provider.providerId, provider]])),
  );
  const given = [...providers.values()].map(({ providerId, sourceId, ...said }) => ({
    provider_id: providerId,
    source_id: sourceId,
    said,
  }));
  await tx.run(
    `insert into directory.provider as kept (locality_id, provider_id, source, source_id, name, said)
      select platform.locality(), g.provider_id, $2, g.source_id, g.said ->> 'name', g.said
      from jsonb_to_recordset($1::jsonb) as g (provider_id uuid, source_id text, said jsonb)
    on conflict (locality_id, provider_id) do update set name = excluded.name, said = excluded.said
      where kept.said <> excluded.said`,
    [JSON.stringify(given), source],
  );
}

function asGiven(service: KeptService): object {
  const { words, provider } = service;
  return {
    service_id: service.serviceId,
    source_id: service.sourceId,
    provider_id: provider?.providerId,
    said: words,
    parts: plainParts(searchParts(words, provider)),
    pay_choices: howYouCanPay(words.cost, words.waysToPay),
    minimum_age: lowest(words.ages),
    maximum_age: words.ages?.to,
    assured_on: service.assuredOn,
    runner: words.runner,
    taking: words.capacity?.taking,
    access: accessOf(words),
    area_codes: (words.serves ?? []).flatMap(({ code }) => code ?? []),
    term_ids: termIdsOf(words),
    price_pence: lowestPrice(words.cost),
  };
}

// The database gets the same plain words that a query is made of, so that accents and hyphens never stand in the way.
function plainParts(parts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(parts).map(([field, text]) => [field, plainWords(text).join(' ')]),
  );
}

function lowest(ages: Ages | undefined): number | undefined {
  return ages !== undefined && 'from' in ages ? ages.from : undefined;
}
