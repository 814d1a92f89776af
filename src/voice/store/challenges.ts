import type { AccountId, CalendarDate, Moment, OrganisationId, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { Challenge, Challengeable, ChallengeAnswer, ChallengeId } from '../challenge.ts';
import type { ChallengeState } from '../states.ts';

type Row = {
  readonly challenge_id: ChallengeId;
  readonly person_id: PersonId;
  readonly person_name: string;
  readonly about: Challengeable;
  readonly about_id: Challenge['aboutId'];
  readonly organisation_id: OrganisationId;
  readonly organisation_name: string;
  readonly decided_by: readonly AccountId[];
  readonly decided_on: CalendarDate;
  readonly why: string;
  readonly wanted: string;
  readonly state: ChallengeState;
  readonly received_on: CalendarDate;
  readonly acknowledge_by: CalendarDate;
  readonly answer_by: CalendarDate;
  readonly acknowledged_on: CalendarDate | null;
  readonly acknowledged_name: string | null;
};

const columns = `challenge_id, person_id, person_name, about, about_id, organisation_id, organisation_name, decided_by,
  decided_on, why, wanted, state, received_on, acknowledge_by, answer_by, acknowledged_on, acknowledged_name`;

export async function insertChallenge(
  tx: Transaction,
  challenge: Challenge,
  received: { readonly at: Moment; readonly from: string },
): Promise<void> {
  await tx.run(
    `insert into voice.challenge (locality_id, person_id, challenge_id, person_name, about, about_id, organisation_id,
         organisation_name, decided_by, decided_on, why, wanted, state, received_at, received_on, received_from,
         acknowledge_by, answer_by)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      challenge.personId,
      challenge.challengeId,
      challenge.personName,
      challenge.about,
      challenge.aboutId,
      challenge.organisationId,
      challenge.organisationName,
      challenge.decidedBy,
      challenge.decidedOn,
      challenge.why,
      challenge.wanted,
      challenge.state,
      received.at,
      challenge.receivedOn,
      received.from,
      challenge.acknowledgeBy,
      challenge.answerBy,
    ],
  );
}

/** Every challenge of a person that is in sight, the newest first. */
export async function challengesOf(tx: Transaction, personId: PersonId): Promise<readonly Challenge[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from voice.challenge
       where locality_id = platform.locality() and person_id = $1 order by challenge_id desc`,
    [personId],
    'challenges-of',
  );
  return withAnswers(tx, rows);
}

/** One challenge, kept from everybody else until the transaction ends. */
export async function lockChallenge(
  tx: Transaction,
  personId: PersonId,
  challengeId: ChallengeId,
): Promise<Challenge | undefined> {
  const row = await tx.find<Row>(
    `select ${columns} from voice.challenge
       where locality_id = platform.locality() and person_id = $1 and challenge_id = $2 for update`,
    [personId, challengeId],
  );
  return row && toChallenge(row, await answersTo(tx, row));
}

/** What waits for an organisation whose rows are in sight, the one to answer first at the top; `without` whom is left out. */
export async function challengesWaitingFor(
  tx: Transaction,
  organisationId: OrganisationId,
  without: readonly PersonId[],
): Promise<readonly Challenge[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from voice.challenge
       where locality_id = platform.locality() and organisation_id = $1
         and state in ('received', 'acknowledged', 'with-panel') and person_id <> all ($2)
       order by answer_by, challenge_id`,
    [organisationId, without],
    'challenges-waiting-for',
  );
  return withAnswers(tx, rows);
}

/** Moves a challenge on. */
export async function moveChallenge(
  tx: Transaction,
  challenge: Pick<Challenge, 'personId' | 'challengeId'>,
  moved: {
    readonly state: ChallengeState;
    readonly answerBy?: CalendarDate;
    readonly acknowledged?: NonNullable<Challenge['acknowledged']>;
  },
): Promise<void> {
  await tx.run(
    `update voice.challenge set state = $3, answer_by = coalesce($4, answer_by),
         acknowledged_on = coalesce($5, acknowledged_on), acknowledged_name = coalesce($6, acknowledged_name)
       where locality_id = platform.locality() and person_id = $1 and challenge_id = $2`,
    [
      challenge.personId,
      challenge.challengeId,
      moved.state,
      moved.answerBy ?? null,
      moved.acknowledged?.on ?? null,
      moved.acknowledged?.name ?? null,
    ],
  );
}

export async function insertAnswer(
  tx: Transaction,
  challenge: Pick<Challenge, 'personId' | 'challengeId'>,
  answer: ChallengeAnswer,
  at: Moment,
): Promise<void> {
  await tx.run(
    `insert into voice.answer (locality_id, person_id, challenge_id, stage, upheld, words, what_we_do, answered_by,
         answered_name, answered_on, answered_at)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      challenge.personId,
      challenge.challengeId,
      answer.stage,
      answer.upheld,
      answer.words,
      answer.whatWeDo,
      answer.by,
      answer.name,
      answer.on,
      at,
    ],
  );
}

async function withAnswers(tx: Transaction, rows: readonly Row[]): Promise<readonly Challenge[]> {
  const found: Challenge[] = [];
  for (const row of rows) found.push(toChallenge(row, await answersTo(tx, row)));
  return found;
}

type AnswerRow = {
  readonly stage: ChallengeAnswer['stage'];
  readonly upheld: boolean;
  readonly words: string;
  readonly what_we_do: string;
  readonly answered_by: AccountId;
  readonly answered_name: string;
  readonly answered_on: CalendarDate;
};

async function answersTo(tx: Transaction, row: Row): Promise<readonly ChallengeAnswer[]> {
  const rows = await tx.rows<AnswerRow>(
    `select stage, upheld, words, what_we_do, answered_by, answered_name, answered_on from voice.answer
       where locality_id = platform.locality() and person_id = $1 and challenge_id = $2 order by stage desc`,
    [row.person_id, row.challenge_id],
    'answers-to',
  );
  return rows.map((each) => ({
    stage: each.stage,
    upheld: each.upheld,
    words: each.words,
    whatWeDo: each.what_we_do,
    by: each.answered_by,
    name: each.answered_name,
    on: each.answered_on,
  }));
}

function toChallenge(row: Row, answers: readonly ChallengeAnswer[]): Challenge {
  const acknowledged = row.acknowledged_on !== null && {
    acknowledged: { on: row.acknowledged_on, name: row.acknowledged_name ?? '' },
  };
  return {
    challengeId: row.challenge_id,
    personId: row.person_id,
    personName: row.person_name,
    about: row.about,
    aboutId: row.about_id,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    decidedBy: row.decided_by,
    decidedOn: row.decided_on,
    why: row.why,
    wanted: row.wanted,
    state: row.state,
    receivedOn: row.received_on,
    acknowledgeBy: row.acknowledge_by,
    answerBy: row.answer_by,
    ...acknowledged,
    answers,
  };
}
