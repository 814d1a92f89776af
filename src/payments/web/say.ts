import { catalogue } from '#ui';
import type { HoldingKind } from '#holdings';
import type { FileRule } from '../actions/index.ts';
import { type GivenBackReason, givenBackSays } from '../given-back-says.ts';
import type { HoldReason, LineState, RunFormat, RunState } from '../payment-run.ts';

/** Why a payment did not go, as one text. */
function said(reason: GivenBackReason): string {
  const [, wrong, mend] = givenBackSays[reason];
  return `${wrong} ${mend}`;
}

/** What the pages about payment runs say to whoever makes payments. */
export const say = catalogue({
  en: {
    title: 'Payment runs',
    lead: 'A run pays all that is due. One of you prepares it, another approves it, and it goes to the bank as a file.',
    back: 'Payment runs',
    prepareTitle: 'Prepare a run',
    prepareDay: 'By which day is the money to be there?',
    prepareHint: 'A working day, at most four weeks from today.',
    prepare: 'Prepare it',
    prepared: (run: string) => `${run} is prepared. Somebody else approves it.`,
    nothingChanged: (run: string) => `${run} was prepared before. Nothing changed.`,
    nothingDue: 'Nothing is due that waits in no other run.',
    notADay: 'There is no such day. Write it as three numbers, like 6 4 2026.',
    dayOver: 'That day is over. Write a day from today on.',
    tooFar: (last: string) => `That is too far ahead. Write a day until ${last}.`,
    none: 'There is no run yet.',
    runsTitle: 'All runs',
    runCard: (day: string) => `There by ${day}`,
    states: {
      prepared: 'waits for a second person',
      approved: 'approved, not sent',
      sent: 'sent',
      withdrawn: 'withdrawn',
    } satisfies Readonly<Record<RunState, string>>,
    accountNow: (name: string, account: string, by: string) =>
      `We pay from ${name}, ${account}. ${by} wrote it down.`,
    accountNone: 'Nobody has said yet which bank account we pay from.',
    accountChange: 'Say which account we pay from',
    daysLink: 'Days on which banks rest',
    returnedTitle: 'Sent back by the bank',
    returnedLead:
      'Each goes out again with the next run once its account is mended. Or write down how it was put right another way: that moves no money.',
    returnedLine: (name: string, sum: string) => `${name}: ${sum}`,
    returnedWhy: (why: string) => `The bank says: ${why}`,
    mendAccount: 'Mend the account',
    answerWhy: 'What did you do about it?',
    answer: 'It is put right',
    answered: 'Written down. It does not go out again.',
    answeredBefore: 'It was put right or sent again in another window.',
    whyMissing: 'Say why.',
    whyLong: 'Say it in 200 letters or fewer.',

    runTitle: (run: string) => `Payment run ${run}`,
    runLead: (count: number, sum: string) =>
      count === 1 ? `1 payment, ${sum}.` : `${count.toString()} payments, ${sum}.`,
    preparedBy: 'Prepared by',
    approvedBy: 'Approved by',
    sentBy: 'Sent by',
    withdrawnBy: 'Withdrawn by',
    byOn: (name: string, day: string) => `${name}, ${day}`,
    because: (why: string) => `Why: ${why}`,
    submission: 'To the bank by',
    entry: 'The money is there on',
    linesTitle: 'Who is paid what',
    number: 'Number',
    who: 'Who',
    what: 'What for',
    where: 'To',
    sum: 'How much',
    forDays: (from: string, until: string) => `${from} to ${until}`,
    kept: 'stays with us',
    again: 'again',
    lineStates: {
      ready: '',
      held: 'waits',
      'left-out': 'left out',
      sent: '',
      returned: 'sent back',
      'sent-again': 'sent again',
      answered: 'put right',
    } satisfies Readonly<Record<LineState, string>>,
    holds: {
      'no-account': 'Nobody has said which bank account it goes to.',
      'sent-back': 'The bank sent the last payment to this account back.',
      changed: said('changed'),
      asked: 'Somebody asked for it to wait.',
      'account-changed': said('account-changed'),
      'own-account': said('own-account'),
      'does-not-fit':
        'The sort code and number of its account do not fit. Give it again, or say why it is right.',
      'amount-not-carried': said('amount-not-carried'),
      'name-not-carried': said('name-not-carried'),
    } satisfies Readonly<Record<HoldReason, string>>,
    kinds: {
      'direct-payment': 'Direct payment',
      'nominated-person': 'Held by a person they named',
      'authorised-person': 'Held by an authorised person',
      trust: 'Trust',
      agent: 'Agent',
      'individual-service-fund': 'Individual service fund',
      'managed-account': 'Our own account for them',
      pool: 'Shared with friends',
    } satisfies Readonly<Record<HoldingKind, string>>,
    givenBackTitle: 'These did not go',
    givenBackLead: 'The others went. These are due for the next run, once they are mended.',
    heldTitle: 'These wait',
    heldLead: 'The others go without them. They stay due, and come with the next run.',
    giveAccount: 'Say which account',
    letGo: 'Let it go',
    hold: 'Have it wait',
    holdTitle: 'Have a payment wait',
    holdWhich: 'Which payment?',
    holdNumber: 'Its number in the list, like 12.',
    holdWrong: 'Write the number of a payment in the list.',
    holdWhy: 'Why? The person can read it.',
    heldNow: 'It waits now.',
    letGoNow: 'It goes with the run again.',
    warningsTitle: 'Look at these first',
    potShort: (short: string, pot: string) =>
      `The account has ${pot} as you wrote it down: ${short} too little for this run.`,
    late: (day: string) => `The day cannot be met. The money is there on ${day}.`,
    noAccount: 'Say which bank account we pay from before you send it.',
    doesNotFit: (no: number, name: string, why: string) =>
      `Payment ${no.toString()} to ${name}: sort code and account number do not fit. Used because: ${why}`,
    unknown: (no: number, name: string) =>
      `Payment ${no.toString()} to ${name}: nobody can tell if sort code and account number fit.`,
    notChecked: (count: number) =>
      count === 1
        ? 'One account was not checked, as there are no tables here.'
        : `${count.toString()} accounts were not checked, as there are no tables here.`,
    mended: (no: number, name: string, becomes: string) =>
      `Payment ${no.toString()}: Bacs cannot write “${name}”. It says “${becomes}”.`,
    accountChanged: (no: number, name: string) =>
      `Payment ${no.toString()} to ${name}: another account was given since. Prepare the run again.`,
    notInBacs: (no: number, name: string, why: string) =>
      `Payment ${no.toString()} to ${name} cannot go in a Bacs file. ${why}`,
    more: (count: number) => `And ${count.toString()} more like these.`,
    prepareAgain: 'Prepare it again',
    prepareAgainHint: 'This takes in what changed, such as accounts that were given.',
    approve: 'Approve it',
    approveLead: 'Amounts and accounts stand as you see them. What waits is left out.',
    approveNotYou: 'You prepared this run. Somebody else approves it.',
    approved: (run: string) => `${run} is approved. It can be sent.`,
    anAccountChanged: 'An account in this run was changed since. Prepare it again.',
    gaveAccount: 'You gave a bank account that this run pays to. Somebody else approves it.',
    nothingToPay: 'Every payment waits. Mend what they say, and prepare it again.',
    sendTitle: 'Send it',
    sendLead:
      'Now each payment is written into each person’s money. You get a file for the bank. Sending twice pays nobody twice.',
    sendFormat: 'Which file does your bank take?',
    formats: {
      bacs18: 'Bacs Standard 18',
      'pain.001': 'ISO 20022 (pain.001)',
      csv: 'A table (CSV)',
    } satisfies Readonly<Record<RunFormat, string>>,
    send: 'Send it',
    sent: (run: string) => `${run} is sent. Take the file to your bank.`,
    sentWithout: (run: string, count: number) =>
      count === 1
        ? `${run} is sent. Take the file to your bank. 1 payment did not go: see why below.`
        : `${run} is sent. Take the file to your bank. ${count.toString()} payments did not go: see why below.`,
    formatMissing: 'Choose a file.',
    filesTitle: 'The file',
    filesLead: 'Give the bank only one of them. The hash tells whether a file is as it was made.',
    fileLine: (count: number, sum: string) => `${count.toString()} payments, ${sum}`,
    take: (format: string) => `Take the file: ${format}`,
    hash: (sha: string) => `SHA-256 ${sha}`,
    otherFormat: 'Make another file of it',
    bankAnswered: 'The bank has a file of it and has answered. Another one would pay everybody again.',
    noPayingAccount: 'First say which bank account we pay from.',
    noBankPayments: 'No payment of it goes through a bank. Take the table.',
    fileRefused: (no: number | undefined, why: string) =>
      no === undefined
        ? `This file cannot be made. ${why}`
        : `This file cannot carry payment ${no.toString()}. ${why}`,
    rules: {
      'no-payments': 'No payment of it goes through a bank. Take the table.',
      'not-a-bacs-day': 'Banks rest on the day they would get it. Look at the days on which banks rest.',
      'day-not-known': 'The bank holidays of that day are not known yet. Take an earlier day.',
      'too-far-ahead': 'Bacs takes a file from one to thirty days ahead. Take another file.',
      'expires-too-soon': 'Its days do not follow each other. Take another file.',
      'amount-out-of-range':
        'Bacs carries up to £20,000,000 in one payment and £999,999,999.99 in a file. Take another file.',
      'name-has-no-letters': 'The name has no letter or figure that Bacs can write. Take another file.',
      'own-account': 'It is paid to the account that the service pays from. Give another account.',
      'reads-as-contra': 'Its reference is a word that Bacs keeps for itself. Take another file.',
      'day-missing': 'A payment has no day. Take another file.',
      'collects-money': 'This file only pays. Take another file.',
      'no-amount': 'Its amount is less than 1p. Take another file.',
      'name-missing': 'Its name is missing. Take another file.',
    } satisfies Readonly<Record<FileRule, string>>,
    nothingDueNow: 'Nothing of it is due any more as it was approved. Withdraw it and prepare another.',
    notEnough: 'There is not enough in the fund that it is paid from.',
    closed: 'An account that it pays into is closed.',
    changedMeanwhile: 'Somebody did something to this run meanwhile. Look at it again.',
    withdrawTitle: 'Withdraw it',
    withdrawWhy: 'Why?',
    withdraw: 'Withdraw it',
    withdrawn: (run: string) => `${run} is withdrawn. Everything is due as before.`,
    resultsTitle: 'What the bank sent back',
    resultsLead: 'A table with the columns “reference” and “reason”. Giving it twice changes nothing.',
    resultsFile: 'The file',
    resultsSend: 'Take it in',
    resultsMissing: 'Choose a file, a table with the columns “reference” and “reason”.',
    resultsTaken: (count: number, known: number) =>
      `${count.toString()} sent back, ${known.toString()} known before.`,
    rowWrong: (at: { line: number; field: string; found: string }, wrong: string, mend: string) =>
      `Line ${at.line.toString()}, ${at.field}${at.found === '' ? '' : ` “${at.found}”`}: ${wrong} ${mend}`,

    fromTitle: 'The account we pay from',
    fromLead: 'It stands in every file for the bank.',
    fromName: 'Name of the account',
    userNumber: 'Our number at Bacs',
    userNumberHint: 'Six figures.',
    userNumberWrong: 'Write six figures.',
    pot: 'How much is there to pay with?',
    potHint: 'If you say so, you are warned when a run comes to more. You can leave it out.',
    potWrong: 'Write pounds, like 25000.00.',
    fromSaved: 'Written down.',
    daysTitle: 'Days on which banks rest',
    daysLead: 'The table of bank holidays is known until 2028. Say here when a day is otherwise.',
    daysNone: 'Nobody has said that a day is otherwise.',
    dayWhich: 'Which day?',
    dayIs: 'What is it?',
    dayKinds: { holiday: 'Banks rest', 'working-day': 'Banks work' },
    dayWhy: 'Why?',
    dayLine: (day: string, is: string, why: string) => `${day}: ${is}. ${why}`,
    dayTakeBack: 'Take it back',
    dayTakenBack: 'Taken back. The table counts again.',
    daySave: 'Write it down',
    daySaved: 'Written down.',
    dayKindMissing: 'Choose one.',
  },
});
