import { nothing, pounds, subtract } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { type FieldError, html, type Page, summaryList, whoseOf } from '#ui';
import { type Spender, seeWrittenByMe, type WrittenByMe } from '../actions/index.ts';
import { answerTo, type Nowhere } from './answers.ts';
import { textIn } from './describe-entry.ts';
import { bothOf, onLongDay, titleOf } from './parts.ts';
import { entrySay } from './say-entry.ts';
import { spendSay } from './say-spend.ts';
import { readNumber } from './statement-page.ts';
import {
  isCorrectable,
  readWhy,
  takeBackForm,
  takeLineBack,
  takenBackWords,
  whyNotTakenBack,
} from './take-back.ts';

type Found = Spender & WrittenByMe;

/** One line that whoever reads wrote down for a person, with the way to take it back; no balance stands on it. */
export async function writtenPage(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  return 'refusal' in found ? found : { page: pageOf(visit, found, []) };
}

export async function correctWritten(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if ('refusal' in found) return found;
  const why = readWhy(visit);
  if (why.errors.length > 0) return { page: pageOf(visit, found, why.errors), status: 422 };
  const outcome = await takeLineBack(visit, found, why.text);
  const goTo = address('/holdings/:person/spending', { person: found.holding.personId });
  if ('done' in outcome) return { goTo, notice: takenBackWords(visit, found) };
  const wrong = [whyNotTakenBack(visit, outcome.refused.because)];
  return answerTo(outcome.refused, goTo) ?? { page: pageOf(visit, found, wrong), status: 409 };
}

async function find(visit: Visit): Promise<Found | Nowhere> {
  const both = bothOf(visit);
  const version = readNumber(visit.params['version']);
  if (both === undefined || version === undefined) return { refusal: 'not-found' };
  const seen = await seeWrittenByMe(visit, { ...both, version });
  if ('refused' in seen) return { refusal: 'not-allowed' };
  return seen.done ?? { refusal: 'not-found' };
}

function pageOf(visit: Visit, found: Found, errors: readonly FieldError[]): Page {
  const say = spendSay(visit);
  const { holding, entry, shared } = found;
  const parts = { person: holding.personId, holding: holding.holdingId, version: entry.version.toString() };
  const size = shared?.amount ?? (entry.amount < 0 ? subtract(nothing, entry.amount) : entry.amount);
  const rows = [
    { key: say.whatOf, value: entry.what },
    { key: say.toWhomOf, value: textIn(entry, 'toWhom') },
    { key: say.amountOf, value: pounds(size) },
    { key: say.onOf, value: onLongDay(visit, entry.effectiveOn) },
    { key: say.heldOf, value: titleOf(visit, holding, whoseOf(found)) },
  ];
  const action = address('/holdings/:person/spending/:holding/:version', parts);
  const body = html`${summaryList({ rows: rows.filter((each) => each.value !== '') })}
    ${found.corrected && html`<p><strong>${entrySay(visit).putRightSince}</strong></p>`}
    ${isCorrectable(found, found.as) && takeBackForm(visit, found, action, errors)}`;
  const back = address('/holdings/:person/spending', { person: holding.personId });
  return { title: say.writtenLine, back: { href: back, text: say.forTitle(found.name) }, body, errors };
}
