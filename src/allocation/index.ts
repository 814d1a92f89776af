export { Instrument } from './instrument/instrument.ts';
export { type Fault } from './instrument/fault.ts';
export {
  type Published,
  type InstrumentRefusal,
  readInstrument,
  parseInstrument,
  instrumentHash,
  faultText,
} from './instrument/read-instrument.ts';
export { Table, type TableRefusal, withTable } from './instrument/table.ts';
export { versionFaults } from './instrument/versions.ts';
export {
  type StartingInstrument,
  type Area,
  type Option,
  startingInstrument,
} from './starting-instrument.ts';
export {
  type Answer,
  type LevelAnswer,
  type Answers,
  type AnswersRefusal,
  type UnpaidHelp,
  checkAnswers,
} from './answers.ts';
export { type Evaluating, type Evaluated, type Value, evaluate } from './evaluator/evaluate.ts';
export { type Evaluator, prepare } from './evaluator/evaluator.ts';
export { type Points, pointsText } from './points.ts';
export { type Sum, type AreaLine } from './sum.ts';
export { type Change, type Different, type NearestChanges } from './nearest-changes.ts';
export { type WorkingOut, type AllocationInput, type PriceArea, inputFor, workOut } from './working-out.ts';
export { readRecord } from './read-record.ts';
export { type Explained, explain } from './explain.ts';
export { type CaseReplay, type ReplayRefusal, replayRecord, replay } from './replay.ts';
export { type Sha256, sealOf } from './seal.ts';
export { type Verified, type Miss, verifyCases } from './cases/verify.ts';
export { type FileFault, fileFaultText } from './formats/file-fault.ts';
export { type SampleRefusal, readSample } from './formats/sample-csv.ts';
export { type Sample } from './calibration/sample.ts';
export { type Priced, priceSample } from './calibration/price-sample.ts';
export { mantelHaenszel, type Stratum } from './calibration/parity.ts';
export { type Spread, spreadOf } from './calibration/places.ts';
export { percentile } from './calibration/percentile.ts';
export { type Evidence, evidenceOf } from './calibration/evidence.ts';
export { type Calibrated, type CalibrationRefusal, calibrate } from './calibration/calibrate.ts';
export { canonicalJson } from './canonical.ts';
export {
  mainstayStart,
  example114,
  instruments,
  publishedInstruments,
  findInstrument,
  getInstrument,
  findPublished,
  nameOf,
} from './instruments.ts';
export { heldAWeek } from './holding-costs.ts';
export { questionnaireOf, answersToCount } from './from-assessment.ts';
export { type StartingFigure } from './starting-figure.ts';
