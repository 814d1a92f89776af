import { catalogue } from '#ui';
import type { Birthday } from '../age.ts';
import type { Side } from '../job.ts';

type Turns = Birthday['turns'];

/** What the pages say of the wage and the cost of an hour on a day, and of the birthdays that the law lifts a wage on. */
export const sayWage = catalogue({
  en: {
    whenTurning: (turns: Turns) => `When will they turn ${turns.toString()}?`,
    whenTurningHint:
      'From that day the law asks for a higher wage. We ask for this day alone, and of nobody who is 21 or more.',
    birthday: (turns: Turns, last: string) =>
      `Type the day on which they turn ${turns.toString()}. For somebody of this age it is still to come, on ${last} at the latest`,
    today: 'Today',
    asAgreed: (wage: string) => `An hour is paid at ${wage} today, as the contract says.`,
    notAsAgreed: (wage: string, agreed: string) =>
      `An hour is paid at ${wage} today. The contract says ${agreed}.`,
    raised: 'The law has raised the least since it was made.',
    older: {
      person: (name: string, turned: Turns) =>
        `${name} has turned ${turned.toString()} since, and the law asks for more from that day.`,
      assistant: (_name: string, turned: Turns) =>
        `You have turned ${turned.toString()} since, and the law asks for more from that day.`,
    } satisfies Readonly<Record<Side, unknown>>,
    costs: (hourly: string) => `With all that comes on top, an hour costs ${hourly} today.`,
    costThen: (hourly: string) =>
      `When the contract was written it was ${hourly}. What comes on top changes with the rates and with age. It also changes with how many assistants share one insurance and one payroll.`,
    turns: {
      person: (name: string, turns: Turns, day: string) => `${name} turns ${turns.toString()} on ${day}.`,
      assistant: (_name: string, turns: Turns, day: string) => `You turn ${turns.toString()} on ${day}.`,
    } satisfies Readonly<Record<Side, unknown>>,
    lifted: (least: string) =>
      `From that day an hour is paid at ${least} at the least, as far as the rates are known now. That needs no new contract.`,
    enough: (least: string) =>
      `The law asks for ${least} an hour from that day, as far as the rates are known now. The contract gives no less.`,
    inContract: (turns: Turns, day: string) =>
      `From ${day}, when the assistant turns ${turns.toString()}, it is no less than the law asks for at that age.`,
    ask: (name: string, turns: Turns) => `When will ${name} turn ${turns.toString()}?`,
    askWhy: (turns: Turns) =>
      `The contract does not say it. From the day somebody turns ${turns.toString()} the law asks for a higher wage. Until that day is known here, the wage stays as it is.`,
    askHint: 'If the day is over already, type it all the same.',
    askSave: 'Save this day',
    asked: 'The day is written down.',
    onlyThey: (employer: string) => `Only ${employer} can write it down here.`,
    askOwn: (employer: string, turns: Turns) =>
      `Your contract does not say when you turn ${turns.toString()}. From that day the law asks for a higher wage. Tell ${employer} the day.`,
    birthdayOld: (turns: Turns, last: string) =>
      `Type the day on which they turn ${turns.toString()}. By the age in the contract it is ${last} at the latest, and after the contract was written`,
    missing: (sum: string) =>
      `For hours that were agreed already, ${sum} is missing up to the least that is lawful. It is owed.`,
    missingOwn: 'Ask for it: it goes with the next wages.',
    makeGood: 'Have it paid with the next wages',
    madeGood: 'It is written down with the hours, and goes with the next wages.',
  },
});
