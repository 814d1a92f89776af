import type { AssessmentId } from '#assessment';
import type { Id, Moment, Pence, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { CaseReplay } from '../replay.ts';
import type { StartingFigure } from '../starting-figure.ts';

type Row = {
  readonly figure_id: Id<'starting-figure'>;
  readonly assessment_id: AssessmentId;
  readonly annual_pence: Pence;
  readonly weekly_pence: Pence;
  readonly replay: CaseReplay;
  readonly because: StartingFigure['because'];
  readonly worked_out_at: Moment;
};

/** The newest starting figure of a person, with all it takes to repeat it. */
export async function findStartingFigure(
  tx: Transaction,
  personId: PersonId,
): Promise<StartingFigure | undefined> {
  const row = await tx.find<Row>(
    `select figure_id, assessment_id, annual_pence, weekly_pence, replay, because, worked_out_at
       from allocation.starting_figure
       where locality_id = platform.locality() and person_id = $1 order by figure_id desc limit 1`,
    [personId],
    'find-starting-figure',
  );
  return row === undefined ? undefined : toFigure(personId, row);
}

const figures_shown_max = 100;

/** Every starting figure of a person, the newest first. */
export async function startingFiguresOf(
  tx: Transaction,
  personId: PersonId,
): Promise<readonly StartingFigure[]> {
  const rows = await tx.rows<Row>(
    `select figure_id, assessment_id, annual_pence, weekly_pence, replay, because, worked_out_at
       from allocation.starting_figure
       where locality_id = platform.locality() and person_id = $1
       order by figure_id desc limit ${String(figures_shown_max)}`,
    [personId],
  );
  return rows.map((row) => toFigure(personId, row));
}

function toFigure(personId: PersonId, row: Row): StartingFigure {
  return {
    figureId: row.figure_id,
    personId,
    assessmentId: row.assessment_id,
    annual: row.annual_pence,
    weekly: row.weekly_pence,
    replay: row.replay,
    because: row.because,
    workedOutAt: row.worked_out_at,
  };
}

export async function insertStartingFigure(tx: Transaction, figure: StartingFigure): Promise<void> {
  const { instrument } = figure.replay;
  await tx.run(
    `insert into allocation.starting_figure (locality_id, person_id, figure_id, assessment_id, instrument,
         instrument_version, instrument_hash, annual_pence, weekly_pence, replay, because, worked_out_at)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      figure.personId,
      figure.figureId,
      figure.assessmentId,
      instrument.id,
      instrument.version,
      instrument.hash,
      figure.annual,
      figure.weekly,
      JSON.stringify(figure.replay),
      figure.because,
      figure.workedOutAt,
    ],
  );
}
