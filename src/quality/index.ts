export { type Finding, type FoundSo, type Standard, founds, standards } from './standards.ts';
export { type CheckId, type CheckState, type QualityCheck, type ReportId, stateOf } from './quality-check.ts';
export { type LookBack, type Reply, type Report, isPublic } from './report.ts';
