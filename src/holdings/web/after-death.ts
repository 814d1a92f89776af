import { pence, pounds } from '#basics';
import { mayAct } from '#people/actions';
import { address, type Answer, field, type Visit } from '#platform';
import { button, checkboxes, errorFor, type FieldError, type Html, html, insetText, type Page } from '#ui';
import { type Closing, closeAfterDeath, seeClosing, type WhatWaits } from '../actions/index.ts';
import { type NotYetClosed, notYetClosed } from '../after-death.ts';
import { kindFacts } from '../holding.ts';
import { holdsMoney, takesLines } from '../holding-state.ts';
import { answerTo, nowhere } from './answers.ts';
import { bothOf, onceForm, onceOf, onLongDay, titleOf } from './parts.ts';
import { readNumber } from './statement-page.ts';
import { afterDeathSay } from './say-after-death.ts';

/** Where a holding of somebody who died is settled: what is promised first, and what goes back. */
export async function afterDeathPage(visit: Visit, whatWaits: WhatWaits): Promise<Answer> {
  return shown(visit, whatWaits, []);
}

export async function settleAfterDeath(visit: Visit, whatWaits: WhatWaits): Promise<Answer> {
  const both = bothOf(visit);
  if (both === undefined) return { refusal: 'not-found' };
  const say = afterDeathSay(visit);
  const seesMoney = await mayAct(visit, { may: 'see-money', person: both.person });
  const goTo = seesMoney ? address('/holdings/:person', { person: both.person }) : '/me';
  const letsGo = readNumber(field(visit.form, 'let-go'));
  const outcome = await closeAfterDeath(
    visit,
    { ...both, letsGo: letsGo === undefined ? undefined : pence(letsGo), once: onceOf(visit.form) },
    whatWaits,
  );
  if ('done' in outcome) {
    const { done: came } = outcome;
    if (came.withdrawn) return { goTo, notice: say.takenBack };
    return { goTo, notice: came.went > 0 ? say.closed(pounds(came.went)) : say.closedEmpty };
  }
  const why = outcome.refused;
  const answer = answerTo(why, goTo);
  if (answer !== undefined) return answer;
  if (why.because === 'not-now' || why.because === 'has-not-died') return { goTo, notice: say.over };
  const text = why.because === 'still-promised' ? say.stillPromised(pounds(why.promised)) : say.changed;
  return shown(visit, whatWaits, [{ field: 'let-go', text }]);
}

async function shown(visit: Visit, whatWaits: WhatWaits, errors: readonly FieldError[]): Promise<Answer> {
  const both = bothOf(visit);
  if (both === undefined) return { refusal: 'not-found' };
  const seen = await seeClosing(visit, both, whatWaits);
  if ('refused' in seen) return nowhere(seen.refused);
  if (seen.done === undefined) return { refusal: 'not-found' };
  const page = pageOf(visit, seen.done, errors);
  return errors.length === 0 ? { page } : { page, status: 422 };
}

function pageOf(visit: Visit, seen: Closing, errors: readonly FieldError[]): Page {
  const say = afterDeathSay(visit);
  const { name, death, holding } = seen;
  const parts = { person: holding.personId, holding: holding.holdingId };
  return {
    title: say.title(titleOf(visit, holding, { mine: false, name })),
    lead: say.lead(name, onLongDay(visit, death.on)),
    back: { href: address('/holdings/:person/:holding', parts), text: say.back },
    body: bodyOf(visit, seen, errors),
    errors,
  };
}

function bodyOf(visit: Visit, seen: Closing, errors: readonly FieldError[]): Html {
  const say = afterDeathSay(visit);
  const { state } = seen.holding;
  if (holdsMoney(state)) return closing(visit, seen, errors);
  if (!takesLines(state)) return insetText({ text: say.over });
  return html`<p>${say.notBegun}</p>${sending(visit, seen, button({ text: say.takeBack, preventDoubleClick: true }))}`;
}

/** What would happen, and the button; or what has to be done before there is one. */
function closing(visit: Visit, seen: Closing, errors: readonly FieldError[]): Html {
  const say = afterDeathSay(visit);
  const { stands, left, as } = seen;
  const notYet = notYetClosed(stands, { today: visit.clock.today(), letsGo: stands.promised });
  return html`<p>${as === 'holder' ? say.firstHolder : say.first}</p>
    ${promisesPart(visit, seen)}
    ${notYet !== undefined && notYetPart(visit, seen, notYet)}
    <h2>${say.happens}</h2>
    <ul>${happens(visit, seen).map((each) => html`<li>${each}</li>`)}</ul>
    ${
      notYet === undefined &&
      sending(
        visit,
        seen,
        html`${stands.promised > 0 && letGoBox(visit, seen, errors)}
          ${button({ text: left > 0 ? say.close : say.closeEmpty, preventDoubleClick: true })}`,
      )
    }`;
}

function happens(visit: Visit, { left, due, holding }: Closing): readonly string[] {
  const say = afterDeathSay(visit);
  const isInTheirBank = left > 0 && kindFacts[holding.kind].writtenDownBy === 'me';
  return [
    left > 0 ? say.goesBack(pounds(left)) : say.nothingLeft,
    ...(isInTheirBank ? [say.sendIt] : []),
    say.noMore,
    ...(due > 0 ? [say.due(pounds(due))] : []),
  ];
}

function notYetPart(visit: Visit, seen: Closing, notYet: NotYetClosed): Html | false {
  const say = afterDeathSay(visit);
  switch (notYet.because) {
    case 'wages-wait':
      return wagesPart(visit, seen);
    case 'executor-settles':
      return insetText({ text: say.executorSettles(notYet.name) });
    case 'too-early':
      return insetText({ text: say.tooEarly(onLongDay(visit, notYet.from)) });
    case 'still-promised':
      return false;
  }
}

function promisesPart(visit: Visit, { promises, holding }: Closing): Html | false {
  const say = afterDeathSay(visit);
  const others = promises.filter(({ note }) => note?.isWages !== true);
  if (others.length === 0) return false;
  const href = address('/holdings/:person/:holding', {
    person: holding.personId,
    holding: holding.holdingId,
  });
  const item = ({ what, amount, note }: Closing['promises'][number]): Html =>
    html`<li><strong>${what}: ${pounds(amount)}</strong> ${note !== undefined && note.toWhom !== '' && say.toWhom(note.toWhom)}</li>`;
  return html`<h2>${say.promised}</h2><ul>${others.map(item)}</ul>
    <p>${say.payFirst} <a href="${href}">${say.back}</a></p>`;
}

function wagesPart(visit: Visit, { stands, as, holding }: Closing): Html {
  const say = afterDeathSay(visit);
  const words = stands.wages > 0 ? say.wages(pounds(stands.wages)) : say.wagesWait;
  const href = address('/employing/:person/wages', { person: holding.personId });
  return insetText({
    text: html`${words} ${say.wagesFirst} ${as === 'executor' && html`<a href="${href}">${say.wagesLink}</a>`}`,
  });
}

function letGoBox(visit: Visit, { stands }: Closing, errors: readonly FieldError[]): Html {
  return checkboxes({
    name: 'let-go',
    items: [{ value: stands.promised, text: afterDeathSay(visit).letGo(pounds(stands.promised)) }],
    errorMessage: errorFor(errors, 'let-go'),
    reader: visit,
  });
}

function sending(visit: Visit, { holding }: Closing, fields: Html): Html {
  const parts = { person: holding.personId, holding: holding.holdingId };
  return onceForm(visit, address('/holdings/:person/:holding/after-death', parts), fields);
}
