export { Instrument, Area, Option, Table, Words } from './instrument.ts';
export {
  type Answer,
  type Answers,
  type AnswersRefusal,
  type UnpaidHelp,
  type AnsweredArea,
  checkAnswers,
} from './answers.ts';
export { type Sum, type AreaLine, type Points, pointsText } from './sum.ts';
export { type Change, type NearestChanges } from './nearest-changes.ts';
export { type WorkingOut, type AllocationInput, type PriceArea, workOut } from './working-out.ts';
export {
  type CaseReplay,
  type ReplayRefusal,
  type Sha256,
  instrumentHash,
  replayRecord,
  replay,
} from './replay.ts';
export { canonicalJson } from './canonical.ts';
export { mainstayStart, example114, instruments, findInstrument, getInstrument } from './instruments.ts';
export { questionnaireOf, answersToCount } from './from-assessment.ts';
export { type StartingFigure, figureReasons } from './starting-figure.ts';
