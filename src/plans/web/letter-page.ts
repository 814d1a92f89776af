import { type Pence, pounds, readId } from '#basics';
import { whatMay } from '#people/actions';
import { address, type Answer, type Visit } from '#platform';
import { button, type Html, html, insetText, printWay, summaryList, type SummaryRow } from '#ui';
import { type DecisionLetter, seeDecisionLetter } from '../actions/see-letter.ts';
import { stands } from '../decision.ts';
import { questions } from '../seven-questions.ts';
import { challengeHref, planHref } from './addresses.ts';
import { notHappyPart } from './not-happy-part.ts';
import { longDay, personOf } from './parts.ts';
import { sayForms } from './say-forms.ts';
import { sayLetters } from './say-letters.ts';
import { sayLists } from './say-lists.ts';
import { sayMoney } from './say-money.ts';

/** A decision letter: what was decided and why, what happens next, and how to challenge it; to read and to print. */
export async function decisionPage(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  const decisionId = readId<'plan-decision'>(visit.params['decision']);
  if (person === undefined || decisionId === undefined) return { refusal: 'not-found' };
  const seen = await seeDecisionLetter(visit, person, decisionId);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  if (seen.done === undefined) return { refusal: 'not-found' };
  const { decision } = seen.done;
  const words = sayLetters(visit);
  const name = seen.done.sending.personName;
  const lets = await whatMay(visit, person);
  const [mine, mayHold] = [lets('send-plan'), lets('choose-holding')];
  const title = mine ? words.titles[decision.kind] : words.titlesOf[decision.kind](name);
  return {
    page: {
      title: stands(decision) ? title : words.waits,
      back: { href: planHref(person), text: sayForms(visit).back },
      body: html`${!mine && insetText({ text: words.readBy(name) })}${head(visit, seen.done)}${overturnedNote(visit, seen.done)}
        ${decision.kind === 'agreed' ? agreedPart(visit, seen.done, mayHold) : sentBackPart(visit, seen.done, mine)}
        ${answersPart(visit, seen.done)}
        ${stands(decision) && (await challengeWay(visit, seen.done))}
        ${printWay(visit)}`,
    },
  };
}

function overturnedNote(visit: Visit, { decision }: DecisionLetter): Html | undefined {
  if (decision.overturnedOn === undefined) return undefined;
  return insetText({ text: sayLetters(visit).overturned(longDay(decision.overturnedOn, visit)) });
}

function challengeWay(visit: Visit, { decision, sending }: DecisionLetter): Promise<Html> {
  return notHappyPart(visit, sending.personId, {
    challengeHref: challengeHref(sending.personId, 'plan-decision', decision.decisionId),
    ...(decision.kind === 'sent-back' && { meanwhile: sayLetters(visit).meanwhile }),
  });
}

function head(visit: Visit, { decision, sending }: DecisionLetter): Html {
  const words = sayLetters(visit);
  const { second } = decision;
  return html`<p>${longDay(second?.on ?? decision.decidedOn, visit)}<br>${words.to(sending.personName)}<br>${words.from(
    decision.decidedName,
    decision.organisationName,
  )}${second?.agrees === true && html` ${words.and(second.name)}`}</p>`;
}

function agreedPart(visit: Visit, { decision, sending, agreement }: DecisionLetter, mayHold: boolean): Html {
  const words = sayLetters(visit);
  const person = sending.personId;
  const aWeek = (weekly: Pence): string => `${pounds(weekly)} ${sayMoney(visit).aWeek}`;
  const rows: readonly SummaryRow[] = [
    ...(sending.startingWeekly === undefined
      ? []
      : [{ key: words.starting, value: aWeek(sending.startingWeekly) }]),
    { key: words.planCost, value: aWeek(sending.planWeekly) },
    { key: words.agreed, value: aWeek(decision.weekly) },
  ];
  return html`<p class="lead">${words.agreedFor(pounds(decision.weekly))}${
    sending.planOneOff > 0 && html` ${words.once(pounds(sending.planOneOff))}`
  }${agreement !== undefined && html` ${words.fromDay(longDay(agreement.from, visit))}`}</p>
    <h2>${words.figures}</h2>${summaryList({ rows })}
    ${decision.whyDifferent !== '' && html`<h2>${words.why}</h2><p>${decision.whyDifferent}</p>`}
    ${
      agreement !== undefined &&
      html`<h2>${words.next}</h2><p>${words.nextAgreed}</p>
        <p>${words.review(longDay(agreement.reviewBy, visit))}</p>
        ${mayHold && html`<p>${button({ text: words.chooseHolding, href: address('/holdings/:person', { person }) })}</p>`}`
    }`;
}

function sentBackPart(visit: Visit, { decision, sending }: DecisionLetter, mine: boolean): Html {
  const words = sayLetters(visit);
  const { reasons } = sayLists(visit);
  const said = decision.reasons.map((reason) =>
    reason === 'other' ? decision.otherReason : reasons[reason],
  );
  return html`<p class="lead">${words.sentBackLead}</p>
    <h2>${words.reasons}</h2><ul>${said.map((each) => html`<li>${each}</li>`)}</ul>
    <h2>${words.wouldHelp}</h2><p>${decision.wouldHelp}</p>
    ${
      stands(decision) &&
      html`<h2>${words.next}</h2><p>${words.nextSentBack}</p>
        ${mine && html`<p>${button({ text: words.toMyPlan, href: planHref(sending.personId) })}</p>`}`
    }`;
}

function answersPart(visit: Visit, { decision }: DecisionLetter): Html {
  const lists = sayLists(visit);
  return html`<h2>${sayLetters(visit).questions}</h2>${summaryList({
    rows: questions.map((question) => {
      const { verdict, comment } = decision.answers[question];
      return {
        key: lists.questions[question],
        value: html`<strong>${lists.verdicts[verdict]}</strong>${comment !== '' && html`<br>${comment}`}`,
      };
    }),
  })}`;
}
