import { draftKept_days, type Draft, nextQuestion } from '#assessment';
import { findDraft, forgetDraft } from '#assessment/actions';
import { findMyPerson, organisationsHere } from '#people/actions';
import { type Answer, address, type Visit } from '#platform';
import { button, form, hiddenField, type Html, html, insetText, lineList, radios, together } from '#ui';
import { questionnaireOf } from '../from-assessment.ts';
import type { StartingInstrument } from '../starting-instrument.ts';
import { instrumentOf, paths, questionAt, stepAt, withName } from './addresses.ts';
import { sayBudget } from './say-budget.ts';
import { sayPaper } from './say-paper.ts';
import { noSecret, secretOf } from './secret-cookie.ts';
import { wordsFor } from './words-for.ts';

/** What it is, how long it takes, and what it is not. */
export async function startPage(visit: Visit): Promise<Answer> {
  const instrument = await instrumentOf(visit);
  if (instrument === undefined) return { refusal: 'not-found' };
  const say = sayBudget(visit).start;
  const draft = await findDraft(visit, questionnaireOf(instrument), secretOf(visit, instrument));
  return {
    page: {
      title: say.title,
      lead: say.lead,
      picture: 'money',
      body: html`<p>${say.long(instrument.areas.length)}</p>
        ${insetText({ text: wordsFor(instrument.status, visit) })}
        <h2>${say.isTitle}</h2>${lineList(say.is, ['money', 'plan', 'decisions'], visit)}
        <h2>${say.isNotTitle}</h2>${lineList(say.isNot, ['answer', 'decisions', 'work-learning', 'money'], visit)}
        <h2>${say.privateTitle}</h2><p>${say.private(draftKept_days)}</p>
        ${draft === undefined ? beginForm(visit, instrument) : goOn(visit, instrument, draft)}
        <p><a href="${address(paths.rule, { name: instrument.id })}">${say.other}</a></p>
        ${await withSomebody(visit, instrument)}`,
    },
  };
}

/** Nobody has to answer alone: with somebody they know, by phone with a worker, or on paper. */
async function withSomebody(visit: Visit, instrument: StartingInstrument): Promise<Html> {
  const say = sayPaper(visit);
  const mine = visit.account === undefined ? undefined : await findMyPerson(visit);
  const phones = (await organisationsHere(visit)).map(
    ({ name }) => html`<a href="${address('/directory', {}, { q: name })}">${say.reach(name)}</a>`,
  );
  return together(
    {
      supporterHref:
        mine === undefined
          ? '/help/supporters'
          : address('/people/:person/circle/invite', { person: mine.personId }),
      ...(phones.length > 0 && { phone: html`${phones}` }),
      printHref: stepAt(paths.paper, instrument),
    },
    visit,
  );
}

/** Says how to come back to answers that are not finished. */
export async function laterPage(visit: Visit): Promise<Answer> {
  const instrument = await instrumentOf(visit);
  if (instrument === undefined) return { refusal: 'not-found' };
  const say = sayBudget(visit).later;
  const goOnHref = stepAt(paths.start, instrument);
  return {
    page: {
      title: say.title,
      body: html`${paragraphs(say.lines(draftKept_days))}${button({ text: say.goOn, href: goOnHref })}`,
    },
  };
}

/** Deletes the answers of this browser, now and not in thirty days. */
export async function forgetAnswers(visit: Visit): Promise<Answer> {
  const instrument = await instrumentOf(visit);
  if (instrument === undefined) return { refusal: 'not-found' };
  const secret = secretOf(visit, instrument);
  if (secret !== undefined) await forgetDraft(visit, secret);
  return {
    goTo: stepAt(paths.start, instrument),
    notice: sayBudget(visit).forgotten,
    cookies: [noSecret(instrument)],
  };
}

/** The page for a browser whose answers are gone, or never were there. */
export function gonePage(visit: Visit, instrument: StartingInstrument): Answer {
  const say = sayBudget(visit).gone;
  const begin = button({ text: say.begin, href: stepAt(paths.start, instrument) });
  return {
    page: { title: say.title, body: html`${paragraphs(say.lines(draftKept_days))}${begin}` },
    status: 404,
  };
}

/** The form of a start: it only asks, so that nothing is kept until the first answer. */
function beginForm(visit: Visit, instrument: StartingInstrument): Html {
  const say = sayBudget(visit).start;
  const first = stepAt(paths.question, instrument, { number: '1' });
  const who = radios({
    name: 'by',
    value: 'me',
    fieldset: { legend: { text: say.who, classes: 'govuk-fieldset__legend--m' } },
    items: [
      { value: 'me', text: say.me },
      { value: 'together', text: say.together },
      { value: 'for-me', text: say.forMe },
    ],
  });
  return form({
    method: 'get',
    action: first.split('?')[0] ?? first,
    children: html`${hiddenField('with', withName(instrument))}${who}${button({ text: say.begin, isStartButton: true })}`,
  });
}

function goOn(visit: Visit, instrument: StartingInstrument, draft: Draft): Html {
  const say = sayBudget(visit).start;
  const area = nextQuestion(questionnaireOf(instrument), draft.answers);
  return area === undefined
    ? html`<p>${button({ text: say.again, href: stepAt(paths.check, instrument) })}</p>`
    : html`<p>${button({ text: say.goOn, href: questionAt(instrument, area) })}</p>
        <p><a href="${stepAt(paths.check, instrument)}">${say.again}</a></p>`;
}

function paragraphs(lines: readonly string[]): Html {
  return html`${lines.map((line) => html`<p>${line}</p>`)}`;
}
