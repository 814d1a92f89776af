import type { PersonId } from '#basics';
import { address, type Answer, field, fieldList, type Visit } from '#platform';
import {
  button,
  checkboxes,
  errorFor,
  type FieldError,
  hiddenField,
  type Html,
  html,
  input,
  insetText,
  noHtml,
  type Page,
  textarea,
} from '#ui';
import { howToReach, sayHowToReachMe } from '../actions/index.ts';
import { formats, longest, type Reaching, type ReachingField, saysNothing } from '../reaching.ts';
import { circleSay } from './circle-say.ts';
import { onceForm, onceOf } from './parts.ts';
import { personOf } from './person-of.ts';
import { reachingSay } from './reaching-say.ts';

/** How to reach me, to read and to change. */
export async function reachingPage(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const outcome = await howToReach(visit, person);
  if ('refused' in outcome) return { refusal: 'not-allowed' };
  return { page: asking(visit, person, { typed: outcome.done, version: outcome.done.version }) };
}

/** Keeps what was said; what was typed stays on the page when it cannot be kept. */
export async function keepHowToReachMe(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const typed = typedIn(visit);
  const version = Number.parseInt(field(visit.form, 'version'), 10) || 0;
  const said = { person, version, reaching: typed, once: onceOf(visit.form) };
  const outcome = await sayHowToReachMe(visit, said);
  const say = reachingSay(visit);
  if ('done' in outcome || outcome.refused.because === 'already-done')
    return { goTo: address('/people/:person/circle', { person }), notice: say.saved };
  if (outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  if (outcome.refused.because === 'changed-meanwhile') {
    const { now } = outcome.refused;
    const both = html`${insetText({ text: say.changedMeanwhile })}
      <h2>${say.nowTitle}</h2>${reachingWords(visit, now)}`;
    return { page: asking(visit, person, { typed, version: now.version, above: both }), status: 409 };
  }
  const errors = outcome.refused.fields.map((each) => ({ field: each, text: say.tooLong(longest[each]) }));
  return { page: asking(visit, person, { typed, version, errors }), status: 422 };
}

/** How to reach somebody, as those beside them read it; nothing where nothing was said. */
export function reachingWords(visit: Visit, reaching: Reaching): Html {
  if (saysNothing(reaching)) return noHtml;
  const say = reachingSay(visit);
  const line = (name: ReachingField): Html =>
    reaching[name] === '' ? noHtml : html`<p><strong>${say.fields[name]}</strong><br>${reaching[name]}</p>`;
  return html`<ul>${reaching.formats.map((format) => html`<li>${say.formats[format]}</li>`)}</ul>
    ${line('language')}${line('whatHelps')}${line('pleaseNever')}`;
}

function typedIn(visit: Visit): Reaching {
  const ticked = fieldList(visit.form, 'formats');
  return {
    formats: formats.filter((format) => ticked.includes(format)),
    language: field(visit.form, 'language'),
    whatHelps: field(visit.form, 'whatHelps'),
    pleaseNever: field(visit.form, 'pleaseNever'),
  };
}

type Asked = {
  readonly typed: Reaching;
  readonly version: number;
  readonly errors?: readonly FieldError[];
  readonly above?: Html;
};

function asking(visit: Visit, person: PersonId, asked: Asked): Page {
  const say = reachingSay(visit);
  const { typed, errors = [] } = asked;
  const about = (name: ReachingField) => ({
    name,
    label: say.fields[name],
    hint: say.hints[name],
    value: typed[name],
    errorMessage: errorFor(errors, name),
  });
  const fields = html`${hiddenField('version', String(asked.version))}
    ${checkboxes({
      name: 'formats',
      fieldset: { legend: { text: say.formatsQuestion, classes: 'govuk-fieldset__legend--m' } },
      hint: say.formatsHint,
      values: typed.formats,
      items: formats.map((format) => ({ value: format, text: say.formats[format] })),
    })}
    ${input(about('language'))}${textarea(about('whatHelps'))}${textarea(about('pleaseNever'))}
    ${button({ text: say.save, preventDoubleClick: true })}`;
  return {
    title: say.title,
    lead: say.lead,
    picture: 'help',
    errors,
    exit: true,
    back: { href: address('/people/:person/circle', { person }), text: circleSay(visit).back },
    body: html`${asked.above}${onceForm(visit, address('/people/:person/how-to-reach-me', { person }), fields)}`,
  };
}
