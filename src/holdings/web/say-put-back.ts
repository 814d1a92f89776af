import { catalogue, type Whose } from '#ui';

/** What is said of money that went back for a death that was wrong. */
export const putBackSay = catalogue({
  en: {
    title: 'Money that went back by mistake',
    went: (amount: string, whose: Whose) =>
      whose.mine
        ? `A death was written down by mistake. ${amount} of your money went back to the service for it. The service puts it back once you have chosen who holds your money.`
        : `It was wrong that ${whose.name} had died. ${amount} went back to the service by mistake. It is put back once ${whose.name} has chosen who holds the money.`,
    sendIt: 'Has the service got it in its bank account? Then send it from there, too.',
    putBack: (amount: string) => `Put back ${amount}`,
    done: (amount: string) => `${amount} is put back.`,
    nothing: 'It was put back already.',
    choose: 'They have to choose who holds the money first. Come back here after that.',
    died: 'A death is written down. Take that back first, if it is wrong.',
    changed: 'Something changed while you looked. Read it again, then press once more.',
  },
});
