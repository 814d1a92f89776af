import { type Answer, field, type Visit } from '#platform';
import { errorFor, type FieldError, fileUpload, type Html, textarea } from '#ui';
import { bringRuleFile, instrumentOfDraft, typeRuleTable } from '../../actions/draft-rules.ts';
import { seeRuleDraft } from '../../actions/see-rules.ts';
import { tableAsTyped } from '../../version/typed-table.ts';
import { paths } from '../addresses.ts';
import { figures } from './evidence-part.ts';
import { at, formPage, making } from './parts.ts';
import { sayMaking } from './say-making.ts';

const faults_shown_max = 100;
type Wrong = { readonly errors: readonly FieldError[]; readonly report?: Html };

/** Where the table is typed, a line a knot. */
export async function tablePage(visit: Visit, { errors, report }: Wrong = { errors: [] }): Promise<Answer> {
  const which = making(visit);
  if (which === undefined) return { refusal: 'not-found' };
  const seen = await seeRuleDraft(visit, which);
  if (!('done' in seen)) return { refusal: 'not-found' };
  const say = sayMaking(visit);
  const typed =
    'table' in visit.form ? field(visit.form, 'table') : tableAsTyped(instrumentOfDraft(seen.done));
  return formPage(visit, which, {
    path: paths.ruleTable,
    title: say.table,
    lead: say.tableLead,
    errors,
    ...(report !== undefined && { before: report }),
    fields: textarea({
      name: 'table',
      label: say.tableLabel,
      rows: 13,
      value: typed,
      errorMessage: errorFor(errors, 'table'),
    }),
    button: say.save,
  });
}

export async function saveTable(visit: Visit): Promise<Answer> {
  const which = making(visit);
  if (which === undefined) return { refusal: 'not-found' };
  const say = sayMaking(visit);
  const saved = await typeRuleTable(visit, which, field(visit.form, 'table').slice(0, 20_000));
  if ('done' in saved) return { goTo: at(paths.ruleOne, which), notice: say.tableTyped };
  const { refused } = saved;
  if (refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  if (refused.because === 'draft-gone') return { refusal: 'not-found' };
  const rows = refused.faults.map(({ line, says }) => [String(line), says]);
  return tablePage(visit, {
    errors: [{ field: 'table', text: say.tableWrong }],
    report: figures(say.tableWrong, [say.line, say.why], rows),
  });
}

/** Where an instrument that was written elsewhere is brought. */
export async function bringFilePage(
  visit: Visit,
  { errors, report }: Wrong = { errors: [] },
): Promise<Answer> {
  const which = making(visit);
  if (which === undefined) return { refusal: 'not-found' };
  const seen = await seeRuleDraft(visit, which);
  if (!('done' in seen)) return { refusal: 'not-found' };
  const say = sayMaking(visit);
  return formPage(visit, which, {
    path: paths.ruleFile,
    title: say.ruleFile,
    lead: say.ruleFileLead,
    errors,
    sendsFile: true,
    ...(report !== undefined && { before: report }),
    fields: fileUpload({
      name: 'file',
      label: say.sampleFile,
      accept: '.json',
      errorMessage: errorFor(errors, 'file'),
      reader: visit,
    }),
    button: say.bring,
  });
}

export async function takeRuleFile(visit: Visit): Promise<Answer> {
  const which = making(visit);
  if (which === undefined) return { refusal: 'not-found' };
  const say = sayMaking(visit);
  const sent = visit.files?.['file'];
  if (sent === undefined) return bringFilePage(visit, { errors: [{ field: 'file', text: say.fileMissing }] });
  const brought = await bringRuleFile(visit, which, new TextDecoder().decode(sent.bytes));
  if ('done' in brought) return { goTo: at(paths.ruleOne, which), notice: say.brought };
  const { refused } = brought;
  switch (refused.because) {
    case 'not-allowed':
      return { refusal: 'not-allowed' };
    case 'draft-gone':
      return { refusal: 'not-found' };
    case 'not-json':
      return bringFilePage(visit, { errors: [{ field: 'file', text: say.notJson }] });
    case 'asks-something-else':
      return bringFilePage(visit, { errors: [{ field: 'file', text: say.asksSomethingElse }] });
    case 'instrument-has-faults': {
      const shown = refused.faults.slice(0, faults_shown_max);
      const rows = shown.map(({ path, says }) => [sent.name, path.map(String).join('.'), says]);
      return bringFilePage(visit, {
        errors: [{ field: 'file', text: say.wrongFile(sent.name, refused.faults.length) }],
        report: figures(say.byRow, [say.file, say.where, say.why], rows),
      });
    }
  }
}
