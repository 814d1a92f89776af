import type { FieldError, Page, QuestionItem } from '#ui';
import { errorFor, details, hiddenField, type Html, html, input, isPicture, question, radios } from '#ui';
import type { Visit } from '#platform';
import type { Area, StartingInstrument } from '../starting-instrument.ts';
import { paths, questionAt, stepAt } from './addresses.ts';
import type { Typed } from './question-form.ts';
import { sayBudget } from './say-budget.ts';
import { sayPaper } from './say-paper.ts';
import { typingNote } from './typed-page.ts';
import { wordsFor } from './words-for.ts';

export type Asking = {
  readonly instrument: StartingInstrument;
  readonly area: Area;
  readonly typed: Typed;
  readonly errors?: readonly FieldError[];
};

/** One question: its picture, the answers to choose from, who helps now, and the person's own words. */
export function questionPage(visit: Visit, asking: Asking): Page {
  const { instrument, area, typed, errors } = asking;
  const say = sayBudget(visit).question;
  const place = instrument.areas.indexOf(area);
  const fromCheck = visit.query['from'] === 'check';
  return {
    title: wordsFor(area.ask, visit),
    back: { href: fromCheck ? stepAt(paths.check, instrument) : before(instrument, place), text: say.back },
    errors,
    exit: true,
    body: html`${typingNote(visit, instrument, { area, typist: typed.typist })}${question(
      {
        action: visit.path,
        csrf: visit.csrf,
        question: wordsFor(area.ask, visit),
        hint: `${wordsFor(area.title, visit)}. ${wordsFor(area.example, visit)}`,
        ...drawn(area.picture),
        place: { number: place + 1, of: instrument.areas.length },
        name: 'level',
        items: area.options.map((option, level) => choice(wordsFor(option.says, visit), level)),
        value: typed.level,
        errorMessage: errorFor(errors, 'level'),
        words: { name: 'words', value: typed.words, errorMessage: errorFor(errors, 'words') },
        more: html`${hiddenField('by', typed.by)}${hiddenField('typed', typed.typist || undefined)}${helpFields(visit, asking)}`,
      },
      visit,
    )}
    <p><a href="${stepAt(paths.start, instrument)}#together">${sayPaper(visit).onPaper}</a></p>`,
  };
}

/** What the fields hold when nothing was answered yet. */
export function emptyTyped(voice: Pick<Typed, 'by' | 'typist'>): Typed {
  return { level: '', words: '', share: '', helper: '', goesOn: '', ...voice };
}

function helpFields(visit: Visit, { instrument, typed, errors }: Asking): Html {
  const say = sayBudget(visit).question;
  const { shares, ask } = instrument.unpaidHelp;
  return details({
    summary: say.helpTitle,
    open: typed.share !== '' || typed.helper !== '' || errorFor(errors, 'share') !== undefined,
    text: html`${radios({
      name: 'share',
      value: typed.share,
      errorMessage: errorFor(errors, 'share'),
      reader: visit,
      fieldset: { legend: { text: wordsFor(ask, visit) } },
      items: shares.map((share) => ({ value: share.id, text: wordsFor(share.says, visit) })),
    })}
    ${input({
      name: 'helper',
      value: typed.helper,
      label: say.helper,
      hint: say.helperHint,
      errorMessage: errorFor(errors, 'helper'),
      reader: visit,
      autocomplete: 'off',
    })}
    ${radios({
      name: 'goes-on',
      value: typed.goesOn,
      hint: say.goesOnHint,
      fieldset: { legend: { text: say.goesOn } },
      items: [
        { value: 'yes', text: say.goesOnYes },
        { value: 'not-asked', text: say.goesOnNotAsked },
        { value: 'no', text: say.goesOnNo },
      ],
    })}`,
  });
}

function choice(text: string, level: number): QuestionItem {
  const name = `level-${String(level)}`;
  return { value: String(level), text, ...(isPicture(name) && { picture: name }) };
}

function drawn(name: string | undefined): { readonly picture?: QuestionItem['picture'] } {
  return name !== undefined && isPicture(name) ? { picture: name } : {};
}

function before(instrument: StartingInstrument, place: number): string {
  const earlier = instrument.areas[place - 1];
  return earlier === undefined ? stepAt(paths.start, instrument) : questionAt(instrument, earlier.id);
}
