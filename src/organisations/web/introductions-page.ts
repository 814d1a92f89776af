import { type PersonId, readId } from '#basics';
import { seePerson } from '#people/actions';
import { address, type Answer, field, type Visit } from '#platform';
import {
  button,
  card,
  cards,
  errorFor,
  type FieldError,
  hiddenField,
  type Html,
  html,
  input,
  textarea,
} from '#ui';
import { introduce, sayWhatCameOfIt, seeIntroductions } from '../actions/index.ts';
import type { Introduction } from '../introduction.ts';
import { introductionPaths } from './addresses.ts';
import { onceForm, onceOf, shortDay, tooLongIn, words_letters_max } from './parts.ts';
import { sayIntroductions } from './say-introductions.ts';

const to_letters_max = 200;

/** The introductions made for a person: theirs to keep, and whoever introduces them writes one down. */
export function introductionsPage(visit: Visit): Promise<Answer> {
  return withPerson(visit, (person) => page(visit, person, []));
}

async function withPerson(visit: Visit, answer: (person: PersonId) => Promise<Answer>): Promise<Answer> {
  const person = readId<'person'>(visit.params['person']);
  return person === undefined ? { refusal: 'not-found' } : answer(person);
}

async function page(visit: Visit, person: PersonId, errors: readonly FieldError[]): Promise<Answer> {
  const seen = await seeIntroductions(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const words = sayIntroductions(visit);
  const { all, mine } = seen.done;
  const who = mine ? undefined : await seePerson(visit, person);
  const name = who !== undefined && 'done' in who ? who.done.name : '';
  const back = mine ? '/me' : address('/people/:person', { person });
  return {
    ...(errors.length > 0 && { status: 422 as const }),
    page: {
      title: mine ? words.titleMine : words.titleTheirs(name),
      lead: mine ? words.leadMine : words.leadTheirs,
      picture: 'relationships',
      back: { href: back, text: words.back },
      errors,
      exit: true,
      body: html`${
        all.length === 0
          ? html`<p>${words.none}</p>`
          : cards(
              all.map((each) => shown(visit, { person, mine, errors }, each)),
              { stacked: true },
            )
      }
        <h2>${words.newTitle}</h2>${form(visit, person, errors)}`,
    },
  };
}

type Around = { readonly person: PersonId; readonly mine: boolean; readonly errors: readonly FieldError[] };

function shown(visit: Visit, { person, mine, errors }: Around, each: Introduction): Html {
  const words = sayIntroductions(visit);
  const action = address(introductionPaths.one, { person, introduction: each.introductionId });
  const id = `came-${each.introductionId}`;
  const typed =
    visit.params['introduction'] === each.introductionId ? field(visit.form, 'cameOfIt') : undefined;
  const change = html`${onceForm(
    visit,
    action,
    html`${textarea({ name: 'cameOfIt', id, label: words.cameLabel, rows: 2, value: typed ?? each.cameOfIt, errorMessage: errorFor(errors, id) })}
      ${button({ text: words.cameSave, kind: 'secondary', preventDoubleClick: true })}`,
  )}
  ${onceForm(visit, action, html`${hiddenField('out', 'yes')}${button({ text: words.takeOut, kind: 'secondary', preventDoubleClick: true })}`)}`;
  return card({
    title: each.to,
    headingLevel: 2,
    text: words.by(each.byName, shortDay(each.madeAt, visit)),
    body: html`${each.hope !== '' && html`<p><strong>${words.hope}</strong> ${each.hope}</p>`}
      ${!mine && each.cameOfIt !== '' && html`<p><strong>${words.came}</strong> ${each.cameOfIt}</p>`}
      ${mine && change}`,
  });
}

function form(visit: Visit, person: PersonId, errors: readonly FieldError[]): Html {
  const words = sayIntroductions(visit);
  return onceForm(
    visit,
    address(introductionPaths.all, { person }),
    html`${input({ name: 'to', label: words.to, hint: words.toHint, value: field(visit.form, 'to'), errorMessage: errorFor(errors, 'to') })}
      ${textarea({ name: 'hope', label: words.hopeLabel, rows: 3, value: field(visit.form, 'hope'), errorMessage: errorFor(errors, 'hope') })}
      ${button({ text: words.save, preventDoubleClick: true })}`,
  );
}

/** Writes an introduction down. */
export function writeIntroduction(visit: Visit): Promise<Answer> {
  return withPerson(visit, async (person) => {
    const words = sayIntroductions(visit);
    const to = field(visit.form, 'to');
    const errors = [
      ...(to === '' || to.length > to_letters_max ? [{ field: 'to', text: words.toMissing }] : []),
      ...tooLongIn(visit, { hope: words_letters_max }),
    ];
    if (errors.length > 0) return page(visit, person, errors);
    const outcome = await introduce(visit, { person, to, hope: field(visit.form, 'hope'), ...onceOf(visit) });
    if ('refused' in outcome && outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
    return { goTo: address(introductionPaths.all, { person }), notice: words.saved };
  });
}

/** The person keeps what came of one, or takes it out. */
export function keepIntroduction(visit: Visit): Promise<Answer> {
  return withPerson(visit, async (person) => {
    const introduction = readId<'introduction'>(visit.params['introduction']);
    if (introduction === undefined) return { refusal: 'not-found' };
    const words = sayIntroductions(visit);
    const cameOfIt = field(visit.form, 'cameOfIt');
    const id = `came-${introduction}`;
    const tooLong = tooLongIn(visit, { cameOfIt: words_letters_max }).map((each) => ({ ...each, field: id }));
    if (tooLong.length > 0) return page(visit, person, tooLong);
    const says = field(visit.form, 'out') === 'yes' ? 'take-out' : { cameOfIt };
    const outcome = await sayWhatCameOfIt(visit, { person, introduction, says, ...onceOf(visit) });
    if ('refused' in outcome && outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
    if ('refused' in outcome && outcome.refused.because === 'not-there') return { refusal: 'not-found' };
    const notice = says === 'take-out' ? words.tookOut : words.saved;
    return { goTo: address(introductionPaths.all, { person }), notice };
  });
}
