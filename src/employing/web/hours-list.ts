import { type Pence, pounds } from '#basics';
import { address, field, type Visit } from '#platform';
import {
  amount,
  button,
  buttonGroup,
  details,
  errorFor,
  type FieldError,
  type Html,
  html,
  input,
  summaryList,
  tag,
  textarea,
} from '#ui';
import { ageOn } from '../age.ts';
import {
  type Accruals,
  holidayLeft,
  type Hours,
  isPaidAhead,
  isToPay,
  partOfHours,
  waitsAhead,
} from '../hours.ts';
import type { Job, Side } from '../job.ts';
import { inForceOn } from '../particulars.ts';
import { hoursText, onceForm, onDay, onLongDay } from './parts.ts';
import { paths } from './paths.ts';
import { sayAhead } from './say-ahead.ts';
import { sayHours } from './say-hours.ts';

type Of = {
  readonly job: Job;
  readonly hours: Hours;
  readonly as: Side;
  /** What was not right in the answer about these or other hours. */
  readonly errors?: readonly FieldError[];
};

/** Hours in words, how they stand, and what whoever looks can answer. */
export function hoursItem(visit: Visit, of: Of): Html {
  const say = sayHours(visit);
  const { job, hours } = of;
  const named = of.as === 'person' ? html`${job.assistantName}: ` : undefined;
  return html`<li class="hours"><p>${tag({ text: say.states[hours.state] })}${hours.kind !== 'work' && html` ${tag({ text: say.kindTags[hours.kind] })}`}${hours.onPaper && html` ${tag({ text: say.paperTag })}`}</p>
    <p><strong>${named}${whenWords(visit, hours)}</strong>${hours.breakMinutes > 0 && html`, ${say.breakOf(hours.breakMinutes)}`}.
    ${hours.kind === 'top-up' ? pounds(hours.pay) : say.count(hoursText(hours.minutes), pounds(hours.pay))}. ${say.saidBy(hours.said.name)} ${moneyWords(visit, of)}</p>
    ${hours.why !== undefined && html`<p>${say.saidWhy(hours.answered?.name ?? '', hours.why)}</p>`}
    ${answers(visit, of)}</li>`;
}

function whenWords(visit: Visit, { kind, on, from, until }: Hours): string {
  const say = sayHours(visit);
  const day = onLongDay(visit, on);
  switch (kind) {
    case 'work':
    case 'holiday':
      return say.at(day, from, until);
    case 'holiday-left':
      return say.leftAt(day);
    case 'top-up':
      return say.missingAt(day);
  }
}

/** A list of hours a part at a time, with the ways to what is older and back; somebody may have worked here for years. */
export function hoursInParts(
  visit: Visit,
  all: readonly Hours[],
  {
    here,
    id = 'hours',
    item,
  }: { readonly here: string; readonly id?: string; readonly item: (hours: Hours) => Html | undefined },
): Html {
  const say = sayHours(visit);
  const { shown, isFirst, next } = partOfHours(all, visit.query['behind']);
  const ways = [
    ...(next === undefined
      ? []
      : [button({ text: say.older, href: `${here}?behind=${next}#${id}`, kind: 'secondary' })]),
    ...(isFirst ? [] : [button({ text: say.newest, href: `${here}#${id}`, kind: 'secondary' })]),
  ];
  return html`<ul id="${id}">${shown.map(item)}</ul>${ways.length > 0 && buttonGroup(ways)}`;
}

function moneyWords(
  visit: Visit,
  { job, hours, as }: { readonly job: Job; readonly hours: Hours; readonly as: Side },
): Html {
  const say = sayHours(visit);
  const raised = raisedWords(visit, job, hours);
  if (hours.paidOn !== undefined) return html`${say.paidOn(onDay(visit, hours.paidOn))} ${raised}`;
  if (!isToPay(hours) || hours.payBy === undefined) return html`${raised}`;
  if (isPaidAhead(hours)) return html`${aheadSay(visit, hours)} ${raised}`;
  const short =
    as === 'person' &&
    (hours.paidFrom === undefined ? say.noPlace : hours.reservation === undefined && say.short);
  const asked = waitsAhead(hours) && sayAhead(visit).aheadAsked;
  return html`${say.payBy(onLongDay(visit, hours.payBy))} ${asked} ${short} ${raised}`;
}

