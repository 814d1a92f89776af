import { answeredBy, type GivenAnswer, typistMost } from '#assessment';
import { findDraft } from '#assessment/actions';
import { type Answer, type Visit } from '#platform';
import {
  button,
  form,
  hiddenField,
  type Html,
  html,
  input,
  insetText,
  type Page,
  radios,
  warningText,
} from '#ui';
import { questionnaireOf } from '../from-assessment.ts';
import type { Area, StartingInstrument } from '../starting-instrument.ts';
import { instrumentOf, paths, questionAt, stepAt, withName } from './addresses.ts';
import { readAnsweredBy } from './question-form.ts';
import { sayPaper } from './say-paper.ts';
import { secretOf } from './secret-cookie.ts';

/** Asks who filled the paper in and who types it in, then goes through the questions with that name beside each answer. */
export async function typedPage(visit: Visit): Promise<Answer> {
  const instrument = await instrumentOf(visit);
  const [first] = instrument?.areas ?? [];
  if (instrument === undefined || first === undefined) return { refusal: 'not-found' };
  const asked = visit.query['typed'];
  const typist = (asked ?? '').trim();
  const by = readAnsweredBy(visit.query['by']) ?? 'me';
  const draft = await findDraft(visit, questionnaireOf(instrument), secretOf(visit, instrument));
  const others = draft !== undefined;
  if (asked === undefined) return { page: page(visit, instrument, { typist, by, others }) };
  const say = sayPaper(visit);
  const tooLong = typist.length > typistMost && say.typistTooLong(typistMost);
  const wrong = typist === '' ? say.typistMissing : tooLong;
  if (wrong !== false) return { page: page(visit, instrument, { typist, by, others, wrong }), status: 422 };
  return { goTo: questionAt(instrument, first.id, { by, typed: typist }) };
}

type Asked = {
  readonly typist: string;
  readonly by: (typeof answeredBy)[number];
  /** Whether this browser holds answers already, which may be somebody else's. */
  readonly others: boolean;
  readonly wrong?: string;
};

function page(visit: Visit, instrument: StartingInstrument, { typist, by, others, wrong }: Asked): Page {
  const say = sayPaper(visit);
  return {
    title: say.typedTitle,
    lead: say.typedLead,
    picture: 'plan',
    back: { href: stepAt(paths.paper, instrument), text: say.title },
    errors: wrong === undefined ? [] : [{ field: 'typed', text: wrong }],
    body: html`${others && othersHere(visit, instrument)}${form({
      method: 'get',
      action: paths.typed,
      children: html`${hiddenField('with', withName(instrument))}
        ${radios({
          name: 'by',
          value: by,
          fieldset: { legend: { text: say.whoFilled, classes: 'govuk-fieldset__legend--m' } },
          items: answeredBy.map((each) => ({ value: each, text: say.filled[each] })),
        })}
        ${input({
          name: 'typed',
          label: { text: say.typist, classes: 'govuk-label--m' },
          hint: say.typistHint,
          value: typist,
          autocomplete: 'name',
          errorMessage: wrong,
          reader: visit,
        })}
        ${button({ text: say.begin })}`,
    })}`,
  };
}

function othersHere(visit: Visit, instrument: StartingInstrument): Html {
  const say = sayPaper(visit);
  return warningText({
    text: html`${say.othersHere} <a href="${stepAt(paths.check, instrument)}">${say.othersLook}</a>`,
    reader: visit,
  });
}

/** Above a question whose answer is typed in from paper: that it is, under which name, and the way to answer oneself. */
export function typingNote(
  visit: Visit,
  instrument: StartingInstrument,
  { area, typist }: { readonly area: Area; readonly typist: string },
): Html | undefined {
  if (typist === '') return undefined;
  const say = sayPaper(visit);
  const stop = questionAt(instrument, area.id, {
    paper: 'no',
    ...(visit.query['from'] === 'check' && { from: 'check' }),
  });
  return insetText({ text: html`${say.note(typist)} <a href="${stop}">${say.stop}</a>` });
}

/** Who typed answers in from paper, in a sentence; nothing where nobody did. */
export function typedBy(visit: Visit, answers: readonly GivenAnswer[]): Html | undefined {
  const names = new Set(answers.flatMap(({ said }) => said.typedBy ?? []));
  if (names.size === 0) return undefined;
  return html`<p class="muted">${sayPaper(visit).typedBy([...names].join(', '))}</p>`;
}
