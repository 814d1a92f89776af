import { nothing, readId } from '#basics';
import { field, type Visit } from '#platform';
import { details, errorFor, type FieldError, type Html, html, input, radios, type RadiosOptions } from '#ui';
import type { HeldMoney, HoldingSeen, Target } from '../actions/index.ts';
import { agreementParts, wordingOf } from './agreement-words.ts';
import { readText, titleOf } from './parts.ts';
import { agreementSay } from './say-agreement.ts';
import { leaveSay } from './say-leave.ts';

type Going = Pick<HoldingSeen, 'lines' | 'holding'>;

/** Where money can go on to: other holdings in use, or a new one that starts by a signature on the same page. */
export function targetFields(
  visit: Visit,
  others: readonly HeldMoney[],
  going: Going,
  errors: readonly FieldError[],
): Html {
  const say = leaveSay(visit);
  const items: RadiosOptions['items'] = [
    ...others.map(({ holding }) => ({ value: holding.holdingId, text: titleOf(visit, holding) })),
    ...newKinds(others, going).map((kind) => ({
      value: kind,
      text: kind === 'direct-payment' ? say.newDirect : say.newManaged,
      conditional: signing(visit, kind, going, errors),
    })),
  ];
  return radios({
    name: 'to',
    fieldset: { legend: { text: say.to, classes: 'govuk-fieldset__legend--m' } },
    errorMessage: errorFor(errors, 'to'),
    reader: visit,
    value: field(visit.form, 'to') || field(visit.query, 'to'),
    items,
  });
}

const openable = ['direct-payment', 'managed-account'] as const;
type NewKind = (typeof openable)[number];

/** The kinds that can be opened at once and that the person does not use yet. */
function newKinds(others: readonly HeldMoney[], going: Going): readonly NewKind[] {
  return openable.filter(
    (kind) => kind !== going.holding.kind && !others.some((each) => each.holding.kind === kind),
  );
}

/** What was chosen; a new holding needs a name as its signature. */
export function readTarget(
  visit: Visit,
  going: Going,
): { readonly target?: Target; readonly errors: readonly FieldError[] } {
  const say = leaveSay(visit);
  const to = field(visit.form, 'to');
  const holding = readId<'holding'>(to);
  if (holding !== undefined) return { target: { holding }, errors: [] };
  const kind = openable.find((each) => each === to);
  if (kind === undefined) return { errors: [{ field: 'to', text: say.toMissing }] };
  const name = readText(visit.form, `name-${kind}`, { missing: say.nameMissing, tooLong: say.nameTooLong });
  if (name.errors.length > 0) return { errors: name.errors };
  const wording = wordingOf(newAgreement(visit, kind, going));
  return { target: { kind, name: name.text, wording }, errors: [] };
}

function newAgreement(visit: Visit, kind: NewKind, going: Going): ReturnType<typeof agreementParts> {
  const name = kind === 'managed-account' ? agreementSay(visit).localService : '';
  // What was paid once is not paid again in the new place.
  const lines = going.lines.map((line) =>
    line.oneOffPaidOn === undefined ? line : { ...line, oneOff: nothing },
  );
  return agreementParts(visit, {
    holding: { kind, name, fixedCostBasisPoints: 0 },
    lines,
    begins: 'as-chosen',
  });
}

function signing(visit: Visit, kind: NewKind, going: Going, errors: readonly FieldError[]): Html {
  const say = leaveSay(visit);
  const parts = newAgreement(visit, kind, going);
  const text = html`${parts.map((part) => html`<h3>${part.heading}</h3><ul>${part.sentences.map((each) => html`<li>${each}</li>`)}</ul>`)}`;
  const name = `name-${kind}`;
  return html`<p>${say.agree}</p>${details({ summary: say.readIt, text })}
    ${input({ name, label: say.name, hint: say.nameHint, value: field(visit.form, name), errorMessage: errorFor(errors, name), reader: visit })}`;
}