function raisedWords(visit: Visit, job: Job, { on, wage }: Hours): string | undefined {
  const say = sayHours(visit);
  const terms = inForceOn(job.versions, on);
  if (terms === undefined || wage <= terms.wage) return undefined;
  return (ageOn(terms, on) === terms.age ? say.raised : say.raisedByAge)(pounds(wage));
}

function aheadSay(visit: Visit, { grace }: Hours): string | undefined {
  return grace?.paidOn && sayAhead(visit).aheadOn(onDay(visit, grace.paidOn));
}

function answers(visit: Visit, of: Of): Html | undefined {
  const say = sayHours(visit);
  const { hours, as } = of;
  const theirs = hours.said.by !== as;
  const open = hours.paidOn === undefined && !isPaidAhead(hours);
  const to = (what: 'agree' | 'dispute' | 'back'): string => pathTo(of, what);
  const one = (path: string, text: string): Html =>
    onceForm(visit, path, button({ text, kind: 'secondary', preventDoubleClick: true }));
  if (hours.state === 'said' && theirs)
    return html`${one(to('agree'), say.agree)}${open && disputeForm(visit, to('dispute'), of)}`;
  if (hours.state === 'disputed' && theirs) return one(to('agree'), say.agreeAfterAll);
  const mayTakeBack = (hours.state === 'said' || hours.state === 'disputed') && open;
  return mayTakeBack ? one(to('back'), say.takeBack) : undefined;
}

function disputeForm(visit: Visit, path: string, { hours, as, errors = [] }: Of): Html {
  const say = sayHours(visit);
  const id = (name: string): string => `${name}-${hours.hoursId}`;
  // Only the form that was sent comes back with what was typed in it.
  const cameBack = visit.params['hours'] === hours.hoursId && 'why' in visit.form;
  const typed = (name: string, start: string): string => (cameBack ? field(visit.form, name) : start);
  const part =
    as === 'person' &&
    input({
      name: 'right',
      id: id('right'),
      label: say.right,
      value: typed('right', '0'),
      classes: 'govuk-input--width-4',
      inputmode: 'decimal',
      errorMessage: errorFor(errors, id('right')),
      reader: visit,
    });
  const why = textarea({
    name: 'why',
    id: id('why'),
    label: say.why,
    rows: 2,
    value: typed('why', ''),
    errorMessage: errorFor(errors, id('why')),
    reader: visit,
  });
  const fields = html`${why}${part}
    ${button({ text: say.disputeButton, kind: 'secondary', preventDoubleClick: true })}`;
  return details({ summary: say.dispute, open: cameBack, text: onceForm(visit, path, fields) });
}

function pathTo(
  { job, hours, as }: { readonly job: Job; readonly hours: Hours; readonly as: Side },
  what: 'agree' | 'dispute' | 'back',
): string {
  const mine = { agree: paths.agreeHours, dispute: paths.disputeHours, back: paths.hoursBack };
  const own = { agree: paths.agreeOwn, dispute: paths.disputeOwn, back: paths.ownBack };
  const parts = { person: job.personId, job: job.jobId, hours: hours.hoursId };
  return address((as === 'person' ? mine : own)[what], parts);
}

/** What has grown with the hours, for both sides alike. */
export function accrualsPart(visit: Visit, grown: Accruals, name?: string): Html {
  const say = sayHours(visit);
  const money = (of: Pence): Html => html`${amount(of)}`;
  const rows = [
    { key: say.worked, value: hoursText(grown.workedMinutes) },
    { key: say.holidayEarned, value: hoursText(grown.holidayEarned) },
    { key: say.holidayTaken, value: hoursText(grown.holidayTaken) },
    { key: say.holidayLeft, value: hoursText(holidayLeft(grown)) },
    { key: say.paidSoFar, value: money(grown.paid) },
    { key: say.toPay, value: money(grown.toPay) },
    { key: say.onTop, value: money(grown.onTop) },
    { key: say.pension, value: money(grown.pension) },
  ];
  return html`<h2>${name === undefined ? say.grown : say.grownOf(name)}</h2>${summaryList({ rows })}`;
}
