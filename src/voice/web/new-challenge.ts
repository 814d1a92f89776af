import { type Id, type PersonId, readId } from '#basics';
import { waysToSpeakUp, type WaysToSpeakUp } from '#people/actions';
import { address, type Answer, field, type Visit } from '#platform';
import { getPolicyPack, valueOn } from '#policy';
import {
  button,
  errorFor,
  type FieldError,
  form,
  hiddenField,
  html,
  insetText,
  textarea,
  whoseOf,
} from '#ui';
import { challengeDecision, type ChallengeRefusal } from '../actions/challenge-decision.ts';
import { type ChallengesSeen, seeChallenges } from '../actions/see-challenges.ts';
import { type Challengeable, challengeables } from '../challenge.ts';
import { paths } from './addresses.ts';
import { helpersPart } from './challenge-pages.ts';
import { onceOf, personOf, readableLetter, tooLongIn } from './parts.ts';
import { say } from './say.ts';

type What = { readonly about: Challengeable; readonly what: Id<'matter'> };
type On = {
  readonly person: PersonId;
  readonly seen: ChallengesSeen;
  readonly what: What;
  /** Where what is challenged can be read, for whoever may read it. */
  readonly letter: string | undefined;
  readonly speaking: WaysToSpeakUp;
};

/** The page on which something is challenged: told in the address what it is about. */
export function newChallengePage(visit: Visit): Promise<Answer> {
  return withMatter(visit, whatOf(visit.query['about'], visit.query['what']), (on) =>
    challengeForm(visit, on, []),
  );
}

async function withMatter(
  visit: Visit,
  what: What | undefined,
  answer: (on: On) => Answer | Promise<Answer>,
): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined || what === undefined) return { refusal: 'not-found' };
  const seen = await seeChallenges(visit, person, what);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  if (seen.done.matter === undefined) return { refusal: 'not-found' };
  const letter = await readableLetter(visit, { personId: person, about: what.about, aboutId: what.what });
  return answer({ person, seen: seen.done, what, letter, speaking: await waysToSpeakUp(visit, person) });
}

function whatOf(about: string | undefined, text: string | undefined): What | undefined {
  const kind = challengeables.find((each) => each === about);
  const what = readId<'matter'>(text);
  return kind === undefined || what === undefined ? undefined : { about: kind, what };
}

function challengeForm(visit: Visit, on: On, errors: readonly FieldError[]): Answer {
  const { person, seen, what, letter, speaking } = on;
  const whose = whoseOf(seen);
  const words = say(visit);
  const { matter } = seen;
  const today = visit.clock.today();
  const pack = getPolicyPack(visit.settings.policy);
  const takes = words.takes(
    valueOn(pack, 'complaint-acknowledged', today),
    valueOn(pack, 'review-reply', today),
  );
  return {
    ...(errors.length > 0 && { status: 422 }),
    page: {
      title: words.newTitle,
      lead: words.newLead(matter?.organisationName ?? ''),
      picture: 'help',
      back: { href: letter ?? address(paths.challenges, { person }), text: words.back },
      errors,
      exit: true,
      body: html`<p>${letter === undefined ? words.about[what.about](whose) : html`<a href="${letter}">${words.about[what.about](whose)}</a>`}</p>
        ${insetText({ text: html`${words.meanwhile[what.about]} ${takes}` })}
        ${form({
          action: address(paths.newChallenge, { person }),
          csrf: visit.csrf,
          token: visit.clock.newId(),
          children: html`${hiddenField('about', what.about)}${hiddenField('what', what.what)}
            ${textarea({ name: 'why', label: words.why, hint: words.whyHint, rows: 6, value: field(visit.form, 'why'), errorMessage: errorFor(errors, 'why'), reader: visit })}
            ${textarea({ name: 'wanted', label: words.wanted, rows: 3, value: field(visit.form, 'wanted'), errorMessage: errorFor(errors, 'wanted'), reader: visit })}
            ${button({ text: words.send, preventDoubleClick: true })}`,
        })}
        ${helpersPart(visit, speaking)}`,
    },
  };
}

/** Sends the challenge: its clocks begin today. */
export function sendChallenge(visit: Visit): Promise<Answer> {
  const what = whatOf(field(visit.form, 'about'), field(visit.form, 'what'));
  return withMatter(visit, what, async (on) => {
    const words = say(visit);
    const tooLong = tooLongIn(visit, ['why', 'wanted']);
    if (tooLong.length > 0) return challengeForm(visit, on, tooLong);
    const text = (name: string): string => field(visit.form, name);
    const challenging = { person: on.person, ...on.what, why: text('why'), wanted: text('wanted') };
    const sent = await challengeDecision(visit, { ...challenging, ...onceOf(visit) });
    const list = { goTo: address(paths.challenges, { person: on.person }) };
    if ('done' in sent) {
      const challenge = sent.done.challengeId;
      return { goTo: address(paths.challenge, { person: on.person, challenge }), notice: words.sent };
    }
    if (sent.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
    if (sent.refused.because === 'already-done') return { ...list, notice: words.sent };
    if (sent.refused.because === 'challenged-already') return { ...list, notice: words.already };
    return challengeForm(visit, on, [{ field: 'why', text: whyNot(visit, sent.refused) }]);
  });
}

function whyNot(visit: Visit, refused: ChallengeRefusal): string {
  const words = say(visit);
  switch (refused.because) {
    case 'why-missing':
      return words.whyMissing;
    case 'too-late':
      return words.tooLate;
    case 'not-late-yet':
      return words.notLate;
    case 'no-such-thing':
      return words.nothing;
    case 'challenged-already':
      return words.already;
  }
}
