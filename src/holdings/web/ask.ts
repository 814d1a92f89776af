import { type PersonId, pounds, readId, readPounds } from '#basics';
import { mayAct } from '#people/actions';
import { address, type Answer, field, type Visit } from '#platform';
import { getPolicyPack } from '#policy';
import {
  button,
  checkboxes,
  errorFor,
  type FieldError,
  hiddenField,
  html,
  input,
  moneyInput,
  type Page,
  select,
  whoseOf,
} from '#ui';
import { askBeforeBuying, type NamedKind, readPrecedents, seeAsking } from '../actions/index.ts';
import { answerTo, type Nowhere } from './answers.ts';
import { onceForm, onceOf, onLongDay, personOf, readText } from './parts.ts';
import { kindCards } from './precedents-page.ts';
import { questionList } from './question-list.ts';
import { askSay } from './say-ask.ts';
import { precedentSay } from './say-precedents.ts';
import { spendSay } from './say-spend.ts';

const like_shown_max = 5;

type Found = Extract<Awaited<ReturnType<typeof seeAsking>>, { done: unknown }>['done'] & {
  readonly mayChallenge: boolean;
  readonly person: PersonId;
};

/** "Can I buy this?": the question, what can never be bought, and what was answered before. */
export async function askPage(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  return 'person' in found ? { page: pageOf(visit, found, []) } : found;
}

export async function ask(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if (!('person' in found)) return found;
  const say = askSay(visit);
  const { person } = found;
  const what = readText(visit.form, 'what', { missing: say.whatMissing, tooLong: say.whatTooLong });
  const amount = readPounds(field(visit.form, 'amount')) || undefined;
  const errors = [
    ...what.errors,
    ...(amount === undefined ? [{ field: 'amount', text: say.amountWrong }] : []),
  ];
  if (errors.length > 0 || amount === undefined) return { page: pageOf(visit, found, errors), status: 422 };
  const like = field(visit.form, 'seen') === '' ? await readPrecedents(visit, what.text) : [];
  if (like.length > 0) return { page: pageOf(visit, found, [], like.slice(0, like_shown_max)) };
  const lineId = readId<'plan-line'>(field(visit.form, 'line'));
  const once = onceOf(visit.form);
  const keepOffList = field(visit.form, 'keep-off') === 'yes';
  const outcome = await askBeforeBuying(visit, {
    person,
    what: what.text,
    amount,
    lineId,
    keepOffList,
    once,
  });
  const goTo = address('/holdings/:person/ask', { person });
  if ('done' in outcome) return { goTo, notice: say.sent(onLongDay(visit, outcome.done.answerBy)) };
  const wrong = [{ field: 'main', text: say.noService }];
  return answerTo(outcome.refused, goTo) ?? { page: pageOf(visit, found, wrong), status: 409 };
}

async function find(visit: Visit): Promise<Found | Nowhere> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeAsking(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const mayChallenge = await mayAct(visit, { may: 'challenge', person });
  return { person, ...seen.done, mayChallenge };
}

function pageOf(
  visit: Visit,
  found: Found,
  errors: readonly FieldError[],
  like: readonly NamedKind[] = [],
): Page {
  const [say, all] = [askSay(visit), precedentSay(visit)];
  const { person, lines, questions, seesMoney, mayChallenge } = found;
  const whose = whoseOf(found);
  const { neverBuys } = getPolicyPack(visit.settings.policy);
  const fields = html`${input({ name: 'what', label: say.what, hint: say.whatHint, value: field(visit.form, 'what'), errorMessage: errorFor(errors, 'what'), reader: visit })}
    ${moneyInput({ name: 'amount', label: say.amount, value: field(visit.form, 'amount'), errorMessage: errorFor(errors, 'amount'), reader: visit })}
    ${select({
      name: 'line',
      label: say.line(whose),
      value: field(visit.form, 'line'),
      items: [
        { text: say.noLine, value: '' },
        ...lines.map((line) => ({
          text: seesMoney ? `${line.what}, ${pounds(line.weekly)}` : line.what,
          value: line.lineId,
        })),
      ],
    })}
    ${checkboxes({
      name: 'keep-off',
      values: [field(visit.form, 'keep-off')],
      reader: visit,
      items: [{ value: 'yes', text: all.keepOff, hint: { text: all.keepOffHint } }],
    })}
    ${like.length > 0 && hiddenField('seen', 'yes')}
    ${button({ text: like.length > 0 ? all.askAnyway : say.send, preventDoubleClick: true })}`;
  const answers = address('/holdings/answers');
  const before = html`<h2>${all.askedBefore}</h2><p>${all.askedBeforeLead}</p>${kindCards(visit, like)}`;
  const body = html`<p><a href="${answers}">${all.seeAll}</a></p>
    ${like.length > 0 && before}
    ${onceForm(visit, address('/holdings/:person/ask', { person }), fields)}
    <h2>${say.never}</h2>
    <ul>${neverBuys.map((each) => html`<li>${each.says}</li>`)}</ul>
    ${questions.length > 0 && html`<h2>${say.askedBefore}</h2>${questionList(visit, person, questions, { as: found.as, mayChallenge, mayRead: seesMoney })}`}`;
  return {
    title: say.title(whose),
    lead: say.lead(whose),
    back: seesMoney
      ? { href: address('/holdings/:person', { person }), text: say.back(whose) }
      : {
          href: address('/holdings/:person/spending', { person }),
          text: spendSay(visit).forTitle(found.name),
        },
    body,
    errors,
  };
}
