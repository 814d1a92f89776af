import { catalogue } from '#ui';
import type { Ability, Power, Role } from '../authority.ts';

/** Whose things are spoken of: "me" and "my" for the person, a name for everybody else. */
export type Whose = { readonly who: string; readonly whose: string };

type OfAbilities<Said> = Readonly<Record<Ability, Said>>;

const may = {
  'see-person': ({ who, whose }) => `see ${whose} name and how to talk with ${who}`,
  'answer-assessment': ({ whose }) => `help with ${whose} answers about the support needed, and change them`,
  'agree-to-help': () => 'say yes or no to giving help without pay',
  'view-beside': ({ whose }) => `put another view, with reasons, beside one of ${whose} answers`,
  'see-budget': ({ whose }) => `see ${whose} budget and how it was worked out`,
  'see-plan': ({ whose }) => `read ${whose} plan`,
  'write-plan': ({ whose }) => `write in ${whose} plan`,
  'send-plan': ({ whose }) => `send ${whose} plan in`,
  'decide-plan': ({ whose }) => `say yes to ${whose} plan, or send it back with a reason`,
  'say-how-it-goes': ({ who, whose }) => `write down for ${who} how ${whose} plan is going`,
  'type-how-it-goes': ({ who, whose }) => `type in what ${who} said about how ${whose} plan is going`,
  'ask-how-it-goes': ({ whose }) => `ask how ${whose} plan is going`,
  'review-plan': ({ whose }) => `look at ${whose} plan again, and answer ${whose} words about it`,
  'propose-change': ({ whose }) => `propose a change to ${whose} plan or budget`,
  challenge: ({ who, whose }) =>
    `speak up for ${who}: ask about a decision in ${whose} name, or challenge it`,
  'take-challenge-back': ({ whose }) => `take one of ${whose} challenges back`,
  'answer-challenge': ({ whose }) => `answer ${whose} challenges to a decision`,
  'fill-pot': ({ whose }) => `write down who else pays into ${whose} budget, for what and until when`,
  'choose-holding': ({ whose }) => `choose who holds ${whose} money`,
  'sign-agreement': ({ whose }) => `sign agreements in ${whose} name`,
  'sign-as-holder': ({ whose }) => `sign the agreement to hold ${whose} money`,
  'see-money': ({ whose }) => `see ${whose} money: what came in, what went out, what is left`,
  'see-fund': ({ whose }) => `see one part of ${whose} money: who holds it, and its statement`,
  'pay-in': ({ who }) => `see what is to be paid to ${who}, and have a payment run pay it`,
  'give-bank-account': ({ whose }) => `say which bank account ${whose} money goes to`,
  'import-statement': ({ whose }) => `read a bank’s statement in beside ${whose} money`,
  spend: ({ whose }) => `spend from ${whose} money, within the plan`,
  'record-use': ({ whose }) => `write down what ${whose} fund was used for`,
  'ask-before-buying': ({ who }) => `ask for ${who} whether something may be bought`,
  'see-jobs': ({ whose }) => `see who works for ${whose} support, their hours and what they cost`,
  'keep-rota': ({ whose }) => `keep ${whose} rota, and write down or confirm hours that were worked`,
  employ: ({ whose }) => `offer somebody work for ${whose} support, change a job or end it`,
  'pay-wages': ({ whose }) => `have the wages of ${whose} assistants paid`,
  'see-own-job': ({ who }) => `see your own job with ${who}: contract, rota, hours and pay`,
  'answer-job': () => 'agree to your contract and its changes, or give notice',
  'say-own-hours': () => 'write down the hours you worked, and look at those written down for you',
  'answer-question': ({ whose }) => `answer ${whose} questions about buying something`,
  leave: ({ whose }) => `leave whoever holds ${whose} money`,
  'see-circle': ({ who }) => `see everybody who stands beside ${who}`,
  'change-circle': ({ who }) => `change who stands beside ${who}`,
  'step-back': () => 'step back at any time',
  'say-how-to-reach-me': ({ who }) => `say how to reach ${who} and what helps`,
  'give-news': ({ who, whose }) => `give ${who} news in ${whose} way, and write that down`,
  introduce: ({ whose }) => `see and write down ${whose} introductions to people and places`,
  'keep-introductions': ({ whose }) => `say what came of ${whose} introductions, or take one out`,
  'see-journal': ({ who }) => `see what was recorded about ${who} and who looked`,
  'take-everything': ({ who }) => `take everything about ${who} away as one file`,
} satisfies OfAbilities<(named: Whose) => string>;

