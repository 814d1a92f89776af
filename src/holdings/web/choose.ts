import type { PersonId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, card, cards, type FieldError, type Html, html, type Page } from '#ui';
import { type Choice, type Choices, chooseHoldings, type LineToHold, seeChoices } from '../actions/index.ts';
import { holdingKinds } from '../holding.ts';
import { lineQuestion, readChoice } from './choose-line.ts';
import { onceForm, onceOf, onLongDay, personOf, pounds, titleOf } from './parts.ts';
import { pictureOf } from './pictures.ts';
import { chooseSay } from './say-choose.ts';
import { kindSay } from './say-kinds.ts';

/** Each line of the agreed plan, and how it is held. */
export async function choosePage(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const choices = await seeChoices(visit, person);
  if ('refused' in choices) return { refusal: 'not-allowed' };
  return { page: pageOf(visit, person, choices.done, []) };
}

/** Takes the choices in; what was chosen stays on the page where something is wrong. */
export async function choose(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeChoices(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const say = chooseSay(visit);
  const open = openLines(seen.done);
  if (field(visit.form, 'same') !== '') return { page: sameForAll(visit, person, seen.done) };
  const read = open.map((each) => readChoice(visit, each));
  const errors = read.flatMap((each) => each.errors);
  const again = (wrong: readonly FieldError[], status: 409 | 422): Answer => ({
    page: pageOf(visit, person, seen.done, wrong),
    status,
  });
  if (errors.length > 0) return again(errors, 422);
  const choices = read.flatMap((each): readonly Choice[] => (each.choice === undefined ? [] : [each.choice]));
  const outcome = await chooseHoldings(visit, { person, choices, once: onceOf(visit.form) });
  if ('done' in outcome) return { goTo: address('/holdings/:person', { person }), notice: say.saved };
  const { refused } = outcome;
  if (refused.because === 'already-done') return { goTo: address('/holdings/:person', { person }) };
  if (refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  return again([whyNot(visit, open, refused)], refused.because === 'more-than-agreed' ? 409 : 422);
}

/** The page again, with what was chosen for the first line chosen for the others too; nothing is saved by it. */
function sameForAll(visit: Visit, person: PersonId, choices: Choices): Page {
  const [first, ...others] = openLines(choices).map(({ line }) => line.lineId);
  if (first === undefined) return pageOf(visit, person, choices, []);
  const chosen = Object.entries(visit.form).filter(([name]) => name.endsWith(`-${first}`));
  const copies = others.flatMap((lineId) =>
    chosen.map(([name, value]) => [name.slice(0, -first.length) + lineId, value] as const),
  );
  const form = { ...visit.form, ...Object.fromEntries(copies) };
  return pageOf({ ...visit, form }, person, choices, []);
}

type Refused = Exclude<
  Extract<Awaited<ReturnType<typeof chooseHoldings>>, { refused: unknown }>['refused'],
  { because: 'already-done' | 'not-allowed' }
>;

function whyNot(visit: Visit, open: readonly LineToHold[], refused: Refused): FieldError {
  const say = chooseSay(visit);
  if (refused.because === 'nothing-agreed') return { field: 'main', text: say.nothingAgreed };
  if (refused.because === 'more-than-agreed') {
    const { held, agreed, over, from } = refused;
    const day = onLongDay(visit, from);
    return { field: 'main', text: say.tooMuch(pounds(held), pounds(agreed), pounds(over), day) };
  }
  const what = open.find((each) => each.line.lineId === refused.lineId)?.line.what ?? '';
  const words = {
    'line-not-in-plan': say.chooseOne(what),
    'line-is-held': say.lineHeld(what),
    'holder-missing': say.holderMissing(what),
    'no-such-pool': say.noSuchPool(what),
  };
  return { field: `how-${refused.lineId}`, text: words[refused.because] };
}

function openLines(choices: Choices): readonly LineToHold[] {
  return choices.lines.filter((each) => each.holding === undefined || each.holding.state === 'proposed');
}

function pageOf(visit: Visit, person: PersonId, choices: Choices, errors: readonly FieldError[]): Page {
  const say = chooseSay(visit);
  const back = { href: address('/holdings/:person', { person }), text: say.back };
  const { agreed, from } = choices;
  if (agreed === undefined || from === undefined) {
    const body = html`<p>${say.nothingAgreed}</p><p><a href="${address('/plans/:person', { person })}">${say.toPlan}</a></p>`;
    return { title: say.title, back, body };
  }
  const open = openLines(choices);
  const held = choices.lines.filter((each) => !open.includes(each));
  const [first, ...others] = open.map((each) => lineQuestion(visit, choices, each, errors));
  const same = button({ text: say.sameForAll, name: 'same', value: 'yes', kind: 'secondary' });
  const fields = html`${first}${others.length > 0 && same}${others}
    ${button({ text: say.save, preventDoubleClick: true })}`;
  const body = html`<p>${say.figures(pounds(agreed.weekly), onLongDay(visit, from))}</p>
    <h2>${say.ways}</h2>
    <p>${say.waysLead}</p>
    ${ways(visit)}
    ${held.length > 0 && html`<ul>${held.map((each) => heldLine(visit, person, each))}</ul>`}
    ${choices.pools.length > 0 && html`<ul>${choices.pools.map((pool) => html`<li>${say.yourPools(pool.name, pool.joiningWord)}</li>`)}</ul>`}
    ${open.length > 0 && onceForm(visit, address('/holdings/:person/choose', { person }), fields)}`;
  return { title: say.title, lead: say.lead, back, body, errors, wide: true };
}

function ways(visit: Visit): Html {
  const say = kindSay(visit);
  return cards(
    holdingKinds.map((kind) =>
      card({
        title: say.choice[kind],
        picture: pictureOf(kind),
        text: say.official[kind],
        body: html`<p>${say.means[kind]}</p>`,
      }),
    ),
  );
}

function heldLine(visit: Visit, person: PersonId, each: LineToHold): Html {
  const say = chooseSay(visit);
  const { line, holding } = each;
  if (holding === undefined) return html`<li>${line.what}</li>`;
  const href = address(
    '/holdings/:person/:holding/move',
    { person, holding: holding.holdingId },
    { line: line.lineId },
  );
  return html`<li>${line.what}: ${say.heldAlready(titleOf(visit, holding))} <a href="${href}">${say.move}</a></li>`;
}
