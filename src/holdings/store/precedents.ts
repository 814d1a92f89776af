import type { CalendarDate, LocalityId, Moment, OrganisationId, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { Precedent, PrecedentId, PublicPrecedent } from '../precedent.ts';
import type { Answer, QuestionId } from '../question.ts';

/** A precedent as it is written down, once. */
export type NewPrecedent = {
  readonly precedentId: PrecedentId;
  readonly serviceId: OrganisationId;
  readonly kindId: PrecedentId;
  readonly kind: string;
  readonly says: Answer['says'];
  readonly reason: string;
  readonly leansOn: string;
  readonly differs?: string;
  readonly asked: boolean;
  readonly at: Moment;
  readonly by: string;
  readonly isListed: boolean;
  readonly listedFrom?: CalendarDate;
};

export async function addPrecedent(tx: Transaction, said: NewPrecedent): Promise<void> {
  await tx.run(
    `insert into holdings.precedent (locality_id, precedent_id, service_id, kind_id, kind, says, reason, leans_on, differs_because,
       asked, said_at, said_by, listed, listed_from)
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      said.precedentId,
      said.serviceId,
      said.kindId,
      said.kind,
      said.says,
      said.reason,
      said.leansOn,
      said.differs ?? null,
      said.asked,
      said.at,
      said.by,
      said.isListed,
      said.listedFrom ?? null,
    ],
  );
}

/** What a service answered to each kind of thing last, for its own deciders; the newest first. */
export async function newestOfEachKind(
  tx: Transaction,
  serviceId: OrganisationId,
): Promise<readonly Precedent[]> {
  return tx.rows<Precedent>(
    `select precedent_id as "precedentId", kind_id as "kindId", kind, says, reason, leans_on as "leansOn",
         overturned_on is not null as "isOverturned", (said_at at time zone 'Europe/London')::date as "saidOn"
       from (select distinct on (kind_id) * from holdings.precedent
         where locality_id = platform.locality() and service_id = $1
         order by kind_id, said_at desc, precedent_id desc) as newest
       order by said_at desc, precedent_id desc`,
    [serviceId],
    'newest-of-each-kind',
  );
}

/** One's own answer as it stands in the list of everybody. */
export type OwnPrecedent = Precedent & {
  readonly differs: string | null;
  readonly isListed: boolean;
  readonly listedFrom: CalendarDate | null;
};

/** What an answer to a person's own question says to everybody. */
export async function precedentOf(
  tx: Transaction,
  person: PersonId,
  question: QuestionId,
): Promise<OwnPrecedent | undefined> {
  return tx.find<OwnPrecedent>(
    `select p.precedent_id as "precedentId", p.kind_id as "kindId", p.kind, p.says, p.reason, p.leans_on as "leansOn",
         p.overturned_on is not null as "isOverturned", (p.said_at at time zone 'Europe/London')::date as "saidOn",
         p.differs_because as differs, p.listed as "isListed", p.listed_from as "listedFrom"
       from holdings.question q
       join holdings.precedent p on p.locality_id = q.locality_id and p.precedent_id = q.precedent_id
       where q.locality_id = platform.locality() and q.person_id = $1 and q.question_id = $2`,
    [person, question],
  );
}

/** Puts an own answer on the list of everybody or takes it off; false where there is none. */
export async function saveListed(tx: Transaction, id: PrecedentId, isListed: boolean): Promise<boolean> {
  const saved = await tx.run(
    `update holdings.precedent set listed = $2 where locality_id = platform.locality() and precedent_id = $1`,
    [id, isListed],
  );
  return saved === 1;
}

/** From when it may be public, once whoever asked was told of it in their way. */
export async function saveListedFrom(tx: Transaction, id: PrecedentId, from: CalendarDate): Promise<void> {
  await tx.run(
    `update holdings.precedent set listed_from = $2
       where locality_id = platform.locality() and precedent_id = $1 and listed_from is null`,
    [id, from],
  );
}

export async function savePrecedentOverturned(
  tx: Transaction,
  id: PrecedentId,
  on: CalendarDate,
): Promise<void> {
  await tx.run(
    `update holdings.precedent set overturned_on = $2
       where locality_id = platform.locality() and precedent_id = $1 and says = 'no'`,
    [id, on],
  );
}

/** What everybody may read on a day; each service's kinds one after the other, the oldest answer first. */
export async function publicPrecedents(
  tx: Transaction,
  locality: LocalityId,
  today: CalendarDate,
): Promise<readonly PublicPrecedent[]> {
  const rows = await tx.rows<Omit<PublicPrecedent, 'differs'> & { readonly differs: string | null }>(
    `select service_id as "serviceId", kind, says, reason, leans_on as "leansOn", differs_because as differs, said_in as month,
         is_overturned as "isOverturned"
       from holdings.public_precedents($1, $2)`,
    [locality, today],
    'public-precedents',
  );
  return rows.map(({ differs, ...row }) => ({ ...row, ...(differs !== null && { differs }) }));
}
