import type { Pence, PersonId } from '#basics';
import type { ServiceId } from '#directory';
import type { Transaction } from '#platform';
import type { Hundredths, Line, LineId, LineKind, Provider, Unit } from '../line.ts';
import type { OutcomeId, PlanOutcome } from '../outcome.ts';
import type { Companion, Plan, PlanHead, Risk, Step } from '../plan.ts';
import { passagesOf } from './passages.ts';
import { versionAndWritten, type WrittenRow, writtenColumns } from './written-row.ts';

/** A whole plan, with everything in it in the order it was put in. */
export async function readPlan(tx: Transaction, personId: PersonId, head: PlanHead): Promise<Plan> {
  const { planId, state, version, startedAt, changedAt } = head;
  const of = [personId, planId];
  const [passages, outcomes, lines, companions, risks, steps] = await Promise.all([
    passagesOf(tx, personId, planId),
    rowsOf<OutcomeRow>(tx, 'outcome', of),
    rowsOf<LineRow>(tx, 'line', of),
    rowsOf<CompanionRow>(tx, 'companion', of),
    rowsOf<RiskRow>(tx, 'risk', of),
    rowsOf<StepRow>(tx, 'step', of),
  ]);
  return {
    planId,
    state,
    version,
    startedAt,
    changedAt,
    passages,
    outcomes: outcomes.map(toOutcome),
    lines: lines.map(toLine),
    companions: companions.map(toCompanion),
    risks: risks.map(toRisk),
    steps: steps.map(toStep),
  };
}

const columns = {
  outcome: 'outcome_id, words, why_it_matters, measure, tags',
  line: `line_id, kind, what, schedule, serves, who, provider_kind, service_id, price_as_worded, listed_price_pence, unit,
    unit_price_pence, quantity_hundredths, one_off_pence`,
  companion: 'companion_id, name, bond, back_up, reach',
  risk: 'risk_id, could_go_wrong, worth_taking, what_we_do, who',
  step: 'step_id, what, who, due',
} as const;

function rowsOf<Row extends WrittenRow>(
  tx: Transaction,
  kind: keyof typeof columns,
  of: readonly unknown[],
): Promise<readonly Row[]> {
  return tx.rows<Row>(
    `select ${columns[kind]}, ${writtenColumns} from plans.${kind}
       where locality_id = platform.locality() and person_id = $1 and plan_id = $2 order by ${kind}_id`,
    of,
    `plan-${kind}s`,
  );
}

type OutcomeRow = WrittenRow & {
  readonly outcome_id: OutcomeId;
  readonly words: string;
  readonly why_it_matters: string;
  readonly measure: string;
  readonly tags: PlanOutcome['tags'];
};

function toOutcome(row: OutcomeRow): PlanOutcome {
  return {
    outcomeId: row.outcome_id,
    words: row.words,
    whyItMatters: row.why_it_matters,
    measure: row.measure,
    tags: row.tags,
    ...versionAndWritten(row),
  };
}

type LineRow = WrittenRow & {
  readonly line_id: LineId;
  readonly kind: LineKind;
  readonly what: string;
  readonly schedule: string;
  readonly serves: readonly OutcomeId[];
  readonly who: string;
  readonly provider_kind: Provider['kind'] | null;
  readonly service_id: ServiceId | null;
  readonly price_as_worded: string;
  readonly listed_price_pence: Pence | null;
  readonly unit: Unit | null;
  readonly unit_price_pence: Pence | null;
  readonly quantity_hundredths: Hundredths | null;
  readonly one_off_pence: Pence;
};

function toLine(row: LineRow): Line {
  const any = {
    lineId: row.line_id,
    what: row.what,
    schedule: row.schedule,
    serves: row.serves,
    ...versionAndWritten(row),
  };
  if (row.kind !== 'paid') return { ...any, kind: row.kind, who: row.who };
  const priced = row.unit !== null && row.unit_price_pence !== null && row.quantity_hundredths !== null;
  return {
    ...any,
    kind: 'paid',
    provider: toProvider(row),
    ...(priced && {
      price: { unit: row.unit, unitPrice: row.unit_price_pence, quantity: row.quantity_hundredths },
    }),
    oneOff: row.one_off_pence,
  };
}

function toProvider(row: LineRow): Provider {
  if (row.service_id !== null) {
    return {
      kind: 'service',
      serviceId: row.service_id,
      name: row.who,
      priceAsWorded: row.price_as_worded,
      ...(row.listed_price_pence !== null && { listedPrice: row.listed_price_pence }),
    };
  }
  return { kind: row.provider_kind === 'assistant' ? 'assistant' : 'written', name: row.who };
}

type CompanionRow = WrittenRow & {
  readonly companion_id: Companion['companionId'];
  readonly name: string;
  readonly bond: string;
  readonly back_up: boolean;
  readonly reach: string;
};

function toCompanion(row: CompanionRow): Companion {
  return {
    companionId: row.companion_id,
    name: row.name,
    bond: row.bond,
    backUp: row.back_up,
    reach: row.reach,
    ...versionAndWritten(row),
  };
}

type RiskRow = WrittenRow & {
  readonly risk_id: Risk['riskId'];
  readonly could_go_wrong: string;
  readonly worth_taking: string;
  readonly what_we_do: string;
  readonly who: string;
};

function toRisk(row: RiskRow): Risk {
  return {
    riskId: row.risk_id,
    couldGoWrong: row.could_go_wrong,
    worthTaking: row.worth_taking,
    whatWeDo: row.what_we_do,
    who: row.who,
    ...versionAndWritten(row),
  };
}

type StepRow = WrittenRow & {
  readonly step_id: Step['stepId'];
  readonly what: string;
  readonly who: string;
  readonly due: string;
};

function toStep(row: StepRow): Step {
  return {
    stepId: row.step_id,
    what: row.what,
    who: row.who,
    when: row.due,
    ...versionAndWritten(row),
  };
}
