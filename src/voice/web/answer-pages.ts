import { readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import {
  button,
  card,
  cards,
  errorFor,
  type FieldError,
  form,
  type Html,
  html,
  ownWords,
  radios,
  tag,
  textarea,
  warningText,
} from '#ui';
import { acknowledgeChallenge } from '../actions/acknowledge-challenge.ts';
import { answerChallenge, type AnswerRefusal } from '../actions/answer-challenge.ts';
import { seeChallengesToAnswer, seeWaitingChallenges } from '../actions/see-challenges.ts';
import { type Challenge, mayAnswer } from '../challenge.ts';
import { challengeAfter, waitsForAnswer } from '../states.ts';
import { paths } from './addresses.ts';
import { challengeBody, challengeOf, clockText, onceOf, personOf, tooLongIn, whereItIs } from './parts.ts';
import { say } from './say.ts';

/** Every challenge that waits for an organisation, in the person's own words. */
export async function waitingChallengesPage(visit: Visit): Promise<Answer> {
  const organisation = readId<'organisation'>(visit.params['organisation']);
  if (organisation === undefined) return { refusal: 'not-found' };
  const waiting = await seeWaitingChallenges(visit, organisation);
  if ('refused' in waiting) return { refusal: 'not-allowed' };
  const words = say(visit);
  const all = waiting.done.map((each) =>
    card({
      title: words.from(each.personName),
      headingLevel: 2,
      tags: [tag({ text: clockText(visit, each) }), tag({ text: words.aboutOf[each.about] })],
      body: html`${ownWords({ words: each.why })}<p>${button({ text: words.read, href: toAnswer(each) })}</p>`,
    }),
  );
  return {
    page: {
      title: words.waiting,
      lead: words.waitingLead(all.length),
      wide: true,
      body: cards(all, { stacked: true }),
    },
  };
}

function toAnswer(challenge: Challenge): string {
  return address(paths.toAnswer, { person: challenge.personId, challenge: challenge.challengeId });
}

type On = { readonly challenge: Challenge; readonly may: boolean };

/** One challenge for somebody who answers; whoever decided may read it and not answer. */
export function answerPage(visit: Visit): Promise<Answer> {
  return withChallenge(visit, (on) => page(visit, on, []));
}

async function withChallenge(visit: Visit, answer: (on: On) => Answer | Promise<Answer>): Promise<Answer> {
  const person = personOf(visit);
  const challengeId = challengeOf(visit);
  if (person === undefined || challengeId === undefined) return { refusal: 'not-found' };
  const seen = await seeChallengesToAnswer(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const challenge = seen.done.challenges.find((each) => each.challengeId === challengeId);
  if (challenge === undefined) return { refusal: 'not-found' };
  return answer({ challenge, may: mayAnswer(challenge, seen.done.mine) });
}

async function page(visit: Visit, { challenge, may }: On, errors: readonly FieldError[]): Promise<Answer> {
  const whose = { mine: false, name: challenge.personName };
  const words = say(visit);
  const waits = waitsForAnswer(challenge.state);
  return {
    ...(errors.length > 0 && { status: 422 }),
    page: {
      title: words.toAnswerTitle(challenge.personName),
      back: { href: address(paths.waiting, { organisation: challenge.organisationId }), text: words.waiting },
      errors,
      body: html`<p>${tag({ text: words.aboutOf[challenge.about] })}</p>
        ${whereItIs(visit, challenge)}${await challengeBody(visit, challenge, whose)}
        ${waits && !may && warningText({ text: words.youDecided })}
        ${challengeAfter(challenge.state, 'acknowledge') !== undefined && acknowledgeForm(visit, challenge)}
        ${waits && may && answerForm(visit, challenge, errors)}`,
    },
  };
}

function acknowledgeForm(visit: Visit, challenge: Challenge): Html {
  return form({
    action: address(paths.acknowledge, { person: challenge.personId, challenge: challenge.challengeId }),
    csrf: visit.csrf,
    token: visit.clock.newId(),
    children: button({ text: say(visit).acknowledge, kind: 'secondary', preventDoubleClick: true }),
  });
}

function answerForm(visit: Visit, challenge: Challenge, errors: readonly FieldError[]): Html {
  const words = say(visit);
  return form({
    action: toAnswer(challenge),
    csrf: visit.csrf,
    token: visit.clock.newId(),
    children: html`${radios({
      name: 'upheld',
      fieldset: { legend: { text: words.question, classes: 'govuk-fieldset__legend--m' } },
      value: field(visit.form, 'upheld'),
      items: [
        { value: 'yes', text: words.yes },
        { value: 'no', text: words.no },
      ],
      errorMessage: errorFor(errors, 'upheld'),
      reader: visit,
    })}
    ${textarea({ name: 'words', label: words.words, rows: 5, value: field(visit.form, 'words'), errorMessage: errorFor(errors, 'words'), reader: visit })}
    ${textarea({ name: 'whatWeDo', label: words.whatWeDoLabel, rows: 3, value: field(visit.form, 'whatWeDo'), errorMessage: errorFor(errors, 'whatWeDo'), reader: visit })}
    ${button({ text: words.answer, preventDoubleClick: true })}`,
  });
}

/** Takes the answer. */
export function answerNow(visit: Visit): Promise<Answer> {
  return withChallenge(visit, async (on) => {
    const words = say(visit);
    const verdict = field(visit.form, 'upheld');
    if (verdict !== 'yes' && verdict !== 'no')
      return page(visit, on, [{ field: 'upheld', text: words.verdictMissing }]);
    const tooLong = tooLongIn(visit, ['words', 'whatWeDo']);
    if (tooLong.length > 0) return page(visit, on, tooLong);
    const text = (name: string): string => field(visit.form, name);
    const { personId: person, challengeId, organisationId: organisation } = on.challenge;
    const upheld = verdict === 'yes';
    const given = {
      person,
      challengeId,
      upheld,
      words: text('words'),
      whatWeDo: upheld ? text('whatWeDo') : '',
    };
    const outcome = await answerChallenge(visit, { ...given, ...onceOf(visit) });
    const goTo = address(paths.waiting, { organisation });
    if ('done' in outcome || outcome.refused.because === 'already-done')
      return { goTo, notice: words.answered };
    if (outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
    if (outcome.refused.because === 'not-waiting') return { goTo, notice: words.notWaiting };
    return page(visit, on, [wrongIn(visit, outcome.refused)]);
  });
}

function wrongIn(visit: Visit, refused: Exclude<AnswerRefusal, { because: 'not-waiting' }>): FieldError {
  const words = say(visit);
  switch (refused.because) {
    case 'you-decided':
      return { field: 'upheld', text: words.youDecided };
    case 'words-missing':
      return { field: 'words', text: words.wordsMissing };
    case 'what-we-do-missing':
      return { field: 'whatWeDo', text: words.whatWeDoMissing };
  }
}

/** Tells the person that it was read. */
export async function acknowledgeNow(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  const challengeId = challengeOf(visit);
  if (person === undefined || challengeId === undefined) return { refusal: 'not-found' };
  const words = say(visit);
  const outcome = await acknowledgeChallenge(visit, { person, challengeId, ...onceOf(visit) });
  const goTo = address(paths.toAnswer, { person, challenge: challengeId });
  if ('done' in outcome || outcome.refused.because === 'already-done')
    return { goTo, notice: words.acknowledged };
  if (outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  return { goTo, notice: words.notWaiting };
}
