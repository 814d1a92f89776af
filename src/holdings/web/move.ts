import { addDays, type CalendarDate, mondayFrom, type PersonId, pounds } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, type FieldError, hiddenField, type Html, html, insetText, type Page } from '#ui';
import { type HeldMoney, moveLine, type MoveMade, previewMove, seeMoney } from '../actions/index.ts';
import type { Share } from '../share.ts';
import { answerTo, type Nowhere } from './answers.ts';
import { bothOf, dayBoxes, onceForm, onceOf, onLongDay, readDay, titleOf } from './parts.ts';
import { leaveSay } from './say-leave.ts';
import { readTarget, targetFields } from './target-fields.ts';

type Found = {
  readonly person: PersonId;
  readonly here: HeldMoney;
  readonly line: Share;
  readonly others: readonly HeldMoney[];
};

/** The form to move one line to another holding. */
export async function movePage(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  return 'person' in found ? { page: pageOf(visit, found, []) } : found;
}

/** Shows what a move does, and does it once the person has seen that and says so. */
export async function move(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if (!('person' in found)) return found;
  const say = leaveSay(visit);
  const read = readTarget(visit, going(found));
  const from = readDay(visit.form, 'from');
  const errors = [...read.errors, ...(from === undefined ? [{ field: 'from-day', text: say.dayWrong }] : [])];
  if (read.target === undefined || from === undefined)
    return { page: pageOf(visit, found, errors), status: 422 };
  const { person, line, here } = found;
  const asked = { person, lineId: line.lineId, to: read.target, from };
  const goTo = address('/holdings/:person/:holding', { person, holding: here.holding.holdingId });
  if (field(visit.form, 'step') !== 'move') {
    const preview = await previewMove(visit, asked);
    if ('refused' in preview) return answerTo(preview.refused, goTo) ?? { refusal: 'not-found' };
    const made = preview.done;
    if ('done' in made) return { page: pageOf(visit, found, [], made.done) };
    return { page: pageOf(visit, found, [whyNot(visit, made.refused, from)]), status: 422 };
  }
  const outcome = await moveLine(visit, { ...asked, once: onceOf(visit.form) });
  if ('done' in outcome)
    return { goTo: address('/holdings/:person', { person }), notice: say.moved(line.what) };
  const answer = answerTo(outcome.refused, address('/holdings/:person', { person }));
  const wrong = [whyNot(visit, outcome.refused, from)];
  return answer ?? { page: pageOf(visit, found, wrong), status: 409 };
}

function whyNot(visit: Visit, why: { readonly because: string }, from: CalendarDate): FieldError {
  const say = leaveSay(visit);
  const next = onLongDay(visit, mondayFrom(from < visit.clock.today() ? visit.clock.today() : from));
  switch (why.because) {
    case 'not-a-monday':
      return { field: 'from-day', text: say.notMonday(onLongDay(visit, from), next) };
    case 'in-the-past':
      return { field: 'from-day', text: say.past };
    case 'not-held':
      return { field: 'from-day', text: say.notHeld };
    case 'there-already':
      return { field: 'to', text: say.there };
    case 'target-not-ready':
      return { field: 'to', text: say.notReady };
    default:
      return { field: 'main', text: say.notNow };
  }
}

async function find(visit: Visit): Promise<Found | Nowhere> {
  const both = bothOf(visit);
  if (both === undefined) return { refusal: 'not-found' };
  const money = await seeMoney(visit, both.person);
  if ('refused' in money) return { refusal: 'not-allowed' };
  if (money.done.as !== 'self') return { refusal: 'not-allowed' };
  const here = money.done.holdings.find((each) => each.holding.holdingId === both.holding);
  const wanted = field(visit.form, 'line') || (visit.query['line'] ?? '');
  const line = here?.lines.find((each) => each.lineId === wanted);
  if (here === undefined || line === undefined) return { refusal: 'not-found' };
  const others = money.done.holdings.filter((each) => each !== here && each.holding.state === 'active');
  return { person: both.person, here, line, others };
}

function going({ here, line }: Found) {
  return { holding: here.holding, lines: [line] };
}

function pageOf(visit: Visit, found: Found, errors: readonly FieldError[], preview?: MoveMade): Page {
  const say = leaveSay(visit);
  const { person, here, line, others } = found;
  const parts = { person, holding: here.holding.holdingId };
  const next = mondayFrom(addDays(visit.clock.today(), 1));
  const fields = html`${hiddenField('line', line.lineId)}
    ${targetFields(visit, others, going(found), errors)}
    ${dayBoxes(visit, { name: 'from', legend: say.from, hint: say.fromHint(onLongDay(visit, next)), begin: next, errors })}
    ${preview === undefined ? button({ text: say.preview, name: 'step', value: 'preview' }) : shown(visit, found, preview)}`;
  return {
    title: say.moveTitle(line.what),
    lead: say.moveLead,
    back: { href: address('/holdings/:person/:holding', parts), text: say.back },
    body: onceForm(visit, address('/holdings/:person/:holding/move', parts), fields),
    errors,
  };
}

function shown(visit: Visit, { line, others }: Found, preview: MoveMade): Html {
  const say = leaveSay(visit);
  const { begun } = preview.moved;
  const target = others.find((each) => each.holding.holdingId === begun.holdingId)?.holding;
  const isNewDirect = field(visit.form, 'to') === 'direct-payment';
  const to = target === undefined ? (isNewDirect ? say.newDirect : say.newManaged) : titleOf(visit, target);
  const money =
    preview.paidAhead === 0
      ? say.previewNothing
      : preview.goes < preview.paidAhead
        ? say.previewShort(pounds(preview.paidAhead), pounds(preview.goes))
        : say.previewGoes(pounds(preview.goes));
  const text = html`<h2>${say.previewTitle}</h2>
    <p>${say.previewUntil(onLongDay(visit, addDays(begun.from, -1)))}</p>
    <p>${say.previewFrom(line.what, pounds(line.weekly), onLongDay(visit, begun.from), to)}</p>
    <p>${money}</p>`;
  return html`${insetText({ text })}
    ${button({ text: say.confirm, name: 'step', value: 'move', preventDoubleClick: true })}
    ${button({ text: say.preview, name: 'step', value: 'preview', kind: 'secondary' })}`;
}
