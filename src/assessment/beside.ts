import { type AccountId, done, type Moment, type Outcome, refused } from '#basics';
import { type GivenAnswer, ownWordsMost, type Questionnaire } from './answer.ts';

/** What somebody else thinks about one area. It stands beside the person's answer and never takes its place. */
export type OtherView = {
  readonly area: string;
  readonly level: number;
  readonly why: string;
  readonly by: string;
  readonly at: Moment;
};

export type OtherViewRefusal = {
  readonly because:
    'area-not-asked' | 'level-not-offered' | 'reason-missing' | 'reason-too-long' | 'same-as-the-answer';
};

/** Takes another view of an area; refused without a reason, with one of more than 2,000 letters, or where it says the same as the person does. */
export function viewBeside(
  asked: Questionnaire,
  answers: readonly GivenAnswer[],
  view: OtherView,
): Outcome<OtherView, OtherViewRefusal> {
  const question = asked.questions.find((each) => each.area === view.area);
  if (question === undefined) return refused('area-not-asked');
  const offered = Number.isInteger(view.level) && view.level >= 0 && view.level < question.levels;
  if (!offered) return refused('level-not-offered');
  if (view.why.trim() === '') return refused('reason-missing');
  if (view.why.length > ownWordsMost) return refused('reason-too-long');
  const mine = answers.find((answer) => answer.area === view.area);
  return mine?.level === view.level ? refused('same-as-the-answer') : done(view);
}

/** A helper's own word that they want to go on doing their share of an area, unpaid; they can end it at any time. */
export type HelperAgreement = {
  readonly area: string;
  readonly share: string;
  readonly helper: string;
  readonly account: AccountId;
  readonly agreedAt: Moment;
  readonly endedAt?: Moment;
};

/** Whether a helper has agreed, for themself and still, to just the help that an answer tells of. */
export function isAgreed(answer: GivenAnswer, agreements: readonly HelperAgreement[]): boolean {
  return agreements.some(
    (agreement) =>
      agreement.area === answer.area &&
      agreement.share === answer.help?.share &&
      agreement.endedAt === undefined,
  );
}
