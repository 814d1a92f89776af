import { catalogue } from '#ui';

/** What is said about statements of a fund that were sent. */
export const sentSay = catalogue({
  en: {
    sent: 'Statements that were sent',
    days: (from: string, until: string) => `${from} to ${until}`,
    title: (from: string, until: string) => `Statement: ${from} to ${until}`,
    final: 'the last one',
    promised: (amount: string) => `${amount} of it was promised.`,
    noUses: 'No support was written down in this time. If there was some, it comes in the next statement.',
    sentOn: (day: string) => `Sent on ${day}.`,
    corrections: 'It stays as it was sent. What is put right later stands in the next one.',
    beside: (name: string, amount: string, share: string) =>
      `${name} got ${amount} for looking after the money: ${share}% on top of each price, from the service. Nothing came out of the money for support.`,
    early: 'A line of an earlier day stands here because no statement had it before.',
    wrong: 'Is a line wrong? Open “Show me the sum” beside it. Whoever wrote it down can put it right there.',
    today: 'How it is today',
    last: (day: string) => `The last statement went out on ${day}.`,
    lastNone: 'No statement has gone out yet.',
    readLast: 'Read the last statement',
    usesMissing: 'no use written down in the last statement',
    toGive: 'the last statement waits to be given by hand',
    how: 'Every four weeks, the night after they end, each person gets a statement by itself. What you have not written down by then comes late, in the next.',
  },
});
