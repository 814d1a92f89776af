import { fraction, type Pence, pounds } from '#basics';
import type { Visit } from '#platform';
import { getPolicyPack, holdingRatesOn } from '#policy';
import { amount, cards, card, type Html, html } from '#ui';
import { type HeldFigure, heldFigures } from '../holding-costs.ts';
import type { StartingInstrument } from '../starting-instrument.ts';
import { sayFigure } from './say-figure.ts';

/** What each way of holding the money costs on top of the figure, which stays the same: line by line, for a week. */
export function holdingPart(visit: Visit, { weekly }: StartingInstrument, annual: Pence): Html {
  const say = sayFigure(visit);
  const rates = holdingRatesOn(getPolicyPack(visit.settings.policy), visit.clock.today());
  const { direct, managed } = heldFigures(annual, rates);
  const aWeek = (yearly: Pence): Pence => fraction(yearly, weekly.times, weekly.over);
  const one = (title: string, held: HeldFigure): Html =>
    card({
      title,
      body: html`<p>${amount(aWeek(held.yearly))} ${say.week}</p>
        <ul>${held.lines.map(({ what, yearly }) => html`<li>${say.holdLines[what]}: ${say.aYearMore(pounds(yearly))}</li>`)}</ul>`,
    });
  if (annual === 0) return html`<h2>${say.holdTitle}</h2><p>${say.hold}</p>`;
  return html`<h2>${say.holdTitle}</h2><p>${say.hold} ${say.holdUsual}</p>
    ${cards([one(say.holdMyself, direct), one(say.holdOthers, managed)])}
    <p class="small muted">${say.holdNeverLess}</p>`;
}
