import { pounds } from '#basics';
import type { Visit } from '#platform';
import { type Html, html, insetText, summaryList } from '#ui';
import type { OneRule } from '../../actions/see-rules.ts';
import type { Effect, Gains } from '../../version/effect.ts';
import { told } from './parts.ts';
import { sayMaking } from './say-making.ts';

/** Who would gain and who would lose, of the place and of the sample, past small-number control. */
export function gainsPart(visit: Visit, { onPeople, onSample }: Effect): Html {
  const say = sayMaking(visit);
  return html`${onPeople !== undefined && gainsList(visit, say.gainsPeople, onPeople)}
    ${onSample !== undefined && gainsList(visit, say.gainsSample, onSample)}
    <p class="small muted">${say.smallNumbers}</p>`;
}

function gainsList(visit: Visit, title: string, gains: Gains): Html {
  const say = sayMaking(visit);
  const money = (key: string, amount: Gains['before']) =>
    amount === undefined ? [] : [{ key, value: pounds(amount) }];
  return html`<h3>${title}</h3>${summaryList({
    rows: [
      { key: say.gainsOf, value: told(visit, gains.people) },
      { key: say.more, value: told(visit, gains.more) },
      { key: say.same, value: told(visit, gains.same) },
      { key: say.less, value: told(visit, gains.less) },
      ...money(say.before, gains.before),
      ...money(say.after, gains.after),
      ...money(say.middleMore, gains.moreWeekly),
      ...money(say.middleLess, gains.lessWeekly),
    ],
  })}`;
}

/** Who would gain and lose; said where it could not be worked out, because nobody should sign what they do not see. */
export function draftGains(
  visit: Visit,
  { draft, onPeople }: Extract<OneRule, { readonly draft: object }>,
): Html {
  const say = sayMaking(visit);
  const onSample = draft.onSample === undefined ? {} : { onSample: draft.onSample };
  if (!('done' in onPeople)) return html`${insetText({ text: say.gainsBroke })}${gainsPart(visit, onSample)}`;
  const { gains, cannotTry } = onPeople.done;
  return html`${gainsPart(visit, { onPeople: gains, ...onSample })}
    ${cannotTry !== 0 && html`<p>${say.cannotTry(told(visit, cannotTry))}</p>`}`;
}
