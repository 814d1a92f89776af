import { nothing, type Pence, pence, pounds, subtract } from '#basics';
import { type Html, html } from '../html.ts';
import type { Reader } from '../say.ts';
import { kitWords } from '../words.ts';

export type BarOptions = {
  /** All that is there, promised or not; nought or more. */
  readonly held: Pence;
  /** What of it is spoken for. */
  readonly promised: Pence;
  /** What of it is still on its way, and so not free to use; nothing unless said. */
  readonly comes?: Pence;
};

/** Money in a picture with its words: what is free to use, what is promised and what is on its way, out of what is held. */
export function bar(options: BarOptions, reader: Reader): Html {
  const say = kitWords(reader);
  const { comes = nothing } = options;
  const free = subtract(subtract(options.held, options.promised), comes);
  const over = free < 0;
  const most = Math.max(options.held, options.promised, 1);
  const freeWidth = percent(over ? pence(0) : free, most);
  const promisedWidth = percent(over ? options.held : options.promised, most);
  const onItsWay = comes > 0 ? pounds(comes) : undefined;
  const said = say.barSaid(pounds(free), pounds(options.promised), pounds(options.held), onItsWay);
  return html`<div class="bar">
    <svg class="bar__picture" width="100%" height="16" role="img" aria-label="${said}" focusable="false">
      <rect class="bar__whole" width="100%" height="16" rx="8"/>
      <rect class="bar__free" width="${freeWidth}" height="16" rx="8"/>
      <rect class="bar__promised" x="${freeWidth}" width="${promisedWidth}" height="16" rx="8"/>
    </svg>
    <ul class="bar__words">
      <li class="bar__word bar__word--free"><strong class="amount">${pounds(free)}</strong> ${say.free}</li>
      <li class="bar__word bar__word--promised"><strong class="amount">${pounds(options.promised)}</strong> ${say.promised}</li>
      ${onItsWay !== undefined && html`<li class="bar__word"><strong class="amount">${onItsWay}</strong> ${say.onItsWay}</li>`}
      <li class="bar__word"><strong class="amount">${pounds(options.held)}</strong> ${say.held}</li>
    </ul>
    ${over && html`<p class="bar__over">${say.overPromised}</p>`}
  </div>`;
}

function percent(part: Pence, whole: number): string {
  return `${((part / whole) * 100).toFixed(2)}%`;
}
