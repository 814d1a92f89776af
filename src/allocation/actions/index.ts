export { type Shown, type DraftRefusal, workOutDraft } from './work-out-draft.ts';
export { type Keep, keepAssessment } from './keep-assessment.ts';
export { type SeenFigure, seeStartingFigure } from './see-starting-figure.ts';
export { type HelpRefusal, agreeToHelp, endHelp, stopCountingHelp } from './agree-to-help.ts';
export { endWordOf } from './end-word-of.ts';
export { type ViewRefusal, putViewBeside } from './view-beside.ts';
export { type Reopened, changeAnswers } from './change-answers.ts';
export { findStartingFigure } from '../store/starting-figures.ts';
export { sha256 } from './seal.ts';
