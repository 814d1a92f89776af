import type { WorkerRole } from './organisation.ts';

/** What a person can let somebody beside them do. */
export const powers = [
  'help-answer',
  'see-budget',
  'see-plan',
  'write-plan',
  'see-money',
  'spend',
  'speak-up',
  'help-employ',
] as const;
export type Power = (typeof powers)[number];

/** As what somebody stands to a person. Supporters and planners have the powers the person gave them, no more; an executor is there only once the person has died. */
export const roles = [
  'self',
  'supporter',
  'assistant',
  'executor',
  'planner',
  'decider',
  'payer',
  'holder',
  'checker',
] as const;
export type Role = (typeof roles)[number];

type Way = { readonly as: Role; readonly with?: Power };

const myself: Way = { as: 'self' };
const helperWith = (power: Power): readonly Way[] => [
  { as: 'supporter', with: power },
  { as: 'planner', with: power },
];
const as = (role: Role): Way => ({ as: role });

/**
 * The one table of who may do what: each ability, and the ways somebody comes to have it. Every route and every action asks
 * it, and `docs/authority.md` prints it. Sources: Care Act 2014 ss.9, 12, 25, 31 (who takes part and decides);
 * the design's invariants 19, 20, 26, 27, 32 and 43.
 */
export const authority = {
  'see-person': [
    myself,
    as('supporter'),
    as('planner'),
    as('decider'),
    as('payer'),
    as('holder'),
    as('assistant'),
    as('checker'),
    as('executor'),
  ],
  'answer-assessment': [myself, ...helperWith('help-answer')],
  'agree-to-help': [as('supporter')],
  'view-beside': [{ as: 'planner', with: 'see-budget' }, as('decider')],
  'see-budget': [myself, ...helperWith('see-budget'), as('decider')],
  'see-plan': [myself, ...helperWith('see-plan'), as('decider')],
  'write-plan': [myself, ...helperWith('write-plan')],
  'send-plan': [myself],
  'decide-plan': [as('decider')],
  'say-how-it-goes': [myself, ...helperWith('write-plan')],
  'type-how-it-goes': [as('decider')],
  'ask-how-it-goes': [as('decider')],
  'review-plan': [as('decider')],
  'propose-change': [as('decider')],
  challenge: [myself, ...helperWith('speak-up')],
  'take-challenge-back': [myself],
  'answer-challenge': [as('decider')],
  'fill-pot': [as('decider')],
  'choose-holding': [myself],
  'sign-agreement': [myself],
  'sign-as-holder': [as('holder')],
  'see-money': [myself, ...helperWith('see-money'), as('decider'), as('payer'), as('executor')],
  'see-fund': [myself, ...helperWith('see-money'), as('decider'), as('payer'), as('holder'), as('executor')],
  'pay-in': [as('payer')],
  'give-bank-account': [myself, as('payer'), as('holder')],
  'import-statement': [myself, ...helperWith('see-money'), as('payer'), as('holder'), as('executor')],
  spend: [myself, ...helperWith('spend'), as('executor')],
  'record-use': [as('holder')],
  'ask-before-buying': [myself, ...helperWith('spend')],
  'see-jobs': [myself, ...helperWith('help-employ'), as('executor')],
  'keep-rota': [myself, ...helperWith('help-employ'), as('executor')],
  employ: [myself],
  'pay-wages': [myself, as('executor')],
  'ask-ahead': [myself, ...helperWith('help-employ'), as('assistant'), as('executor')],
  'see-own-job': [as('assistant')],
  'answer-job': [as('assistant')],
  'say-own-hours': [as('assistant')],
  'answer-question': [as('decider')],
  leave: [myself],
  'see-circle': [myself],
  'change-circle': [myself],
  'step-back': [as('supporter'), as('planner'), as('executor')],
  'say-how-to-reach-me': [myself],
  'give-news': [as('decider'), as('holder'), as('checker')],
  'write-down-death': [as('decider'), as('payer')],
  'name-executor': [as('decider'), as('payer')],
  'settle-after-death': [as('holder'), as('executor')],
  introduce: [myself, as('planner')],
  'keep-introductions': [myself],
  'ask-for-check': [myself],
  'see-check': [myself, as('checker')],
  'carry-out-check': [as('checker')],
  'keep-check': [myself],
  'see-journal': [myself],
  'take-everything': [myself],
} as const satisfies Readonly<Record<string, readonly Way[]>>;

