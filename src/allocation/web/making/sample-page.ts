import { type Answer, field, type Visit } from '#platform';
import { errorFor, type FieldError, fileUpload, type Html, html, radios } from '#ui';
import { calibrateRuleDraft } from '../../actions/calibrate-draft.ts';
import { instrumentOfDraft } from '../../actions/draft-rules.ts';
import { seeRuleDraft } from '../../actions/see-rules.ts';
import type { CalibrationRefusal } from '../../calibration/calibrate.ts';
import type { FileFault } from '../../formats/file-fault.ts';
import { paths } from '../addresses.ts';
import { figures } from './evidence-part.ts';
import { at, formPage, making } from './parts.ts';
import { sayMaking } from './say-making.ts';

const faults_shown_max = 100;
type Wrong = { readonly errors: readonly FieldError[]; readonly report?: Html };

/** Where a service brings people's answers with what enough support cost, to fit points and table to. */
export async function samplePage(visit: Visit, { errors, report }: Wrong = { errors: [] }): Promise<Answer> {
  const which = making(visit);
  if (which === undefined) return { refusal: 'not-found' };
  const seen = await seeRuleDraft(visit, which);
  if (!('done' in seen)) return { refusal: 'not-found' };
  const say = sayMaking(visit);
  const { questions, unpaidHelp } = instrumentOfDraft(seen.done);
  const help = unpaidHelp === undefined ? [] : questions.map(({ id }) => `v${String(unpaidHelp.of)}_${id}`);
  const columns = [...questions.map(({ id }) => `l_${id}`), ...help].join(', ');
  return formPage(visit, which, {
    path: paths.ruleSample,
    title: say.sample,
    lead: say.sampleLead,
    errors,
    sendsFile: true,
    before: html`<p class="breaks">${say.sampleHow(columns)}</p>${report}`,
    fields: html`${fileUpload({ name: 'sample', label: say.sampleFile, accept: '.csv', errorMessage: errorFor(errors, 'sample'), reader: visit })}
      ${radios({
        name: 'data',
        value: field(visit.form, 'data'),
        errorMessage: errorFor(errors, 'data'),
        reader: visit,
        fieldset: { legend: { text: say.sampleData, classes: 'govuk-fieldset__legend--s' } },
        items: [
          { value: 'real', text: say.real },
          { value: 'made-up', text: say.madeUp },
        ],
      })}`,
    button: say.fit,
  });
}

/** Fits the draft to the file, or says everything that is wrong with it, by column and by row. */
export async function takeSample(visit: Visit): Promise<Answer> {
  const which = making(visit);
  if (which === undefined) return { refusal: 'not-found' };
  const say = sayMaking(visit);
  const sent = visit.files?.['sample'];
  const data = readData(field(visit.form, 'data'));
  if (sent === undefined || data === undefined) {
    const noFile = sent === undefined ? [{ field: 'sample', text: say.fileMissing }] : [];
    const noData = data === undefined ? [{ field: 'data', text: say.sampleDataMissing }] : [];
    return samplePage(visit, { errors: [...noFile, ...noData] });
  }
  const fitted = await calibrateRuleDraft(visit, which, { bytes: sent.bytes, data });
  if ('done' in fitted) return { goTo: at(paths.ruleOne, which), notice: say.fitted };
  const { refused } = fitted;
  if (refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  if (refused.because === 'draft-gone') return { refusal: 'not-found' };
  if ('faults' in refused && refused.faults.length > 0) return wrongFile(visit, sent.name, refused.faults);
  return samplePage(visit, { errors: [{ field: 'sample', text: whyNot(visit, refused) }] });
}

function wrongFile(visit: Visit, file: string, faults: readonly FileFault[]): Promise<Answer> {
  const say = sayMaking(visit);
  const text = say.wrongFile(file, faults.length);
  return samplePage(visit, {
    errors: [{ field: 'sample', text }],
    report: faultReport(visit, file, faults),
  });
}

/** What was wrong in a file: how often in each column, then each row with its reason. */
function faultReport(visit: Visit, file: string, faults: readonly FileFault[]): Html {
  const say = sayMaking(visit);
  const counts = new Map<string, number>();
  for (const { column } of faults) counts.set(column, (counts.get(column) ?? 0) + 1);
  const byColumn = [...counts].map(([column, count]) => [
    column === '' ? say.theRow : column,
    count.toLocaleString('en-GB'),
  ]);
  const shown = faults.slice(0, faults_shown_max);
  const byRow = shown.map(({ line, column, says }) => [
    file,
    String(line),
    column === '' ? say.theRow : column,
    says,
  ]);
  return html`<h2>${say.byColumn}</h2>${figures(say.byColumn, [say.column, say.times], byColumn)}
    <h2>${say.byRow}</h2>${shown.length < faults.length && html`<p>${say.wrongHere(shown.length)}</p>`}
    ${figures(say.byRow, [say.file, say.row, say.column, say.why], byRow)}`;
}

function readData(text: string): 'real' | 'made-up' | undefined {
  return text === 'real' || text === 'made-up' ? text : undefined;
}

function whyNot(
  visit: Visit,
  refusal: CalibrationRefusal | { readonly because: 'sample-has-faults' | 'thread-broke' },
): string {
  const say = sayMaking(visit);
  switch (refusal.because) {
    case 'too-few-people':
      return say.tooFew(refusal.people, refusal.least);
    case 'costs-say-nothing':
      return say.costsSayNothing;
    case 'points-all-alike':
      return say.alike;
    case 'asks-something-else':
    case 'sample-has-faults':
      return say.asksSomethingElse;
    case 'thread-broke':
      return say['thread-broke'];
    case 'total-not-met':
      return say.totalNotMet(refusal.scale.toFixed(4));
  }
}
