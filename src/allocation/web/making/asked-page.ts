import { readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, errorFor, type FieldError, form, hiddenField, type Html, html, input, textarea } from '#ui';
import { answerWhatIsAsked, seeAsked } from '../../actions/see-rules.ts';
import { stateOf } from '../../version/rule-version.ts';
import { paths } from '../addresses.ts';
import { gainsPart } from './gains-part.ts';
import { onceOf, onDay, textIn } from './parts.ts';
import { sayAsked } from './say-asked.ts';

/** What a service asks everybody about a version of its rules: what would change, until when, and where to answer. */
export async function askedPage(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const versionId = readId<'rule-version'>(visit.params['version']);
  const seen = versionId === undefined ? undefined : await seeAsked(visit, versionId);
  if (seen === undefined) return { refusal: 'not-found' };
  const say = sayAsked(visit);
  const { version, answers } = seen;
  const name = `${version.instrument}@${String(version.version)}`;
  const asking = stateOf(version, visit.clock.today()) === 'asking';
  const until = onDay(visit, version.asksUntil);
  const { hearing } = version;
  return {
    page: {
      title: say.title,
      lead: asking ? say.lead(until, onDay(visit, version.beginsOn)) : say.over(until),
      errors,
      back: { href: paths.rules, text: say.back },
      body: html`<h2>${say.why}</h2><p>${version.because}</p>
        <ul><li><a href="${address(paths.rule, { name })}">${say.read}</a></li>
          <li><a href="${address(paths.start, {}, { with: name })}">${say.tryIt}</a></li></ul>
        <h2>${say.gains}</h2>${gainsPart(visit, version.effect)}
        <h2>${say.answersTitle}</h2><p>${say.answered(answers)}</p>
        ${hearing !== undefined && html`<h2>${say.heardTitle}</h2><p>${hearing.words}</p><p class="small muted">${say.heardBy(hearing.name, onDay(visit, hearing.on))}</p>`}
        ${asking && answerForm(visit, version.versionId, errors)}`,
    },
    ...(errors.length > 0 && { status: 422 as const }),
  };
}

export async function answerAsked(visit: Visit): Promise<Answer> {
  const versionId = readId<'rule-version'>(visit.params['version']);
  if (versionId === undefined) return { refusal: 'not-found' };
  const say = sayAsked(visit);
  const words = textIn(visit, 'words', { missing: say.wordsMissing, most: 5000 });
  const name = field(visit.form, 'name');
  const errors = [...words.errors, ...(name.length > 100 ? [{ field: 'name', text: say.nameTooLong }] : [])];
  if (errors.length > 0) return askedPage(visit, errors);
  const answered = await answerWhatIsAsked(visit, versionId, {
    name,
    words: words.text,
    from: visit.from,
    ...onceOf(visit),
  });
  if (!('done' in answered) && answered.refused.because === 'version-gone') return { refusal: 'not-found' };
  if (!('done' in answered) && answered.refused.because === 'too-many-answers')
    return askedPage(visit, [{ field: 'words', text: say.tooMany }]);
  const tooLate = !('done' in answered) && answered.refused.because === 'not-asking';
  return { goTo: address(paths.asked, { version: versionId }), notice: tooLate ? say.tooLate : say.thanks };
}

function answerForm(visit: Visit, version: string, errors: readonly FieldError[]): Html {
  const say = sayAsked(visit);
  return form({
    action: address(paths.asked, { version }),
    csrf: visit.csrf,
    children: html`${hiddenField('once', visit.clock.newId())}
      ${textarea({ name: 'words', label: { text: say.words, classes: 'govuk-label--m' }, hint: say.wordsHint, rows: 6, value: field(visit.form, 'words'), errorMessage: errorFor(errors, 'words') })}
      ${input({ name: 'name', label: say.name, hint: say.nameHint, value: field(visit.form, 'name'), autocomplete: 'name', errorMessage: errorFor(errors, 'name'), reader: visit })}
      ${button({ text: say.send, preventDoubleClick: true })}`,
  });
}
