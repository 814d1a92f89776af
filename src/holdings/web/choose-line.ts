import { pounds, readId } from '#basics';
import { field, type Visit } from '#platform';
import { errorFor, type FieldError, type Html, html, input, picture, radios, select } from '#ui';
import type { Choice, Choices, LineToHold } from '../actions/index.ts';
import { holdingKinds, type HoldingKind, kindFacts, readHoldingKind } from '../holding.ts';
import { pictureOf } from './pictures.ts';
import { chooseSay } from './say-choose.ts';
import { kindSay } from './say-kinds.ts';

/** One line of the plan with the ways it can be held; what was chosen or typed before stays. */
export function lineQuestion(
  visit: Visit,
  choices: Choices,
  each: LineToHold,
  errors: readonly FieldError[],
): Html {
  const say = chooseSay(visit);
  const { line, holding } = each;
  const name = `how-${line.lineId}`;
  const worth = line.weekly > 0 ? say.aWeek(pounds(line.weekly)) : say.once(pounds(line.oneOff));
  return radios({
    name,
    fieldset: { legend: { text: say.line(line.what, worth), classes: 'govuk-fieldset__legend--m' } },
    errorMessage: errorFor(errors, name),
    reader: visit,
    value: field(visit.form, name) || holding?.kind,
    items: holdingKinds.map((kind) => ({
      value: kind,
      text: html`${picture(pictureOf(kind), { size: 'small' })}<span>${kindSay(visit).choice[kind]}</span>`,
      label: { classes: 'question__choice' },
      ...askedMore(visit, choices, { kind, each }),
    })),
  });
}

/** What was chosen for a line, or what is missing. */
export function readChoice(
  visit: Visit,
  { line }: LineToHold,
): { readonly choice?: Choice; readonly errors: readonly FieldError[] } {
  const say = chooseSay(visit);
  const { lineId, what } = line;
  const kind = readHoldingKind(field(visit.form, `how-${lineId}`));
  if (kind === undefined) return { errors: [{ field: `how-${lineId}`, text: say.chooseOne(what) }] };
  const typed = (name: string): string => field(visit.form, `${name}-${kind}-${lineId}`).slice(0, 200);
  const holderMissing = { errors: [{ field: `how-${lineId}`, text: say.holderMissing(what) }] };
  switch (kindFacts[kind].heldBy) {
    case 'me':
    case 'service':
      return { choice: { lineId, kind }, errors: [] };
    case 'organisation': {
      const organisationId = readId<'organisation'>(typed('holder'));
      return organisationId === undefined
        ? holderMissing
        : { choice: { lineId, kind, organisationId }, errors: [] };
    }
    case 'named-people': {
      const named = typed('named');
      return named === '' ? holderMissing : { choice: { lineId, kind, named }, errors: [] };
    }
    case 'friends': {
      const pool = typed('pool');
      if (pool === '') return holderMissing;
      return {
        choice: { lineId, kind, pool: isJoiningWord(pool) ? { word: pool } : { start: pool } },
        errors: [],
      };
    }
  }
}

function isJoiningWord(text: string): boolean {
  return /^[b-z2-9]{5}-[b-z2-9]{5}$/i.test(text);
}

function askedMore(
  visit: Visit,
  choices: Choices,
  { kind, each }: { readonly kind: HoldingKind; readonly each: LineToHold },
): { readonly conditional?: Html } {
  const say = chooseSay(visit);
  const { lineId } = each.line;
  const before = each.holding?.kind === kind ? each.holding : undefined;
  const named = (asked: string): string => `${asked}-${kind}-${lineId}`;
  const value = (name: string, chosen = ''): string => field(visit.form, named(name)) || chosen;
  switch (kindFacts[kind].heldBy) {
    case 'me':
    case 'service':
      return {};
    case 'organisation':
      return {
        conditional: select({
          name: named('holder'),
          label: labelFor(say, kind),
          value: value('holder', likelyHolder(each, kind, choices)),
          items: [{ text: say.noHolder, value: '' }, ...choices.holders.map((one) => holderItem(visit, one))],
        }),
      };
    case 'named-people':
      return {
        conditional: input({
          name: named('named'),
          label: say.named,
          ...(kind === 'trust' && { hint: say.namedHint }),
          value: value('named', before?.name),
        }),
      };
    case 'friends':
      return {
        conditional: input({
          name: named('pool'),
          label: say.pool,
          hint: say.poolHint(''),
          value: value('pool', before?.name),
        }),
      };
  }
}

// Whoever gives the support is who mostly holds the money for it; the person can choose anybody else.
function likelyHolder(
  { line, holding }: LineToHold,
  kind: HoldingKind,
  { holders }: Choices,
): string | undefined {
  if (holding?.kind === kind) return holding.organisationId;
  const name = line.providerName?.toLowerCase();
  return holders.find((holder) => holder.name.toLowerCase() === name)?.organisationId;
}

function labelFor(say: ReturnType<typeof chooseSay>, kind: HoldingKind): string {
  return kind === 'agent' ? say.agent : say.holder;
}

function holderItem(
  visit: Visit,
  holder: Choices['holders'][number],
): { readonly text: string; readonly value: string } {
  const say = chooseSay(visit);
  const share = ((holder.terms?.fixedCostBasisPoints ?? 0) / 100).toString();
  const text =
    holder.terms === undefined ? say.holderWithout(holder.name) : say.holderWith(holder.name, share);
  return { text, value: holder.organisationId };
}