const did = {
  'see-person': 'looked at who I am',
  'answer-assessment': 'changed my answers',
  'agree-to-help': 'said what help they give without pay',
  'view-beside': 'put another view beside one of my answers',
  'see-budget': 'looked at my budget',
  'see-plan': 'looked at my plan',
  'write-plan': 'changed my plan',
  'send-plan': 'sent my plan in',
  'decide-plan': 'answered my plan',
  'say-how-it-goes': 'said how my plan is going',
  'type-how-it-goes': 'typed in what I said about how my plan is going',
  'ask-how-it-goes': 'asked how my plan is going',
  'review-plan': 'answered what I said about my plan',
  'propose-change': 'proposed a change',
  challenge: 'asked about a decision or challenged it',
  'take-challenge-back': 'took a challenge back',
  'answer-challenge': 'answered a challenge',
  'fill-pot': 'wrote down who else pays into my budget',
  'choose-holding': 'chose who holds my money',
  'sign-agreement': 'signed an agreement',
  'sign-as-holder': 'signed the agreement to hold my money',
  'see-money': 'looked at my money',
  'see-fund': 'looked at one part of my money',
  'pay-in': 'paid my money in',
  'give-bank-account': 'said which bank account my money goes to',
  'import-statement': 'read a bank’s statement in beside my money',
  spend: 'spent from my money',
  'record-use': 'wrote down what my fund was used for',
  'ask-before-buying': 'asked whether something may be bought',
  'see-jobs': 'looked at who works for me',
  'keep-rota': 'changed my rota or hours that were worked',
  employ: 'offered, changed or ended a job with me',
  'pay-wages': 'had wages paid',
  'see-own-job': 'looked at their own job with me',
  'answer-job': 'answered about their job with me',
  'say-own-hours': 'wrote down or looked at their hours',
  'answer-question': 'answered a question about buying',
  leave: 'left whoever held my money',
  'see-circle': 'looked at my people',
  'change-circle': 'changed who stands beside me',
  'step-back': 'stepped back and stands beside me no more',
  'say-how-to-reach-me': 'said how to reach me and what helps',
  'give-news': 'gave me news in my way',
  introduce: 'wrote down an introduction',
  'keep-introductions': 'said what came of an introduction, or took it out',
  'see-journal': 'looked at what happened',
  'take-everything': 'took everything away as one file',
  'register-me': 'began my record',
  'answer-invitation': 'answered my invitation',
} satisfies OfAbilities<string> & Readonly<Record<string, string>>;

// Where an ability to do something was only used to look, as a planner reads what they may also write.
const looked = {
  introduce: 'looked at my introductions',
  'answer-assessment': 'looked at my answers',
  'write-plan': 'looked at my plan',
  'decide-plan': 'read my plan to answer it',
  'say-how-it-goes': 'looked at how my plan is going',
  'type-how-it-goes': 'looked at how my plan is going',
  'review-plan': 'read what I said about my plan',
  challenge: 'looked at a decision',
  'fill-pot': 'looked at who pays into my budget',
  'choose-holding': 'looked at who holds my money',
  'sign-agreement': 'read an agreement',
  'sign-as-holder': 'read the agreement to hold my money',
  spend: 'looked at my money',
  'record-use': 'looked at my fund',
  'pay-in': 'looked at what is to be paid to me',
  'give-bank-account': 'looked at which bank account my money goes to',
  'import-statement': 'looked at what the bank says beside my money',
  'keep-rota': 'looked at my rota',
  'pay-wages': 'looked at wages to pay',
  employ: 'looked at a job with me',
  'answer-job': 'read about their job with me',
  'say-own-hours': 'looked at their hours',
  'answer-question': 'read a question about buying',
  'answer-challenge': 'read a challenge',
} satisfies Partial<OfAbilities<string>>;

/** The table of authority in plain words. */
export const authoritySay = catalogue({
  en: {
    /** What somebody may do, to go after "may". */
    may,
    /** What happened, to go after "I" or a name. */
    did,
    /** What was only looked at, to go after a name. */
    looked,
    powers: {
      'help-answer': {
        name: 'Help me answer',
        what: 'They can help with my answers about the support I need.',
      },
      'see-budget': { name: 'See my budget', what: 'They can see my budget and how it was worked out.' },
      'see-plan': { name: 'Read my plan', what: 'They can read my plan.' },
      'write-plan': { name: 'Write in my plan', what: 'They can change the plan. Only I can send it in.' },
      'see-money': { name: 'See my money', what: 'They can see what came in, went out and is left.' },
      spend: { name: 'Spend for me', what: 'They can buy what is in my plan, and ask to buy other things.' },
      'speak-up': { name: 'Speak up for me', what: 'They can ask about a decision or challenge it for me.' },
      'help-employ': {
        name: 'Help me with my assistants',
        what: 'They can keep the rota, and write down and confirm hours. Only I take somebody on and pay wages.',
      },
    } satisfies Readonly<Record<Power, { readonly name: string; readonly what: string }>>,
    roles: {
      self: 'me',
      supporter: 'relative or friend',
      planner: 'helps me plan',
      decider: 'answers my plan',
      payer: 'pays my money in',
      holder: 'holds money for me',
      assistant: 'works for me',
    } satisfies Readonly<Record<Role, string>>,
    standings: {
      self: 'myself',
      supporter: 'relative or friend',
      planner: 'who helps plan',
      decider: 'who answers plans',
      payer: 'who pays money in',
      holder: 'who holds money',
      assistant: 'personal assistant',
    } satisfies Readonly<Record<Role, string>>,
  },
});

/** The person speaking of themselves. */
export const mine: Whose = { who: 'me', whose: 'my' };

/** Somebody else speaking of the person by their name. */
export function theirs(name: string): Whose {
  return { who: name, whose: /s$/i.test(name) ? `${name}’` : `${name}’s` };
}
