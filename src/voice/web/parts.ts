import { bankHolidays } from '#policy';
import { type CalendarDate, type Id, longDate, type PersonId, readId, shortDate } from '#basics';
import type { Ability } from '#people';
import { mayAct } from '#people/actions';
import { address, field, tooLongFields, type Visit } from '#platform';
import { replyClock } from '#plans';
import { type FieldError, type Html, html, ownWords, stages, type Stage, type Whose } from '#ui';
import type { Challenge, ChallengeAnswer, ChallengeId } from '../challenge.ts';
import { waitsForAnswer } from '../states.ts';
import { say } from './say.ts';

export function personOf(visit: Visit): PersonId | undefined {
  return readId<'person'>(visit.params['person']);
}

export function challengeOf(visit: Visit): ChallengeId | undefined {
  return readId<'challenge'>(visit.params['challenge']);
}

/** The mark of a form that does its work once, as it came back. */
export function onceOf(visit: Visit): { readonly once?: Id<'once'> } {
  const once = readId<'once'>(field(visit.form, 'token'));
  return once === undefined ? {} : { once };
}

const most_letters = 5000;

/** A message for each field in which more was written than it takes: nothing is cut off behind somebody’s back. */
export function tooLongIn(visit: Visit, names: readonly string[]): readonly FieldError[] {
  const most = Object.fromEntries(names.map((name) => [name, most_letters]));
  return tooLongFields(visit.form, most).map((each) => ({
    field: each.field,
    text: say(visit).tooLong(each.most),
  }));
}

export function shortDay(day: CalendarDate, visit: Visit): string {
  return shortDate(day, visit.language === 'cy' ? 'cy' : 'en-GB');
}

export function longDay(day: CalendarDate, visit: Visit): string {
  return longDate(day, visit.language === 'cy' ? 'cy' : 'en-GB');
}

/** Where the thing that was challenged can be read. */
function letterHref(challenge: Pick<Challenge, 'personId' | 'about' | 'aboutId'>): string {
  const { personId: person, about, aboutId } = challenge;
  switch (about) {
    case 'plan-decision':
      return address('/plans/:person/decisions/:decision', { person, decision: aboutId });
    case 'budget-change':
      return address('/plans/:person/changes/:change', { person, change: aboutId });
    case 'no-answer':
      return address('/plans/:person/sent', { person });
    case 'review':
      return address('/plans/:person/reviews/:review', { person, review: aboutId });
    case 'contribution':
      return address('/holdings/:person/charge', { person });
    case 'starting-figure':
      return address('/budget/:person/figure', { person });
    case 'purchase-answer':
      return address('/holdings/:person/questions/:question', { person, question: aboutId });
  }
}

const letterMay = {
  'plan-decision': 'see-plan',
  'budget-change': 'see-plan',
  'no-answer': 'see-plan',
  review: 'see-plan',
  'starting-figure': 'see-budget',
  contribution: 'see-money',
  'purchase-answer': 'see-money',
} as const satisfies Record<Challenge['about'], Ability>;

/** The same for whoever may read it there; somebody may speak up for a person without seeing their plan or their money. */
export async function readableLetter(
  visit: Visit,
  challenge: Parameters<typeof letterHref>[0],
): Promise<string | undefined> {
  const may = letterMay[challenge.about];
  return (await mayAct(visit, { may, person: challenge.personId })) ? letterHref(challenge) : undefined;
}

/** A challenge as it was made: the person's own words, what it is about, and every answer so far. */
export async function challengeBody(visit: Visit, challenge: Challenge, whose: Whose): Promise<Html> {
  const words = say(visit);
  const letter = await readableLetter(visit, challenge);
  return html`<h2>${words.myWords(whose)}</h2>${ownWords({ words: challenge.why })}
    ${challenge.wanted !== '' && html`<p><strong>${words.iWant}</strong> ${challenge.wanted}</p>`}
    ${letter !== undefined && html`<p><a href="${letter}">${words.letter}</a></p>`}
    ${challenge.answers.map((answer) => answerPart(visit, answer))}`;
}

function answerPart(visit: Visit, answer: ChallengeAnswer): Html {
  const words = say(visit);
  const day = longDay(answer.on, visit);
  const title = answer.stage === 'panel' ? words.panelOf(answer.name, day) : words.answerOf(answer.name, day);
  return html`<section><h2>${title}</h2><p><strong>${answer.upheld ? words.yesUpheld : words.notUpheld}</strong></p>
    <p>${answer.words}</p>
    ${answer.whatWeDo !== '' && html`<p><strong>${words.whatWeDo}</strong> ${answer.whatWeDo}</p>`}</section>`;
}

/** Where is it? The stages of a challenge with its clocks. */
export function whereItIs(visit: Visit, challenge: Challenge): Html {
  const words = say(visit);
  const { state, acknowledged, answers } = challenge;
  const panel = state === 'with-panel' || answers.some((each) => each.stage === 'panel');
  const waits = waitsForAnswer(state);
  const first = answers.some((each) => each.stage === 'service');
  const all: readonly Stage[] = [
    { text: words.stageReceived, state: 'done', more: shortDay(challenge.receivedOn, visit) },
    {
      text: words.stageRead,
      state: acknowledged !== undefined || first ? 'done' : waits ? 'now' : 'next',
      ...(acknowledged && { more: `${acknowledged.name}, ${shortDay(acknowledged.on, visit)}` }),
    },
    {
      text: words.stageAnswered,
      state: first ? 'done' : acknowledged !== undefined && waits ? 'now' : 'next',
    },
    ...(panel ? [{ text: words.stagePanel, state: state === 'with-panel' ? 'now' : 'done' } as const] : []),
  ];
  return stages(
    {
      stages: all,
      ...(waits && {
        turn: challenge.organisationName,
        clock: clockText(visit, challenge),
        ifLate: words.ifLate,
      }),
    },
    visit,
  );
}

/** The clock of a challenge in words; where it is late, that it is. */
export function clockText(visit: Visit, challenge: Challenge): string {
  const words = say(visit);
  const answer = longDay(challenge.answerBy, visit);
  if (replyClock(challenge.answerBy, visit.clock.today(), bankHolidays).is === 'late')
    return words.wasLate(answer);
  return challenge.state === 'received'
    ? words.bothBy(longDay(challenge.acknowledgeBy, visit), answer)
    : words.answerBy(answer);
}
