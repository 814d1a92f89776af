import { dayOf, type Pence, pence, readCalendarDate } from '#basics';
import type { Entry } from '#ledger';
import type { Visit } from '#platform';
import { type Html, html, tag, type Whose } from '#ui';
import type { HoldingKind } from '../holding.ts';
import { readHoldingKind } from '../holding.ts';
import { hoursText } from '../use.ts';
import { dayOfMoment, onDay, pounds, titleOf } from './parts.ts';
import { entrySay } from './say-entry.ts';

/** The kinds of thing a line of a statement can be. */
const doings = [
  'pay-in',
  'own-part',
  'spend',
  'use',
  'fixed-costs',
  'passed-on',
  'pool-share',
  'pool-back',
  'move',
  'final-balance',
  'give-back',
  'after-death',
  'put-back',
  'reversal',
] as const;
export type Doing = (typeof doings)[number];

/** What kind of thing an entry is; undefined for what other rooms may post one day. */
export function doingOf(entry: Pick<Entry, 'about'>): Doing | undefined {
  return doings.find((each) => each === entry.about['did']);
}

/** A line of a statement in words, as whoever reads them stands to the person. */
export function describe(visit: Visit, entry: Entry, whose: Whose): string {
  const doing = doingOf(entry);
  return doing === undefined ? entry.what : words[doing](visit, entry, whose);
}

const words: Readonly<Record<Doing, (visit: Visit, entry: Entry, whose: Whose) => string>> = {
  'pay-in': (visit, entry) => entrySay(visit).payIn(entry.what),
  'own-part': (visit, entry, whose) => entrySay(visit).ownPart(entry.what, whose),
  spend: (_, entry) => entry.what,
  use: (visit, entry) =>
    entrySay(visit).use(entry.what, hoursText(numberIn(entry, 'minutes')), textIn(entry, 'who')),
  'fixed-costs': (visit, entry) => entrySay(visit).fixedCosts(entry.what),
  'passed-on': (visit, entry) => entrySay(visit).passedOn(entry.what),
  'pool-share': (visit, entry, whose) =>
    entrySay(visit).poolShare(entry.what, pounds(penceIn(entry, 'total')), whose),
  'pool-back': (visit, entry, whose) =>
    entrySay(visit).poolBack(entry.what, pounds(penceIn(entry, 'total')), whose),
  move: (visit, entry) => entrySay(visit)[entry.amount > 0 ? 'movedHere' : 'movedAway'](entry.what),
  'final-balance': (visit, entry, whose) =>
    entry.amount > 0
      ? entrySay(visit).balanceHere(kindName(visit, entry, whose))
      : entrySay(visit).balanceAway,
  'give-back': (visit, _entry, whose) => entrySay(visit).giveBack(whose),
  'after-death': (visit, _entry, whose) => entrySay(visit).afterDeath(whose),
  'put-back': (visit) => entrySay(visit).putBack,
  reversal: (visit, entry) => entrySay(visit).putRight(entry.what),
};

/** What stands smaller under it: to whom, on which line, asked before, what an hour costs, put right since. */
export function moreAbout(
  visit: Visit,
  entry: Entry,
  { corrected, whose }: { readonly corrected: boolean; readonly whose: Whose },
): Html {
  const say = entrySay(visit);
  const [to, line] = [textIn(entry, 'toWhom'), textIn(entry, 'line')];
  return html`${to !== '' && html`${say.to(to)} `}${line !== '' && line !== entry.what && html`${say.forLine(line, whose)} `}${
    textIn(entry, 'asked') !== '' && html`${tag({ text: say.youAsked, colour: 'green' })} `
  }${numberIn(entry, 'unitPrice') > 0 && html`${say.hourPrice(pounds(penceIn(entry, 'unitPrice')))} `}${numberIn(entry, 'hourCost') > 0 && html`${say.hourCost(pounds(penceIn(entry, 'hourCost')))} `}${corrected && html`${tag({ text: say.putRightSince, colour: 'grey' })} `}`;
}

/**
 * When a line was written down, where its own day alone would leave a reader wondering why it stands where it does: a payment
 * that was sent days before it arrives, or something written down late. `lines` are the newest first.
 */
export function whenWritten(
  visit: Visit,
  lines: readonly Pick<Entry, 'effectiveOn' | 'recordedAt'>[],
  at: number,
): string | undefined {
  const [newer, line, older] = [lines[at - 1], lines[at], lines[at + 1]];
  if (line === undefined || line.effectiveOn === dayOf(line.recordedAt)) return undefined;
  const stray =
    (newer !== undefined && newer.effectiveOn < line.effectiveOn) ||
    (older !== undefined && older.effectiveOn > line.effectiveOn);
  return stray ? entrySay(visit).writtenDown(dayOfMoment(visit, line.recordedAt)) : undefined;
}

/** The days a payment is for, in words. */
export function daysText(visit: Visit, from: string, until: string): string {
  const day = (text: string): string => {
    const read = readCalendarDate(text);
    return read === undefined ? text : onDay(visit, read);
  };
  return entrySay(visit).days(day(from), day(until));
}

export function textIn(entry: Pick<Entry, 'about'>, key: string): string {
  const value = entry.about[key];
  return typeof value === 'string' ? value : '';
}

export function numberIn(entry: Pick<Entry, 'about'>, key: string): number {
  const value = entry.about[key];
  return typeof value === 'number' ? value : 0;
}

export function penceIn(entry: Pick<Entry, 'about'>, key: string): Pence {
  return pence(numberIn(entry, key));
}

function kindName(visit: Visit, entry: Entry, whose: Whose): string {
  const kind: HoldingKind | undefined = readHoldingKind(textIn(entry, 'kind'));
  return kind === undefined ? entry.what : titleOf(visit, { kind, name: entry.what }, whose);
}
