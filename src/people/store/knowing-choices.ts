import type { Id, Moment, OrganisationId, PersonId } from '#basics';
import type { Transaction } from '#platform';
import { powers, roles } from '../authority.ts';
import { type Function, functions, functionsOf } from '../conflicts.ts';

/** A person's choice, knowing of others, to have one organisation do two things for them. */
export type KnowingChoice = {
  readonly choiceId: Id<'knowing-choice'>;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly pair: readonly [Function, Function];
  readonly othersShown: readonly string[];
  readonly chosenAt: Moment;
};

type HeldRow = {
  readonly role: string;
  readonly powers: readonly string[];
  readonly does: readonly string[] | null;
};

/** What an organisation does for a person today, through every role it stands in. */
export async function functionsHeld(
  tx: Transaction,
  personId: PersonId,
  organisationId: OrganisationId,
): Promise<readonly Function[]> {
  const rows = await tx.rows<HeldRow>(
    `select role, powers, does from people.relationship
       where locality_id = platform.locality() and person_id = $1 and organisation_id = $2
         and accepted_at is not null and ended_at is null`,
    [personId, organisationId],
    'functions-held',
  );
  const held = new Set<string>(rows.flatMap(doneBy));
  return functions.filter((each) => held.has(each));
}

function doneBy(row: HeldRow): readonly string[] {
  const role = roles.find((each) => each === row.role);
  const given = powers.filter((each) => row.powers.includes(each));
  return row.does ?? (role === undefined ? [] : functionsOf(role, given));
}

type Row = {
  readonly choice_id: KnowingChoice['choiceId'];
  readonly organisation_id: OrganisationId;
  readonly organisation_name: string;
  readonly one_function: string;
  readonly other_function: string;
  readonly others_shown: readonly string[];
  readonly chosen_at: Moment;
};

/** The choices of a person about an organisation that stand. */
export async function choicesInForce(
  tx: Transaction,
  personId: PersonId,
  organisationId: OrganisationId,
): Promise<readonly KnowingChoice[]> {
  const rows = await tx.rows<Row>(
    `select choice_id, organisation_id, organisation_name, one_function, other_function, others_shown, chosen_at
       from people.knowing_choice
       where locality_id = platform.locality() and person_id = $1 and organisation_id = $2 and taken_back_at is null
       order by choice_id`,
    [personId, organisationId],
    'knowing-choices',
  );
  return rows.flatMap((row) => {
    const [one, other] = [row.one_function, row.other_function].map((name) =>
      functions.find((each) => each === name),
    );
    if (one === undefined || other === undefined) return [];
    return [
      {
        choiceId: row.choice_id,
        organisationId: row.organisation_id,
        organisationName: row.organisation_name,
        pair: [one, other],
        othersShown: row.others_shown,
        chosenAt: row.chosen_at,
      },
    ];
  });
}

export async function addChoice(tx: Transaction, personId: PersonId, choice: KnowingChoice): Promise<void> {
  await tx.run(
    `insert into people.knowing_choice (locality_id, person_id, choice_id, organisation_id, organisation_name,
         one_function, other_function, others_shown, chosen_at)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [
      personId,
      choice.choiceId,
      choice.organisationId,
      choice.organisationName,
      ...choice.pair,
      choice.othersShown,
      choice.chosenAt,
    ],
  );
}

/** Takes a choice back; false where it was taken back before. */
export async function takeChoiceBack(
  tx: Transaction,
  personId: PersonId,
  taken: { readonly choiceId: KnowingChoice['choiceId']; readonly now: Moment },
): Promise<boolean> {
  const changed = await tx.run(
    `update people.knowing_choice set taken_back_at = $3
       where locality_id = platform.locality() and person_id = $1 and choice_id = $2 and taken_back_at is null`,
    [personId, taken.choiceId, taken.now],
  );
  return changed === 1;
}
