import { type Draft, type GivenAnswer, unanswered } from '#assessment';
import { findDraft } from '#assessment/actions';
import type { Answer, Visit } from '#platform';
import { button, form, hiddenField, type Html, html, ownWords, summaryList, type SummaryRow } from '#ui';
import { questionnaireOf } from '../from-assessment.ts';
import type { Area, StartingInstrument } from '../starting-instrument.ts';
import { instrumentOf, paths, questionAt, stepAt, withName } from './addresses.ts';
import { sayBudget } from './say-budget.ts';
import { secretOf } from './secret-cookie.ts';
import { gonePage } from './start.ts';
import { typedBy } from './typed-page.ts';
import { wordsFor } from './words-for.ts';

/** All answers together, each with a way to change it. */
export async function checkPage(visit: Visit): Promise<Answer> {
  const instrument = await instrumentOf(visit);
  if (instrument === undefined) return { refusal: 'not-found' };
  const asked = questionnaireOf(instrument);
  const draft = await findDraft(visit, asked, secretOf(visit, instrument));
  if (draft === undefined) return gonePage(visit, instrument);

  const say = sayBudget(visit).check;
  const left = unanswered(asked, draft.answers);
  const first = left[0];
  const on =
    first === undefined
      ? button({ text: say.see, href: stepAt(paths.result, instrument) })
      : button({ text: say.next, href: questionAt(instrument, first) });
  return {
    page: {
      title: say.title,
      lead: left.length === 0 ? say.lead : say.missingLead(left.length),
      picture: 'answer',
      back: { href: stepAt(paths.start, instrument), text: sayBudget(visit).question.back },
      exit: true,
      body: html`${summaryList({ rows: rowsOf(visit, instrument, draft) })}${typedBy(visit, draft.answers)}
        <p>${on}</p>
        ${forgetForm(visit, instrument)}`,
    },
  };
}

function rowsOf(visit: Visit, instrument: StartingInstrument, draft: Draft): readonly SummaryRow[] {
  const say = sayBudget(visit).check;
  return instrument.areas.map((area) => {
    const given = draft.answers.find((answer) => answer.area === area.id);
    const title = wordsFor(area.title, visit);
    return {
      key: title,
      value: given === undefined ? say.missing : givenWords(visit, instrument, area, given),
      actions: [
        {
          href: questionAt(instrument, area.id, { from: 'check' }),
          text: given === undefined ? say.answer : say.change,
          visuallyHiddenText: title,
        },
      ],
    };
  });
}

function givenWords(visit: Visit, instrument: StartingInstrument, area: Area, given: GivenAnswer): Html {
  const option = area.options[given.level];
  const share = instrument.unpaidHelp.shares.find((each) => each.id === given.help?.share);
  const helps =
    given.help !== undefined &&
    share !== undefined &&
    html`<p>${sayBudget(visit).check.helps(given.help.helper, wordsFor(share.says, visit))}</p>`;
  return html`${given.ownWords !== '' && ownWords({ words: given.ownWords })}
    <p>${option !== undefined && wordsFor(option.says, visit)}</p>${helps}`;
}

function forgetForm(visit: Visit, instrument: StartingInstrument): Html {
  const say = sayBudget(visit).check;
  return form({
    action: paths.forget,
    csrf: visit.csrf,
    children: html`${hiddenField('with', withName(instrument))}${button({ text: say.forget, kind: 'secondary' })}`,
  });
}
