const myAccount = `select p.account_id from people.person p
    where p.locality_id = platform.locality() and p.person_id = $1`;
const myLedgerAccounts = `select a.account_id from ledger.account a
    where a.locality_id = platform.locality() and a.person_id = $1`;
const myCosts = `select p.cost_id from holdings.pool_part p
    where p.locality_id = platform.locality() and p.person_id = $1`;
const myEmail = `select a.email from platform.account a
    where a.locality_id = platform.locality() and a.account_id = (${myAccount})`;

/** What a friend's doing leaves on a person's own line of the ledger: everything but the friend's name. */
const withoutFriends = `case when entry.about ->> 'did' like 'pool-%'
    then jsonb_build_object('about', entry.about - 'writtenBy') else '{}' end`;

/**
 * Tables that have no `person_id` and still hold something about a person: how their rows are found. Secrets stay out: hashes of
 * links, and the text of letters, which may carry a link to sign in.
 */
export const reached: Readonly<Record<string, string>> = {
  'directory.kept_service': `select to_jsonb(kept) as record from directory.kept_service kept
    where kept.locality_id = platform.locality() and kept.account_id = (${myAccount}) order by kept.service_id`,
  'directory.own_listing': `select to_jsonb(listing) - 'asked_hash' as record from directory.own_listing listing
    where listing.locality_id = platform.locality() and listing.kept_by = (${myAccount}) order by listing.listing_id`,
  'directory.taking_down': `select to_jsonb(taking) - '{taken_by,stays_by,back_by}'::text[] as record
    from directory.taking_down taking
    where taking.locality_id = platform.locality() and taking.service_id in (select mine.service_id
      from directory.own_listing mine
      where mine.locality_id = platform.locality() and mine.kept_by = (${myAccount}))
    order by taking.taking_down_id`,
  'holdings.pool': `select to_jsonb(pool) as record from holdings.pool pool
    where pool.locality_id = platform.locality() and exists (select 1 from holdings.holding mine
      where mine.locality_id = pool.locality_id and mine.pool_id = pool.pool_id and mine.person_id = $1)
    order by pool.pool_id`,
  // What was shared, beside the person's own part in holdings.pool_part; never who else paid what or wrote it down.
  'holdings.pool_cost': `select to_jsonb(cost) - 'recorded_by' as record from holdings.pool_cost cost
    where cost.locality_id = platform.locality() and cost.cost_id in (${myCosts}) order by cost.cost_id`,
  'holdings.pool_cost_taken_back': `select to_jsonb(back) - 'taken_back_by' as record
    from holdings.pool_cost_taken_back back
    where back.locality_id = platform.locality() and back.cost_id in (${myCosts}) order by back.cost_id`,
  'ledger.entry': `select to_jsonb(entry) || ${withoutFriends} as record from ledger.entry entry
    where entry.locality_id = platform.locality() and entry.account_id in (${myLedgerAccounts})
    order by entry.account_id, entry.version`,
  'ledger.reservation': `select to_jsonb(promised) as record from ledger.reservation promised
    where promised.locality_id = platform.locality() and promised.account_id in (${myLedgerAccounts})
    order by promised.reservation_id`,
  'organisations.self_help_group': `select to_jsonb(kept) as record from organisations.self_help_group kept
    where kept.locality_id = platform.locality() and kept.kept_by = (${myAccount}) order by kept.group_id`,
  'platform.account': `select to_jsonb(mine) as record from platform.account mine
    where mine.locality_id = platform.locality() and mine.account_id = (${myAccount})`,
  'platform.letter': `select to_jsonb(letter) - 'body' as record from platform.letter letter
    where letter.locality_id = platform.locality() and letter.to_email = (${myEmail})
    order by letter.letter_id`,
  'platform.session': `select to_jsonb(visit) - 'token_hash' as record from platform.session visit
    where visit.locality_id = platform.locality() and visit.account_id = (${myAccount})
    order by visit.began_at`,
  'platform.sign_in_link': `select to_jsonb(link) - 'token_hash' as record from platform.sign_in_link link
    where link.locality_id = platform.locality() and link.email = (${myEmail})
    order by link.asked_at`,
};

/** Tables under row-level security that are not in the file, each with the reason. */
export const leftOut: Readonly<Record<string, string>> = {
  'allocation.rule_answer': 'names nobody but as they like, and no account: nobody knows whose it is',
  'allocation.rule_draft': 'is the work of a service’s workers',
  'allocation.rule_hearing': 'is what a service says to everybody',
  'allocation.rule_signature': 'is a worker’s name under a public rule',
  'allocation.rule_version': 'is a rule, public and the same for everybody',
  'allocation.rule_withdrawal': 'is what a service says to everybody',
  'assessment.draft': 'has no name: only the browser that holds its secret knows whose it is',
  'assessment.draft_answer': 'goes with its draft, which has no name',
  'directory.mistake': 'is about a listing, and only who answers for it reads it',
  'directory.offered_together': 'is about listings: who said yes to offer what together is public',
  'employing.float': 'is money a service puts by for wages, and its name',
  'holdings.fund_terms': 'is what an organisation publishes, the same for everybody',
  'holdings.precedent': 'is what a service says to everybody, in general words that know no person',
  'holdings.service_account': 'is about the money of a service',
  'insight.like_me': 'is figures about many people at once, past disclosure control, with nobody in them',
  'insight.release': 'is figures about many people at once, with nobody in them',
  'ledger.sealed_anew': 'is one seal for the whole ledger of a place',
  'ledger.transfer':
    'has each movement from both sides; the person’s side is ledger.entry, the other may be a friend’s',
  'organisations.alliance': 'is about organisations, the same for everybody',
  'organisations.alliance_member': 'is about organisations, the same for everybody',
  'organisations.proposal': 'is what organisations put to each other, the same for everybody',
  'organisations.statement': 'is what an organisation says of itself, the same for everybody',
  'organisations.view': 'is what one organisation says beside another’s words, the same for everybody',
  'quality.call': 'is what an organisation says about a provider, and about no person',
  'quality.report': 'is public, and names nobody; what the person let out of it is quality.finding',
  'quality.report_look_back': 'is public, and names nobody; the person’s own is quality.look_back',
  'payments.changeover': 'is a change of who works payments out for a service',
  'payments.day_override': 'is about days on which banks rest',
  'payments.difference_signed': 'is what a worker answers for in a run, by the account alone',
  'payments.paying_account': 'is about the money of a service',
  'payments.run': 'is about many people at once; each payment of it to the person is payments.run_line',
  'payments.run_file': 'has the payments of many people',
  'organisations.vote': 'is how an organisation voted, the same for everybody',
  'payments.shadow':
    'is the list another agent gave of a run; what is paid to somebody is in the run’s lines',
  'people.organisation': 'names organisations, no person',
  'people.worker': 'is about who works where, which is their organisation’s record',
  'platform.done_once': 'has tokens of forms that name nobody',
  'platform.turn': 'has hashes, and for a moment only',
};
