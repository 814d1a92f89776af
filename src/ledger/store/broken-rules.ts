import type pg from 'pg';
import { digests, ledgerRules, type RuleName, saysOtherwise, sides } from './ledger-rules.ts';

/** How much a pass over the ledger saw, and whether anything in it does not add up. */
type Pass = { readonly seen: number; readonly broken: number };

/**
 * The rules of the ledger that something breaks. Every entry is read once in its order and every movement once beside its two
 * entries; which lines break which rule is only asked, rule by rule, where a pass met something.
 */
export async function brokenRules(
  client: pg.Client,
  transfers: number,
): Promise<{ readonly entries: number; readonly rules: typeof ledgerRules }> {
  await client.query(settings);
  const chains = await passOver(client, alongEachAccount);
  const movements = await passOver(client, besideEachMovement);
  const whole = 2 * transfers;
  const isBroken: Readonly<Record<(typeof passes)[number], boolean>> = {
    chains: chains.broken > 0,
    movements: movements.broken > 0 || movements.seen !== whole || chains.seen !== whole,
  };
  const passed = new Set<RuleName>(passes.flatMap((pass) => (isBroken[pass] ? [] : covered[pass])));
  return { entries: chains.seen, rules: ledgerRules.filter(({ rule }) => !passed.has(rule)) };
}

async function passOver(client: pg.Client, sql: string): Promise<Pass> {
  const { rows } = await client.query<{ seen: string; broken: string }>(sql);
  return { seen: Number(rows[0]?.seen ?? 0), broken: Number(rows[0]?.broken ?? 0) };
}

// Every processor helps: what an entry says is worked out beside the reading of it.
const settings = `set jit = off; set work_mem = '24MB'; set parallel_setup_cost = 0; set parallel_tuple_cost = 0`;

const passes = ['chains', 'movements'] as const;

const covered: Readonly<Record<(typeof passes)[number], readonly RuleName[]>> = {
  chains: [
    'entries are numbered without a gap',
    'the version of an account is its newest entry',
    'each balance follows from the one before',
    'each seal is made of the one before and of what was written since',
    'the seal of an account is that of its newest entry',
  ],
  movements: [
    'an account holds the sum of its movements',
    'each side of a movement has its entry',
    'no entry stands without its movement',
  ],
};

// Entries come in their order and are put together as they come. Were a server to put them together otherwise, a seal would look
// broken, and the rule itself, which sorts, would be asked.
const alongEachAccount = `with said as (${digests} order by locality_id, account_id, version offset 0),
  chained as (
    select locality_id, account_id, version, seal, digest,
        version <> coalesce(lag(version) over in_order, 0) + 1
          or balance_pence <> coalesce(lag(balance_pence) over in_order, 0) + amount_pence as wrong,
        count(seal) over (in_order rows between unbounded preceding and 1 preceding) as posting
      from said window in_order as (partition by locality_id, account_id order by version)),
  postings as (
    select locality_id, account_id, posting, max(version) as version, count(*) as entries, bool_or(wrong) as wrong,
        max(seal) as seal, string_agg(digest, ''::bytea) as digests
      from chained group by locality_id, account_id, posting),
  sealed as (
    select locality_id, account_id, version, entries, seal, lead(posting) over in_order is null as newest,
        wrong or seal is distinct from ledger.seal_of(lag(seal) over in_order, digests) as wrong
      from postings window in_order as (partition by locality_id, account_id order by posting)),
  newest as (
    select locality_id, account_id, sum(entries) as entries, max(version) as version, max(seal) filter (where newest) as seal,
        bool_or(wrong) as wrong
      from sealed group by locality_id, account_id)
  select coalesce(sum(n.entries), 0)::text as seen, count(*) filter (where a.account_id is null or coalesce(n.wrong, false)
      or a.version <> coalesce(n.version, 0) or a.seal is distinct from n.seal)::text as broken
    from newest n full join ledger.account a on a.locality_id = n.locality_id and a.account_id = n.account_id`;

const besideEachMovement = `with moved as (
    select s.locality_id, s.account_id, count(*) as sides, sum(s.pence) as pence,
        bool_or(${saysOtherwise}) as wrong
      from (${sides}) s
      left join ledger.entry e
        on e.locality_id = s.locality_id and e.transfer_id = s.transfer_id and e.account_id = s.account_id
      group by s.locality_id, s.account_id)
  select coalesce(sum(m.sides), 0)::text as seen, count(*) filter (where a.account_id is null or coalesce(m.wrong, false)
      or a.posted_pence <> coalesce(m.pence, 0))::text as broken
    from moved m full join ledger.account a on a.locality_id = m.locality_id and a.account_id = m.account_id`;
