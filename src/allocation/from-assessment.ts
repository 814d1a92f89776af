import { type GivenAnswer, type HelperAgreement, isAgreed, type Questionnaire } from '#assessment';
import type { Answers, LevelAnswer } from './answers.ts';
import type { StartingInstrument } from './starting-instrument.ts';

/** The questions of an instrument, as an assessment asks them: without points, without money. */
export function questionnaireOf(instrument: StartingInstrument): Questionnaire {
  return {
    instrument: instrument.id,
    version: instrument.version,
    questions: instrument.areas.map((area) => ({ area: area.id, levels: area.options.length })),
    shares: instrument.unpaidHelp.shares.map((share) => share.id),
  };
}

/**
 * What was answered, as a sum takes it. Help from somebody who does not want to go on is left out; other help is agreed
 * only where the helper's own record says so.
 */
export function answersToCount(
  given: readonly GivenAnswer[],
  agreements: readonly HelperAgreement[] = [],
): Answers {
  return Object.fromEntries(given.map((answer) => [answer.area, toCount(answer, agreements)]));
}

function toCount(answer: GivenAnswer, agreements: readonly HelperAgreement[]): LevelAnswer {
  const { level, help } = answer;
  if (help === undefined || help.goesOn === 'no') return { level };
  return { level, help: { share: help.share, agreed: isAgreed(answer, agreements) } };
}
