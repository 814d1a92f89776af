import { randomInt } from 'node:crypto';
import type pg from 'pg';
import { entries, ledgerRules, openingOf, type RuleName } from './ledger-rules.ts';

/**
 * How many entries there are, and the rules of the ledger that something breaks. Every entry is read once, in its order and beside
 * its movement; which lines break which rule is only asked, rule by rule, where that met something.
 */
export async function brokenRules(
  client: pg.Client,
): Promise<{ readonly entries: number; readonly rules: typeof ledgerRules }> {
  await client.query(settings);
  const seed = randomInt(2 ** 47);
  const chains = await passOver(client, alongEachAccount(seed));
  const movements = await passOver(client, bothSidesOf(seed));
  const isWhole = chains.broken === '0' && chains.seen === movements.seen && chains.marks === movements.marks;
  return {
    entries: Number(chains.seen),
    rules: isWhole ? ledgerRules.filter(({ rule }) => !covered.has(rule)) : ledgerRules,
  };
}

/** How many sides of movements a pass saw, the sum of their marks, and how many accounts do not add up. */
type Pass = { readonly seen: string; readonly marks: string; readonly broken: string };

async function passOver(client: pg.Client, sql: string): Promise<Pass> {
  const { rows } = await client.query<Pass>(sql);
  return rows[0] ?? { seen: '0', marks: '0', broken: '0' };
}

// Every processor helps: what an entry says is worked out beside the reading of it.
const settings = `set jit = off; set work_mem = '24MB'; set parallel_setup_cost = 0; set parallel_tuple_cost = 0`;

const covered: ReadonlySet<RuleName> = new Set<RuleName>([
  'an account holds the sum of its movements',
  'entries are numbered without a gap',
  'the version of an account is its newest entry',
  'each balance follows from the one before',
  'each side of a movement has its entry',
  'no entry stands without its movement',
  'each seal is made of the one before and of what was written since',
  'the seal of an account is that of its newest entry, or of its opening',
]);

// Each entry is found to be a side of its movement. That no side stands twice while another is missing is told by a sum of marks,
// one for each side, from a number nobody could foresee.
const markOf = (seed: number, side: string): string => `uuid_hash_extended(transfer_id, ${seed} + ${side})`;

const bothSidesOf = (seed: number): string =>
  `select (2 * count(*))::text as seen,
     coalesce(sum(${markOf(seed, '0')}) + sum(${markOf(seed, '1')}), 0)::text as marks, '0' as broken
   from ledger.transfer`;

// A number for an account, by which its entries are sorted faster than by its place and id. Were it that of another, too, both would
// seem not to add up, and be asked about rule by rule.
const numberOf = (table: string): string =>
  `uuid_hash_extended(${table}.account_id, hashtextextended(${table}.locality_id, 0))`;

const alongEachAccount = (seed: number): string => `with said as (
    select ${numberOf('beside')} as n, version, amount_pence, balance_pence, seal, digest, says_otherwise,
        ${markOf(seed, '(amount_pence < 0)::integer')} as mark
      from (${entries}) beside order by n, version offset 0),
  chained as (
    select n, version, seal, digest, mark, amount_pence, count(seal) over so_far as posting,
        says_otherwise
          or version <> coalesce(lag(version) over so_far, 0) + 1
          or balance_pence <> coalesce(lag(balance_pence) over so_far, 0) + amount_pence as wrong
      from said window so_far as (partition by n order by version rows between unbounded preceding and 1 preceding)),
  postings as (
    select n, posting, max(version) as version, count(*) as entries, sum(mark) as marks, sum(amount_pence) as pence,
        bool_or(wrong) as wrong, max(seal) as seal, string_agg(digest, ''::bytea order by version) as digests
      from chained group by n, posting),
  opened as (select *, ${numberOf('a')} as n, ${openingOf} as opening from ledger.account a),
  sealed as (
    select p.*, p.wrong or (p.version = a.version and p.seal is distinct from a.seal)
          or p.seal is distinct from ledger.seal_of(coalesce(lag(p.seal) over so_far, a.opening), p.digests) as is_wrong
      from postings p join opened a on a.n = p.n
      window so_far as (partition by p.n order by p.posting rows between unbounded preceding and 1 preceding)),
  moved as (
    select n, sum(entries) as entries, sum(marks) as marks, sum(pence) as pence, max(version) as version,
        bool_or(is_wrong) as wrong
      from sealed group by n)
  select coalesce(sum(m.entries), 0)::text as seen, coalesce(sum(m.marks), 0)::text as marks,
      count(*) filter (where a.version <> coalesce(m.version, 0) or a.posted_pence <> coalesce(m.pence, 0)
        or coalesce(m.wrong, a.seal is distinct from a.opening))::text as broken
    from opened a left join moved m on m.n = a.n`;
