export { answerQuestion, findDraft, forgetDraft } from './answer-question.ts';
export { reopenAsDraft } from './reopen-as-draft.ts';
export { type KeepRefusal, type Keeping, keepDraft } from './keep-draft.ts';
export { deleteExpiredDrafts } from '../store/drafts.ts';
export { findAssessment } from '../store/assessments.ts';
export {
  agreementsOf,
  insertAgreement as recordAgreement,
  endAgreements,
  viewsBeside,
  insertView as recordView,
} from '../store/beside.ts';
