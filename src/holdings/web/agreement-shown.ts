import type { PersonId } from '#basics';
import { address, field, type Visit } from '#platform';
import { button, errorFor, type FieldError, type Html, html, input, type Page, printWay, whoseOf } from '#ui';
import type { HoldingSeen } from '../actions/index.ts';
import { kindFacts } from '../holding.ts';
import { type AgreementPart, agreementParts } from './agreement-words.ts';
import { dayBoxes, dayOfMoment, onceForm, titleOf } from './parts.ts';
import { agreementSay, signingSay } from './say-agreement.ts';

/** A holding whose agreement is read, and whose it is. */
export type AgreementFound = { readonly person: PersonId; readonly seen: HoldingSeen };

/** The words the person signed, if they have. */
export function signedWords(seen: HoldingSeen): readonly string[] | undefined {
  return seen.signatures.find((each) => each.as === 'person')?.wording;
}

/** An agreement as a page: its words, who signed, and what can be done with it now. */
export function agreementShown(visit: Visit, found: AgreementFound, errors: readonly FieldError[]): Page {
  const { person, seen } = found;
  const say = signingSay(visit);
  const parts = agreementParts(visit, seen);
  const kept = signedWords(seen);
  const whose = whoseOf(seen);
  const body = html`${!whose.mine && html`<p>${say.whoseWords(whose.name)}</p>`}<div class="agreement">${kept === undefined ? parts.map(partOf) : asSigned(parts, kept)}</div>
    ${kept !== undefined && html`<p class="muted">${say.asSigned}</p>`}
    ${signaturesOf(visit, seen)}
    ${printWay(visit)}
    ${whatNext(visit, found, errors)}`;
  const organisation = seen.holding.organisationId;
  const back =
    seen.as === 'holder' && organisation !== undefined
      ? { href: address('/holdings/for/:organisation', { organisation }), text: say.backHolder }
      : { href: address('/holdings/:person', { person }), text: say.back(whose) };
  return {
    title: say.title(titleOf(visit, seen.holding, whose)),
    lead: say.lead,
    back,
    body,
    errors,
  };
}

function partOf(part: AgreementPart): Html {
  return html`<h2>${part.heading}</h2><ul>${part.sentences.map((each) => html`<li>${each}</li>`)}</ul>`;
}

/** The kept words with the headings of today where they are the same; else simply one after the other. */
function asSigned(parts: readonly AgreementPart[], kept: readonly string[]): Html {
  const headings = new Set(parts.map((part) => part.heading));
  const found: { heading: string; sentences: string[] }[] = [];
  for (const each of kept) {
    const last = found.at(-1);
    if (headings.has(each) || last === undefined) found.push({ heading: each, sentences: [] });
    else last.sentences.push(each);
  }
  return html`${found.map(partOf)}`;
}

function signaturesOf(visit: Visit, seen: HoldingSeen): Html {
  const say = agreementSay(visit).signed;
  const lines = seen.signatures.map((each) => {
    const words = each.onPaper ? say.paper : say[each.as];
    return html`<li>${words(each.name, dayOfMoment(visit, each.at))}</li>`;
  });
  return html`${lines.length > 0 && html`<ul>${lines}</ul>`}`;
}

function whatNext(visit: Visit, { person, seen }: AgreementFound, errors: readonly FieldError[]): Html {
  const say = signingSay(visit);
  const { holding } = seen;
  const to = (what: string): string =>
    address(`/holdings/:person/agreements/:holding/${what}`, { person, holding: holding.holdingId });
  const open = holding.state === 'proposed' || holding.state === 'signed-by-person';
  if (seen.as === 'holder' && holding.state === 'signed-by-person')
    return signForm(visit, to('sign-for'), { errors, button: say.signFor(holding.name) });
  if (seen.as !== 'self' || !open) return html``;
  const back = html`<h2>${say.changeTitle}</h2><p>${say.changeBody}</p>
    ${onceForm(visit, to('take-back'), button({ text: say.change, kind: 'secondary' }))}`;
  if (holding.state === 'proposed')
    return html`${signForm(visit, to('sign'), { errors, button: say.sign })}${back}`;
  const paper = kindFacts[holding.kind].alsoSigns === 'named-people';
  return html`${paper ? paperForm(visit, to('paper'), errors) : html`<p>${say.waitsFor(holding.name)}</p>`}${back}`;
}

function signForm(
  visit: Visit,
  action: string,
  asked: { readonly errors: readonly FieldError[]; readonly button: string },
): Html {
  const say = signingSay(visit);
  return html`<h2>${say.signTitle}</h2>${onceForm(
    visit,
    action,
    html`${nameBox(visit, asked.errors, { label: say.name, hint: say.nameHint })}
      ${button({ text: asked.button, preventDoubleClick: true })}`,
  )}`;
}

function paperForm(visit: Visit, action: string, errors: readonly FieldError[]): Html {
  const say = signingSay(visit);
  return html`<h2>${say.paperTitle}</h2><p>${say.paperHint}</p>${onceForm(
    visit,
    action,
    html`${nameBox(visit, errors, { label: say.paperNames })}
      ${dayBoxes(visit, { name: 'on', legend: say.paperDay, errors })}
      ${button({ text: say.paper, preventDoubleClick: true })}`,
  )}`;
}

function nameBox(
  visit: Visit,
  errors: readonly FieldError[],
  words: { readonly label: string; readonly hint?: string },
): Html {
  return input({
    name: 'name',
    autocomplete: 'name',
    ...words,
    value: field(visit.form, 'name'),
    errorMessage: errorFor(errors, 'name'),
    reader: visit,
  });
}
