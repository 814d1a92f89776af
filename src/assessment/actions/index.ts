export { answerQuestion, findDraft, forgetDraft } from './answer-question.ts';
export { type KeepRefusal, type Keeping, keepDraft } from './keep-draft.ts';
export { findAssessment, insertAnswer as addAnswer } from '../store/assessments.ts';
export { agreementsOf, insertAgreement, endAgreement, viewsBeside, insertView } from '../store/beside.ts';
