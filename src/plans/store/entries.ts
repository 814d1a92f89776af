import { type Id, nothing, type PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { Entry, EntryKind } from '../entry.ts';
import { type Provider, weeklyOf } from '../line.ts';
import type { OutcomeId } from '../outcome.ts';
import type { PlanId } from '../plan.ts';
import type { Written } from '../written.ts';
import type { WrittenRow } from './written-row.ts';

type Columns = Readonly<Record<string, unknown>>;

/** Where an entry stands: whose, in which plan, of which kind, under which id. */
export type EntryPlace = {
  readonly personId: PersonId;
  readonly planId: PlanId;
  readonly kind: EntryKind;
  readonly entryId: Id<'plan-entry'> | OutcomeId;
};

export async function insertEntry(
  tx: Transaction,
  place: EntryPlace,
  entry: Entry,
  written: Written,
): Promise<void> {
  const columns: Columns = {
    person_id: place.personId,
    plan_id: place.planId,
    [`${place.kind}_id`]: place.entryId,
    ...columnsOf(entry),
    version: 1,
    voice: written.voice,
    written_by: written.by,
    written_name: written.name,
    written_at: written.at,
  };
  const names = Object.keys(columns);
  const marks = names.map((_, index) => `$${(index + 1).toString()}`);
  await tx.run(
    `insert into plans.${place.kind} (locality_id, ${names.join(', ')}) values (platform.locality(), ${marks.join(', ')})`,
    Object.values(columns),
  );
}

/** Changes an entry that still stands at the version that was read. False where somebody was quicker, or it is gone. */
export async function updateEntry(
  tx: Transaction,
  place: EntryPlace & { readonly version: number },
  entry: Entry,
  written: Written,
): Promise<boolean> {
  const columns: Columns = {
    ...columnsOf(entry),
    voice: written.voice,
    written_by: written.by,
    written_name: written.name,
    written_at: written.at,
  };
  const sets = Object.keys(columns).map((name, index) => `${name} = $${(index + 5).toString()}`);
  const count = await tx.run(
    `update plans.${place.kind} set ${sets.join(', ')}, version = version + 1 where ${here(place.kind)} and version = $4`,
    [place.personId, place.planId, place.entryId, place.version, ...Object.values(columns)],
  );
  return count === 1;
}

export async function deleteEntry(
  tx: Transaction,
  place: EntryPlace & { readonly version: number },
): Promise<boolean> {
  const count = await tx.run(`delete from plans.${place.kind} where ${here(place.kind)} and version = $4`, [
    place.personId,
    place.planId,
    place.entryId,
    place.version,
  ]);
  return count === 1;
}

/** Who put an entry in, and at which version it stands. */
export async function findWritten(tx: Transaction, place: EntryPlace): Promise<WrittenRow | undefined> {
  return tx.find<WrittenRow>(
    `select version, voice, written_by, written_name, written_at from plans.${place.kind} where ${here(place.kind)}`,
    [place.personId, place.planId, place.entryId],
  );
}

function here(kind: EntryKind): string {
  return `locality_id = platform.locality() and person_id = $1 and plan_id = $2 and ${kind}_id = $3`;
}

function columnsOf(entry: Entry): Columns {
  switch (entry.kind) {
    case 'outcome':
      return {
        words: entry.words,
        why_it_matters: entry.whyItMatters,
        measure: entry.measure,
        tags: entry.tags,
      };
    case 'companion':
      return { name: entry.name, bond: entry.bond, back_up: entry.backUp, reach: entry.reach };
    case 'risk':
      return {
        could_go_wrong: entry.couldGoWrong,
        worth_taking: entry.worthTaking,
        what_we_do: entry.whatWeDo,
        who: entry.who,
      };
    case 'step':
      return { what: entry.what, who: entry.who, due: entry.when };
    case 'line':
      return {
        what: entry.what,
        schedule: entry.schedule,
        serves: entry.serves,
        ...supportColumns(entry.support),
      };
  }
}

function supportColumns(support: Extract<Entry, { kind: 'line' }>['support']): Columns {
  if (support.kind !== 'paid') {
    return {
      kind: support.kind,
      who: support.who,
      provider_kind: null,
      service_id: null,
      price_as_worded: '',
      listed_price_pence: null,
      unit: null,
      unit_price_pence: null,
      quantity_hundredths: null,
      weekly_pence: nothing,
      one_off_pence: nothing,
    };
  }
  const { provider, price } = support;
  return {
    kind: 'paid',
    who: provider.name,
    ...serviceColumns(provider),
    unit: price?.unit ?? null,
    unit_price_pence: price?.unitPrice ?? null,
    quantity_hundredths: price?.quantity ?? null,
    weekly_pence: price === undefined ? nothing : weeklyOf(price),
    one_off_pence: support.oneOff,
  };
}

function serviceColumns(provider: Provider): Columns {
  if (provider.kind !== 'service')
    return { provider_kind: provider.kind, service_id: null, price_as_worded: '', listed_price_pence: null };
  return {
    provider_kind: 'service',
    service_id: provider.serviceId,
    price_as_worded: provider.priceAsWorded,
    listed_price_pence: provider.listedPrice ?? null,
  };
}
