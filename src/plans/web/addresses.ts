import type { Id, PersonId } from '#basics';
import { address } from '#platform';

/** Every address of this room, as routes know them. */
export const paths = {
  mine: '/plans',
  add: '/plans/add',
  totals: '/plans/totals',
  paper: '/plans/paper',
  waiting: '/plans/for/:organisation',
  agreed: '/plans/for/:organisation/agreed',
  plan: '/plans/:person',
  start: '/plans/:person/start',
  words: '/plans/:person/words/:section',
  newLine: '/plans/:person/lines/new',
  line: '/plans/:person/lines/:entry',
  newEntry: '/plans/:person/:kind/new',
  entry: '/plans/:person/:kind/:entry',
  removeEntry: '/plans/:person/:kind/:entry/remove',
  send: '/plans/:person/send',
  sent: '/plans/:person/sent',
  withdraw: '/plans/:person/withdraw',
  decision: '/plans/:person/decisions/:decision',
  change: '/plans/:person/changes/:change',
  propose: '/plans/:person/propose',
  howItGoes: '/plans/:person/how-it-goes',
  review: '/plans/:person/review',
  askHowItGoes: '/plans/:person/review/ask',
  typeHowItGoes: '/plans/:person/review/said',
  reviewLetter: '/plans/:person/reviews/:review',
  takeReviewBack: '/plans/:person/reviews/:review/take-back',
  decide: '/plans/:person/decide',
  countersign: '/plans/:person/countersign',
} as const;

/** The word in the address for each kind of thing that a plan lists. */
export const kindWords = {
  outcomes: 'outcome',
  people: 'companion',
  risks: 'risk',
  steps: 'step',
} as const;
export type KindWord = keyof typeof kindWords;

export function planHref(person: PersonId): string {
  return address(paths.plan, { person });
}

export function entryHref(person: PersonId, kind: KindWord | 'lines', entry?: Id<string>): string {
  return entry === undefined
    ? address(paths.newEntry, { person, kind })
    : address(paths.entry, { person, kind, entry });
}

/** Where a decision can be challenged: the page of another room, told what it is about. */
export function challengeHref(
  person: PersonId,
  about: 'plan-decision' | 'budget-change' | 'no-answer' | 'review',
  what: Id<string>,
): string {
  return address('/voice/:person/challenges/new', { person }, { about, what });
}