export type Ability = keyof typeof authority;

/** Every ability of the table, in its order. */
export const abilities: readonly Ability[] = listed(authority);

/** How somebody stands to a person, as the records say. */
export type Standing = {
  readonly as: Role;
  readonly powers: readonly Power[];
  readonly organisationId?: string;
  /** The most a week they may agree alone, in pence; nobody's where it does not apply. */
  readonly agreesUpToWeekly?: number;
};

/**
 * Roles that nobody has for a person they already stand closer to: who decides or pays is neither the person, nor their
 * relative or friend, nor who plans with them, nor who works for them, nor who settles what they left for their family; who holds the money does not plan with them, nor does who
 * works for them; who checks how good their support is does nothing else for them at all; and who worked for somebody who died does not
 * settle their wages (invariants 20 and 28). A service settles by those who pay: what keeps them from paying keeps them from that.
 */
const keptApart: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  decider: ['self', 'supporter', 'planner', 'assistant', 'executor'],
  payer: ['self', 'supporter', 'planner', 'assistant', 'executor'],
  planner: ['assistant'],
  holder: ['planner'],
  checker: ['self', 'supporter', 'assistant', 'planner', 'decider', 'payer', 'holder'],
  executor: ['assistant'],
};

/** The standings that count: of two that may not meet in one pair of hands, the one closer to the person. */
export function standingsInForce<S extends Standing>(standings: readonly S[]): readonly S[] {
  return standings.filter(
    (standing) => !standings.some((other) => keptApart[roleOf(standing)]?.includes(roleOf(other)) === true),
  );
}

function roleOf({ as: role, organisationId }: Standing): Role {
  return role === 'executor' && organisationId !== undefined ? 'payer' : role;
}

/** As what the database lets somebody in: an executor stands where the person stood, and the table above lets them do less. */
export function letInAs(role: Role): readonly Role[] {
  return role === 'executor' ? ['executor', 'self'] : [role];
}

/** The abilities that a role with these powers gives, in the order of the table. */
export function abilitiesOf(role: Role, given: readonly Power[]): readonly Ability[] {
  return abilities.filter((ability) => may([{ as: role, powers: given }], ability) !== undefined);
}

/** The first of somebody's standings that gives an ability, or undefined where none does. */
export function may<S extends Standing>(standings: readonly S[], ability: Ability): S | undefined {
  const ways: readonly Way[] = authority[ability];
  return standings.find((standing) =>
    ways.some(
      (way) => way.as === standing.as && (way.with === undefined || standing.powers.includes(way.with)),
    ),
  );
}

/** What workers of an organisation may do for it, beyond single people. */
export const organisationAuthority = {
  'see-waiting-plans': ['decider'],
  'see-agreed-plans': ['decider'],
  'see-waiting-questions': ['decider'],
  'answer-for-everybody': ['decider'],
  'see-funds-held': ['holder'],
  'publish-fund-terms': ['holder'],
  'see-people-beside': ['planner', 'decider', 'payer', 'holder', 'checker'],
  'see-news-to-give': ['decider', 'holder', 'checker'],
  'answer-invitation': ['planner'],
  'describe-organisation': ['planner'],
  'see-payments-due': ['payer'],
  'see-stream-return': ['payer', 'funder'],
  'write-own-part': ['funder'],
  'make-payment-runs': ['payer'],
  'approve-payment-runs': ['payer'],
  'pay-ahead': ['payer'],
  'see-checks': ['checker'],
  'answer-checks': ['holder'],
  'call-for-check': ['planner', 'decider', 'holder', 'checker'],
  'see-rule-work': ['decider'],
  'make-rules': ['decider'],
  'sign-rules': ['decider'],
  'watch-fairness': ['watcher'],
  'keep-directory': ['decider'],
} as const satisfies Readonly<Record<string, readonly WorkerRole[]>>;

export type OrganisationAbility = keyof typeof organisationAuthority;

/** Every ability of that table, in its order. */
export const organisationAbilities: readonly OrganisationAbility[] = listed(organisationAuthority);

/** Whether one of somebody's roles at an organisation gives an ability. */
export function mayFor(held: readonly WorkerRole[], ability: OrganisationAbility): boolean {
  const allowed: readonly WorkerRole[] = organisationAuthority[ability];
  return held.some((role) => allowed.includes(role));
}

function listed<Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[];
function listed(table: object): readonly string[] {
  return Object.keys(table);
}
