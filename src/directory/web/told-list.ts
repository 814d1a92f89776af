import { dayOf, longDate } from '#basics';
import type { Visit } from '#platform';
import { button, card, cards, type FieldError, type Html, html } from '#ui';
import type { ToldMistake } from '../actions/index.ts';
import { serviceAt } from './addresses.ts';
import { sayKeeper } from './say-keeper.ts';
import { wordsForm } from './words-form.ts';

/** What people say is wrong, each with the form in which it is answered; what was answered, with its answer. */
export function toldList(
  visit: Visit,
  told: readonly ToldMistake[],
  at: { readonly answer: (told: ToldMistake) => string; readonly errors: readonly FieldError[] },
): Html {
  const words = sayKeeper(visit);
  const all = told.map((each) =>
    card({
      title: each.name,
      href: serviceAt(each.serviceId),
      text: words.told(longDate(dayOf(each.at)), each.source),
      body: html`${each.setAside && html`<p>${words.many}</p>`}<blockquote><p>${each.words}</p></blockquote>
        ${each.answer === null ? answering(visit, each, at) : html`<p>${words.answeredWith(each.answer)}</p>`}`,
    }),
  );
  return cards(all, { stacked: true });
}

/** The id of the field in which one is answered. */
export function answerField(mistake: string): string {
  return `answer-${mistake}`;
}

function answering(visit: Visit, told: ToldMistake, at: Parameters<typeof toldList>[2]): Html {
  const words = sayKeeper(visit);
  const form = {
    id: answerField(told.mistakeId),
    action: at.answer(told),
    label: words.answer,
    hint: told.wantsAnswer ? words.wantsAnswer : words.noAnswer,
    buttons: button({ text: words.close, preventDoubleClick: true }),
  };
  return wordsForm(visit, form, at.errors);
}
