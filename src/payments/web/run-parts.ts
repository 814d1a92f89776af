import { pounds } from '#basics';
import { address, field, type Visit } from '#platform';
import {
  button,
  details,
  errorFor,
  type FieldError,
  fileUpload,
  form,
  type Html,
  html,
  input,
  radios,
} from '#ui';
import type { RunSeen } from '../actions/index.ts';
import { bankAnswered, type Run, runFormats } from '../payment-run.ts';
import { sendForm } from './parts.ts';
import { paths } from './paths.ts';
import { say } from './say.ts';

/** The form that sends an approved run. */
export function sendPart(visit: Visit, run: Run, errors: readonly FieldError[]): Html {
  const words = say(visit);
  const action = address(paths.send, { organisation: run.organisationId, run: run.runId });
  return html`<h2>${words.sendTitle}</h2><p>${words.sendLead}</p>
    ${sendForm(visit, action, html`${formatField(visit, errors)}${button({ text: words.send, preventDoubleClick: true })}`)}`;
}

function formatField(visit: Visit, errors: readonly FieldError[]): Html {
  const words = say(visit);
  return radios({
    name: 'format',
    fieldset: { legend: { text: words.sendFormat, classes: 'govuk-fieldset__legend--s' } },
    value: field(visit.form, 'format'),
    errorMessage: errorFor(errors, 'format'),
    items: runFormats.map((each) => ({ value: each, text: words.formats[each] })),
  });
}

/** The files that were made of a run, with their hashes, and a way to make another. */
export function filesPart(visit: Visit, { run, lines, files }: RunSeen, errors: readonly FieldError[]): Html {
  const words = say(visit);
  const parts = { organisation: run.organisationId, run: run.runId };
  const list = files.map(
    (file) =>
      html`<li><a href="${address(paths.file, { ...parts, format: file.format })}" download>${words.take(words.formats[file.format])}</a>. ${words.fileLine(file.lines, pounds(file.total))}<br><code class="breaks">${words.hash(file.sha256)}</code></li>`,
  );
  const another = sendForm(
    visit,
    address(paths.send, parts),
    html`${formatField(visit, errors)}${button({ text: words.otherFormat, kind: 'secondary', preventDoubleClick: true })}`,
  );
  const answered = bankAnswered(lines);
  return html`<h2>${words.filesTitle}</h2><p>${answered ? words.bankAnswered : words.filesLead}</p><ul>${list}</ul>
    ${!answered && details({ summary: words.otherFormat, text: another, open: errorFor(errors, 'format') !== undefined })}`;
}

/** Where the bank's own file about a run is taken in. */
export function resultsPart(visit: Visit, run: Run, errors: readonly FieldError[]): Html {
  const words = say(visit);
  const action = address(paths.results, { organisation: run.organisationId, run: run.runId });
  const children = html`${fileUpload({ name: 'file', label: words.resultsFile, accept: '.csv,.txt', errorMessage: errorFor(errors, 'file') })}
    ${button({ text: words.resultsSend, kind: 'secondary', preventDoubleClick: true })}`;
  return html`<h2>${words.resultsTitle}</h2><p>${words.resultsLead}</p>
    ${form({ action, csrf: visit.csrf, enctype: 'multipart/form-data', children })}`;
}

/** Has one payment wait. */
export function holdPart(visit: Visit, run: Run, errors: readonly FieldError[]): Html {
  const words = say(visit);
  const action = address(paths.hold, { organisation: run.organisationId, run: run.runId });
  const isWrong = errorFor(errors, 'line') !== undefined || errorFor(errors, 'hold-why') !== undefined;
  const children = html`${input({ name: 'line', label: words.holdWhich, hint: words.holdNumber, inputmode: 'numeric', classes: 'govuk-input--width-5', value: field(visit.form, 'line'), errorMessage: errorFor(errors, 'line') })}
    ${input({ id: 'hold-why', name: 'why', label: words.holdWhy, value: field(visit.form, 'why'), errorMessage: errorFor(errors, 'hold-why') })}
    ${button({ text: words.hold, kind: 'secondary', preventDoubleClick: true })}`;
  return details({ summary: words.holdTitle, text: sendForm(visit, action, children), open: isWrong });
}

/** Takes a run back. */
export function withdrawPart(visit: Visit, run: Run, errors: readonly FieldError[]): Html {
  const words = say(visit);
  const action = address(paths.withdraw, { organisation: run.organisationId, run: run.runId });
  const error = errorFor(errors, 'withdraw-why');
  const children = html`${input({ id: 'withdraw-why', name: 'why', label: words.withdrawWhy, value: field(visit.form, 'why'), errorMessage: error })}
    ${button({ text: words.withdraw, kind: 'warning', preventDoubleClick: true })}`;
  return details({
    summary: words.withdrawTitle,
    text: sendForm(visit, action, children),
    open: error !== undefined,
  });
}
