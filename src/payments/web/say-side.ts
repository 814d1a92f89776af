import { catalogue } from '#ui';

/** What the pages say while the payment agent changes: two agents work out the same, and nothing moves before they agree. */
export const saySide = catalogue({
  en: {
    link: 'Change of payment agent',
    title: 'Change of payment agent',
    lead: 'When who works payments out changes, both work out the same run first. We show where they differ, line by line. No money moves until they agree, or one of you answers for each difference.',
    none: 'No change is going on.',
    other: 'Who is the other agent?',
    otherHint: 'Whoever worked it out until now, or will from now on',
    begin: 'Begin the change',
    begun: 'From now on, each run is worked out by both first.',
    now: (other: string, name: string, day: string) =>
      `Both we and ${other} work out each run. ${name} began this on ${day}.`,
    end: 'End the change',
    endLead:
      'Somebody who did not begin it ends it, once the runs agree. From then on, runs go by themselves.',
    endWhy: 'What did you see?',
    endNotYou: 'You began it. Somebody else ends it.',
    ended: 'The change is over.',
    beside: (other: string) => `Beside ${other}`,
    besideLead: (other: string) =>
      `Read in what ${other} would pay in this run. It is a table: each row has a name, a sort code, an account number and an amount.`,
    file: 'Their table',
    fileHint: 'A file of comma-separated values (CSV)',
    read: 'Read it in',
    readAgain: 'Read in another table',
    readBy: (name: string, day: string, count: number) =>
      `${name} read ${count.toString()} ${count === 1 ? 'payment' : 'payments'} in on ${day}.`,
    same: 'Both come to the same, for every account.',
    differ: (count: number) =>
      count === 1
        ? 'There is a difference. Nothing goes until it is mended or answered for.'
        : `There are ${count.toString()} differences. Nothing goes until each is mended or answered for.`,
    settled: 'Each difference is answered for. The run can go.',
    line: (name: string, account: string) => `${name}, ${account}`,
    sums: (ours: string, theirs: string) => `We: ${ours}. They: ${theirs}.`,
    nothing: 'nothing',
    why: 'Why is it right all the same?',
    sign: 'I answer for this',
    signed: (name: string, day: string, why: string) => `${name} answers for it, ${day}: “${why}”`,
    signedNow: 'It is written down under your name.',
    notYou: 'You read their table in. Somebody else answers for the differences.',
    waits: 'The other agent’s side is missing, or a difference is open. Look under “Beside” first.',
    readNow: (count: number) => `${count.toString()} ${count === 1 ? 'payment was' : 'payments were'} read.`,
    rowWrong: (at: { line: number; field: string; found: string }, what: string, mend: string) =>
      `Line ${at.line.toString()}, ${at.field}${at.found === '' ? '' : ` “${at.found}”`}: ${what} ${mend}`,
    wrong: {
      'name-missing': 'Write who the other agent is',
      'name-too-long': 'Write this in 100 letters or fewer',
      'why-missing': 'Write a few words',
      'why-too-long': 'Write this in 200 letters or fewer',
      'changing-already': 'A change is going on already.',
      'no-change': 'No change is going on any more.',
      'no-such-difference': 'This difference is gone, or its figures changed. Look at it again.',
    },
    notATable: 'Choose a table. Its first line names the columns: name, sort code, account number, amount.',
    rows: {
      'not-a-sort-code': ['This is no sort code.', 'Write six figures, such as 20-00-00.'],
      'not-an-account-number': ['This is no account number.', 'Write its eight figures.'],
      'not-an-amount': ['This is no amount.', 'Write it such as 129.00.'],
      'decimal-comma': ['The comma could mean two things.', 'Write a point before the pence.'],
      'not-more-than-nothing': ['A payment is a penny or more.', 'Take the row away, or write what is paid.'],
      'not-pounds': ['It is in other money.', 'Payments go in pounds. Write the sum in pounds.'],
      'row-breaks-off': [
        'A quotation mark begins here and is never closed. Nothing after it was read.',
        'Close it, or get the file again.',
      ],
    },
  },
});
