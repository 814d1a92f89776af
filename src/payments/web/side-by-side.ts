import { pounds } from '#basics';
import { address, field, type Visit } from '#platform';
import {
  button,
  card,
  cards,
  errorFor,
  type FieldError,
  fileUpload,
  form,
  hiddenField,
  type Html,
  html,
  input,
} from '#ui';
import type { RunSeen } from '../actions/index.ts';
import { mayGo, type SideBySide } from '../shadow-run.ts';
import { accountText, onDayOf, sendForm } from './parts.ts';
import { paths } from './paths.ts';
import { saySide } from './say-side.ts';

type Different = SideBySide['differences'][number];

/** A run beside what the other agent worked out: the table to read in, and each difference with a way to answer for it. */
export function besidePart(
  visit: Visit,
  { run, beside }: RunSeen,
  errors: readonly FieldError[],
): Html | undefined {
  if (beside === undefined) return undefined;
  const words = saySide(visit);
  const parts = { organisation: run.organisationId, run: run.runId };
  const { otherName, read } = beside;
  const children = html`${fileUpload({ name: 'other', label: words.file, hint: words.fileHint, accept: '.csv,.txt', errorMessage: errorFor(errors, 'other') })}
    ${button({ text: read === undefined ? words.read : words.readAgain, kind: 'secondary', preventDoubleClick: true })}`;
  return html`<h2>${words.beside(otherName)}</h2>
    ${read !== undefined && html`<p>${words.readBy(read.name, onDayOf(visit, read.at), read.payments)} ${howItStands(visit, beside)}</p>`}
    ${differencesPart(visit, { parts, beside, errors })}
    <p>${words.besideLead(otherName)}</p>
    ${form({ action: address(paths.other, parts), csrf: visit.csrf, enctype: 'multipart/form-data', children })}`;
}

function howItStands(visit: Visit, beside: SideBySide): string {
  const words = saySide(visit);
  const open = beside.differences.filter(({ signed }) => signed === undefined).length;
  if (open > 0) return words.differ(open);
  return beside.differences.length === 0 ? words.same : words.settled;
}

function differencesPart(
  visit: Visit,
  of: {
    readonly parts: { readonly organisation: string; readonly run: string };
    readonly beside: SideBySide;
    readonly errors: readonly FieldError[];
  },
): Html | undefined {
  const { beside, parts, errors } = of;
  if (beside.differences.length === 0) return undefined;
  const words = saySide(visit);
  const mine = beside.read?.by === visit.account?.accountId;
  const list = beside.differences.map((each) =>
    card({
      title: words.line(each.name, accountText(each)),
      text: sumsText(visit, each),
      body: each.signed
        ? html`<p>${words.signed(each.signed.name, onDayOf(visit, each.signed.at), each.signed.why)}</p>`
        : mine
          ? undefined
          : signForm(visit, address(paths.signDifference, parts), each, errors),
    }),
  );
  const open = !mayGo(beside);
  return html`${mine && open && html`<p>${words.notYou}</p>`}${cards(list, { stacked: true })}`;
}

function sumsText(visit: Visit, { ours, theirs }: Different): string {
  const words = saySide(visit);
  const sum = (of: Different['ours']): string => (of === undefined ? words.nothing : pounds(of));
  return words.sums(sum(ours), sum(theirs));
}

function signForm(visit: Visit, action: string, { key }: Different, errors: readonly FieldError[]): Html {
  const words = saySide(visit);
  const id = `why-${key.replaceAll(' ', '-')}`;
  const again = field(visit.form, 'difference') === key;
  const children = html`${hiddenField('difference', key)}${input({
    id,
    name: 'why',
    label: words.why,
    value: again ? field(visit.form, 'why') : '',
    errorMessage: errorFor(errors, id),
  })}${button({ text: words.sign, kind: 'secondary', preventDoubleClick: true })}`;
  return sendForm(visit, action, children);
}
