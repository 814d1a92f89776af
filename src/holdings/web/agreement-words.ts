import { fraction, pence, pounds, times } from '#basics';
import type { Visit } from '#platform';
import { getPolicyPack, valueOn } from '#policy';
import type { HoldingSeen } from '../actions/index.ts';
import { type Holding, kindFacts } from '../holding.ts';
import type { Share } from '../share.ts';
import { onLongDay } from './parts.ts';
import { agreementSay } from './say-agreement.ts';

/** One part of an agreement: its heading and its sentences. */
export type AgreementPart = { readonly heading: string; readonly sentences: readonly string[] };

/** The whole agreement for a holding, in the words that are signed. One with a day still to choose begins on that day. */
export function agreementParts(
  visit: Visit,
  seen: {
    readonly holding: Pick<Holding, 'kind' | 'name' | 'fixedCostBasisPoints'>;
    readonly lines: readonly Share[];
    readonly begins?: 'as-chosen';
  },
): readonly AgreementPart[] {
  const say = agreementSay(visit);
  const { holding, lines } = seen;
  const pack = getPolicyPack(visit.settings.policy);
  const today = visit.clock.today();
  const never = pack.neverBuys.map((each) => each.says);
  const charged = pack.charging.kind === 'none' ? [] : [say.contribution];
  const keepWeeks = valueOn(pack, 'keep-weeks', today);
  return [
    { heading: say.whatThisIs, sentences: say.is[holding.kind](holding.name) },
    { heading: say.howMuch, sentences: [...howMuch(visit, lines, seen.begins), ...charged] },
    { heading: say.use, sentences: [say.useFor, say.asking] },
    { heading: say.never, sentences: never },
    ...fixedCosts(visit, holding),
    { heading: say.looking, sentences: [say.noReturns, say.noWatching, say.keep(keepWeeks)] },
    { heading: say.ending, sentences: ending(visit, holding) },
    { heading: say.disagree, sentences: [say.ask, say.challenge] },
  ];
}

/** Every sentence in a row, as it is kept with a signature. */
export function wordingOf(parts: readonly AgreementPart[]): readonly string[] {
  return parts.flatMap((part) => [part.heading, ...part.sentences]);
}

/** The words of a holding, as they are shown now and signed. */
export function wordingFor(visit: Visit, seen: Pick<HoldingSeen, 'holding' | 'lines'>): readonly string[] {
  return wordingOf(agreementParts(visit, seen));
}

function howMuch(visit: Visit, lines: readonly Share[], begins?: 'as-chosen'): readonly string[] {
  const say = agreementSay(visit);
  const [first] = lines.map((line) => line.from).sort();
  const weekly = pence(lines.reduce((sum, line) => sum + line.weekly, 0));
  const each = lines.flatMap((line) => [
    ...(line.weekly > 0 ? [say.line(line.what, pounds(line.weekly))] : []),
    ...(line.oneOff > 0 ? [say.lineOnce(line.what, pounds(line.oneOff))] : []),
  ]);
  return [
    ...each,
    ...(weekly > 0 ? [say.together(pounds(weekly), pounds(times(weekly, 4)))] : []),
    ...(begins === 'as-chosen' ? [say.fromChosen] : []),
    ...(begins === undefined && first !== undefined ? [say.from(onLongDay(visit, first))] : []),
    say.sameWorth,
  ];
}

function fixedCosts(
  visit: Visit,
  holding: Pick<Holding, 'kind' | 'name' | 'fixedCostBasisPoints'>,
): readonly AgreementPart[] {
  const say = agreementSay(visit);
  const { name, fixedCostBasisPoints } = holding;
  if (kindFacts[holding.kind].heldBy !== 'organisation') return [];
  const example = pence(100_00);
  const part = pounds(fraction(example, fixedCostBasisPoints, 10_000));
  const share = (fixedCostBasisPoints / 100).toString();
  const sentences =
    fixedCostBasisPoints === 0
      ? [say.fixedNone(name)]
      : [say.fixedShare(name, share, pounds(example), part), say.fixedSame];
  return [{ heading: say.fixed, sentences }];
}

function ending(visit: Visit, holding: Pick<Holding, 'kind' | 'name'>): readonly string[] {
  const say = agreementSay(visit);
  const pack = getPolicyPack(visit.settings.policy);
  const today = visit.clock.today();
  const weeks = valueOn(pack, 'agreement-notice', today);
  const days = valueOn(pack, 'fund-final-account', today);
  const byHolder = kindFacts[holding.kind].writtenDownBy === 'holder';
  return [
    say.changeAny,
    say.leaveAny(weeks),
    byHolder ? say.leaveFinal(holding.name, days) : say.leaveOwn,
    say.otherSide(weeks),
  ];
}
