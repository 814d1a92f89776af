import type { Command } from './command.ts';

/** Every command by its words. Each is loaded when it is used, so that none waits for the rooms of another. */
export const commands: Readonly<Record<string, Command>> = {
  serve: {
    takes: '',
    about: 'serve pages; fills an empty database with the made-up town',
    load: () => import('./serve.ts'),
  },
  migrate: {
    takes: '',
    about: 'bring the database to the newest schema',
    load: () => import('./migrate.ts'),
  },
  settings: {
    takes: '',
    about: 'every setting, its value here and what it does',
    load: () => import('./settings.ts'),
  },
  check: {
    takes: '',
    about: 'every truth in checks/ against the live data; rows that break one are printed',
    load: () => import('./check.ts'),
  },
  demo: {
    takes: '',
    about: 'fill an empty database with the made-up town now, all of it or nothing',
    load: () => import('./demo.ts'),
  },
  'demo people': {
    takes: '',
    about: 'the made-up people as JSON, each with a sign-in path that works once',
    load: () => import('./demo-people.ts'),
  },
  backup: {
    takes: 'FILE',
    about: 'write everything to one new file, as it is at this moment; - for standard output',
    load: () => import('./backup.ts'),
  },
  restore: {
    takes: 'FILE',
    about: 'bring a backup back into an empty place, all of it or nothing; - for standard input',
    load: () => import('./restore.ts'),
  },
  conformance: {
    takes: '',
    about: 'whether this database can carry Mainstay, line by line; leaves nothing behind',
    load: () => import('./conformance.ts'),
  },
  'organisation add': {
    takes: 'KIND NAME',
    about:
      'say that an organisation is there; KIND is disabled-peoples-organisation, local-service or provider',
    load: () => import('./organisation-add.ts'),
  },
  'worker add': {
    takes: 'ORGANISATION ROLE EMAIL NAME [LIMIT]',
    about:
      'have somebody work there as planner, decider, payer or holder; a decider agrees up to LIMIT pounds a week alone',
    load: () => import('./worker-add.ts'),
  },
  'ledger verify': {
    takes: '',
    about: 'recompute every balance from the movements alone; what does not add up is printed as JSON',
    load: () => import('./ledger-verify.ts'),
  },
  'ledger export': {
    takes: '--format hledger|csv',
    about: 'every movement of the place, as a journal that hledger and ledger read, or as a table',
    load: () => import('./ledger-export.ts'),
  },
  allocate: {
    takes: '--instrument I [--table T] --answers FILE.csv [--explain]',
    about: 'points, a year and a week of money for everybody in a file of answers, a line of JSON each',
    load: () => import('./allocate.ts'),
  },
  calibrate: {
    takes: '--instrument I --sample FILE.csv [--out FILE.json] [--draft FILE.json]',
    about: 'fit steps and a table to people’s answers and what enough support cost, with all the evidence',
    load: () => import('./calibrate.ts'),
  },
  'figure replay': {
    takes: 'FILE.json [--before OLDER.json] [--instrument I] [--instrument-before I]',
    about: 'works a kept figure out again, to the penny; and why it is another than an older one',
    load: () => import('./figure-replay.ts'),
  },
  'instrument verify': {
    takes: 'INSTRUMENT CASES.json',
    about: 'run published or own cases through an instrument that comes with Mainstay, or one in a file',
    load: () => import('./instrument-verify.ts'),
  },
  'instrument seal': {
    takes: 'FILE.json',
    about: 'look an instrument over and give it back with its seal',
    load: () => import('./instrument-seal.ts'),
  },
  'directory import': {
    takes: 'FILE|FOLDER|ADDRESS… [--source LIST] [--report R.json]',
    about:
      'bring lists in: Open Referral UK files, folders of HSDS tables, addresses; each whole or not at all',
    load: () => import('./directory-import.ts'),
  },
  'directory export': {
    takes: '--format oruk-3.0 --out DIR [--source LIST]',
    about: 'write the directory, or one list of it, as Open Referral UK 3.0 files',
    load: () => import('./directory-export.ts'),
  },
  'directory quality': {
    takes: 'FILE',
    about: 'how good an Open Referral UK file is, as JSON; nothing is kept',
    load: () => import('./directory-quality.ts'),
  },
  'directory correct': {
    takes: 'ID FIELD VALUE',
    about: 'say a field of a listing otherwise than its publisher; it stays when the list comes again',
    load: () => import('./directory-correct.ts'),
  },
  'directory mend': {
    takes: '[--source LIST]',
    about: 'what publishers can mend in their lists, one line of JSON a record, to hand to them',
    load: () => import('./directory-mend.ts'),
  },
  'directory postcodes': {
    takes: 'FILE.csv',
    about: 'load a table of postcodes (ONSPD or NSPL) in the place of the one before',
    load: () => import('./directory-postcodes.ts'),
  },
  'directory mistakes': {
    takes: '',
    about: 'what people said is wrong in the directory, as JSON, to pass on to the publishers',
    load: () => import('./directory-mistakes.ts'),
  },
  'account check': {
    takes: 'SORTCODE ACCOUNT | --csv FILE [--tables DIR]',
    about:
      'whether sort code and account number fit each other: true, false or unknown; rows that are wrong are given back',
    load: () => import('./account-check.ts'),
  },
  'calendar bacs-days': {
    takes: '--csv FILE [--overrides FILE]',
    about:
      'the latest day to send a Bacs file for each due date, and the two days after it; rows that are wrong are given back',
    load: () => import('./calendar-bacs-days.ts'),
  },
  'bacs read': {
    takes: 'FILE',
    about: 'a Bacs Standard 18 file as JSON, or its first fault',
    load: () => import('./bacs-read.ts'),
  },
  'bacs write': {
    takes: 'PAYMENTS.json',
    about: 'payments as a Bacs Standard 18 file',
    load: () => import('./bacs-write.ts'),
  },
  'statement read': {
    takes: 'FILE',
    about: "a bank's statement of any known format as JSON; rows that are wrong are given back",
    load: () => import('./statement-read.ts'),
  },
  'pain read': {
    takes: 'FILE',
    about:
      'an ISO 20022 order to a bank as JSON, held against its own totals; payments that are wrong are given back',
    load: () => import('./pain-read.ts'),
  },
  'pain write': {
    takes: 'PAYMENTS.json [--version V]',
    about: 'payments as an ISO 20022 order to a bank, pain.001.001.09 or .03',
    load: () => import('./pain-write.ts'),
  },
  'pay prepare': {
    takes: '--on DATE [--as WHO]',
    about: 'a payment run for all that is due, with the money there by DATE; prepared twice, nothing changes',
    load: () => import('./pay-prepare.ts'),
  },
  'pay show': {
    takes: 'RUN',
    about: 'a payment run as JSON: who, what and why, what waits and what to look at',
    load: () => import('./pay-show.ts'),
  },
  'pay approve': {
    takes: 'RUN --as WHO',
    about: 'approve a run as a second person, never as whoever prepared it',
    load: () => import('./pay-approve.ts'),
  },
  'pay export': {
    takes: 'RUN --format bacs18|pain.001|csv [--as WHO]',
    about:
      'send an approved run: posts each payment once, gives the file and says its hash; again, the same file',
    load: () => import('./pay-export.ts'),
  },
  'pay result': {
    takes: 'RUN FILE [--as WHO]',
    about: 'take in what the bank sent back: a table with the columns reference and reason',
    load: () => import('./pay-result.ts'),
  },
  'statement import': {
    takes: 'FILE --holding ID [--as WHO]',
    about:
      "read a bank's statement in beside a holding, and look for each line in the ledger; again, nothing changes",
    load: () => import('./statement-import.ts'),
  },
};
