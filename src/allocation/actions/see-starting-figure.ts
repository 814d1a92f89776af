import type { HelperAgreement, KeptAssessment, OtherView } from '#assessment';
import { agreementsOf, findAssessment, viewsBeside } from '#assessment/actions';
import { expectDone, type Outcome, type PersonId } from '#basics';
import type { Role } from '#people';
import { look, nameOf, type NotAllowed, servicesBeside } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import type { StartingFigure } from '../starting-figure.ts';
import type { StartingInstrument } from '../starting-instrument.ts';
import { findStartingFigure } from '../store/starting-figures.ts';
import { type WorkingOut, workOut } from '../working-out.ts';
import { instrumentKept } from './rules-here.ts';

/** A person's figure with everything it is made of. */
export type SeenFigure = {
  readonly figure: StartingFigure;
  readonly assessment: KeptAssessment;
  /** What the figure was worked out by. */
  readonly instrument: StartingInstrument;
  readonly out: WorkingOut;
  readonly agreements: readonly HelperAgreement[];
  readonly views: readonly OtherView[];
  readonly name: string;
  /** Whether a service stands beside the person that answers when they challenge it. */
  readonly answered: boolean;
  /** As what whoever looks stands to the person. */
  readonly as: Role;
};

/** A person's newest starting figure and its working-out; undefined until they have kept an assessment. */
export async function seeStartingFigure(
  visit: World & Actor,
  person: PersonId,
): Promise<Outcome<SeenFigure | undefined, NotAllowed>> {
  return look(visit, { may: 'see-budget', person }, (tx, me) => seenFigure(tx, person, me.standing.as));
}

async function seenFigure(tx: Transaction, person: PersonId, as: Role): Promise<SeenFigure | undefined> {
  const figure = await findStartingFigure(tx, person);
  const assessment = figure === undefined ? undefined : await findAssessment(tx, person, figure.assessmentId);
  if (figure === undefined || assessment === undefined) return undefined;
  const { answers, prices, instrument } = figure.replay;
  const input = { answers, ...(prices !== undefined && { prices }) };
  const by = await instrumentKept(tx, instrument);
  const out = expectDone(workOut(by, input));
  const [agreements, views, name, services] = await Promise.all([
    agreementsOf(tx, person),
    viewsBeside(tx, assessment),
    nameOf(tx, person),
    servicesBeside(tx, person),
  ]);
  const answered = services.length > 0;
  return { figure, assessment, instrument: by, out, agreements, views, name, answered, as };
}
