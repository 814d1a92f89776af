import { type PersonId, pounds, readId, readPounds } from '#basics';
import { mayAct } from '#people/actions';
import { address, type Answer, field, type Visit } from '#platform';
import {
  button,
  card,
  cards,
  errorFor,
  type FieldError,
  type Html,
  html,
  input,
  insetText,
  moneyInput,
  ownWords,
  summaryList,
  tag,
  textarea,
} from '#ui';
import { putAdvert, seeAdverts, writeAdvert } from '../actions/index.ts';
import { type Advert, advertState, type PublicAdvert } from '../advert.ts';
import { onceForm, onceOf, personOf } from './parts.ts';
import { paths } from './paths.ts';
import { sayAdvert } from './say-advert.ts';

/** A person's adverts, and the form for a new one. */
export function advertsPage(visit: Visit): Promise<Answer> {
  return shown(visit, []);
}

async function shown(visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeAdverts(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const say = sayAdvert(visit);
  const mine = await mayAct(visit, { may: 'employ', person });
  const list = seen.done.map((advert) =>
    card({
      title: advert.title,
      headingLevel: 2,
      href: address(paths.advert, { person, advert: advert.advertId }),
      tags: [tag({ text: say.states[advertState(advert)] })],
    }),
  );
  const page = {
    title: say.title,
    lead: say.lead,
    back: { href: address(paths.jobs, { person }), text: say.back },
    errors,
    body: html`${list.length === 0 ? html`<p>${say.none}</p>` : cards(list)}${mine && writeForm(visit, person, errors)}`,
  };
  return errors.length === 0 ? { page } : { page, status: 422 };
}

function writeForm(visit: Visit, person: PersonId, errors: readonly FieldError[]): Html {
  const say = sayAdvert(visit);
  const text = (name: 'title' | 'place' | 'hours' | 'shownAs', hint?: string): Html =>
    input({
      name,
      label: say.asks[name],
      hint,
      value: field(visit.form, name),
      errorMessage: errorFor(errors, name),
      reader: visit,
    });
  const fields = html`${text('title')}
    ${textarea({ name: 'words', label: say.asks.words, hint: say.hints.words, value: field(visit.form, 'words'), errorMessage: errorFor(errors, 'words'), reader: visit })}
    ${text('place', say.hints.place)}${text('hours')}
    ${moneyInput({ name: 'wage', label: say.asks.wage, value: field(visit.form, 'wage'), errorMessage: errorFor(errors, 'wage'), reader: visit })}
    ${text('shownAs', say.hints.shownAs)}${button({ text: say.look, preventDoubleClick: true })}`;
  return html`<h2>${say.write}</h2>${onceForm(visit, address(paths.adverts, { person }), fields)}`;
}

const letters_max = { title: 100, words: 3000, place: 100, hours: 300, shownAs: 60 };

/** Writes an advert down, and shows it as everybody would see it. */
export async function writeAdvertNow(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const say = sayAdvert(visit);
  const text = (name: keyof typeof letters_max): string => field(visit.form, name);
  const wage = readPounds(field(visit.form, 'wage'));
  const errors: readonly FieldError[] = [
    ...(['title', 'words', 'place', 'hours'] as const).flatMap((name) =>
      text(name) === '' ? [{ field: name, text: say.missing }] : [],
    ),
    ...(['title', 'words', 'place', 'hours', 'shownAs'] as const).flatMap((name) =>
      text(name).length > letters_max[name] ? [{ field: name, text: say.tooLong }] : [],
    ),
    ...(wage === undefined || wage > 100_000 ? [{ field: 'wage', text: say.notMoney }] : []),
  ];
  if (errors.length > 0 || wage === undefined) return shown(visit, errors);
  const [title, words, place] = [text('title'), text('words'), text('place')];
  const advert = { title, words, place, hours: text('hours'), wage, shownAs: text('shownAs') };
  const outcome = await writeAdvert(visit, { person, advert, ...onceOf(visit) });
  if ('done' in outcome) return { goTo: address(paths.advert, { person, advert: outcome.done }) };
  if (outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  if (outcome.refused.because === 'already-done') return { goTo: address(paths.adverts, { person }) };
  return shown(visit, [{ field: 'wage', text: say.below(pounds(outcome.refused.least)) }]);
}

/** One advert as everybody sees it or would, the way to make it public or take it down, and who answered. */
export async function advertPage(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeAdverts(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const advert = seen.done.find((each) => each.advertId === visit.params['advert']);
  if (advert === undefined) return { refusal: 'not-found' };
  const say = sayAdvert(visit);
  const state = advertState(advert);
  const mine = await mayAct(visit, { may: 'employ', person });
  const open = address(paths.publicAdvert, { advert: advert.advertId });
  return {
    page: {
      title: advert.title,
      back: { href: address(paths.adverts, { person }), text: say.title },
      body: html`<p>${tag({ text: say.states[state] })}</p>
        ${state === 'draft' && insetText({ text: say.preview })}
        ${advertBody(visit, advert)}
        ${state === 'public' && html`<p>${say.atAddress} <a href="${open}">${visit.settings.url}${open}</a></p>`}
        ${mine && state === 'draft' && move(visit, { person, advert, to: 'public' })}
        ${mine && state === 'public' && move(visit, { person, advert, to: 'closed' })}
        ${state !== 'draft' && replies(visit, person, advert)}`,
    },
  };
}

function move(
  visit: Visit,
  {
    person,
    advert,
    to,
  }: { readonly person: string; readonly advert: Advert; readonly to: 'public' | 'closed' },
): Html {
  const say = sayAdvert(visit);
  const path = to === 'public' ? paths.publish : paths.takeDown;
  const text = to === 'public' ? say.makePublic : say.takeDown;
  const kind = to === 'public' ? 'main' : 'secondary';
  return onceForm(
    visit,
    address(path, { person, advert: advert.advertId }),
    button({ text, kind, preventDoubleClick: true }),
  );
}

function replies(visit: Visit, person: string, advert: Advert): Html {
  const say = sayAdvert(visit);
  const items = advert.replies.map(
    (each) =>
      html`<li><strong>${each.name}</strong>: ${each.reach}${each.words !== '' && ownWords({ words: each.words })}</li>`,
  );
  return html`<h2>${say.replies}</h2>${items.length === 0 ? html`<p>${say.repliesNone}</p>` : html`<ul>${items}</ul>`}
    <p><a href="${address(paths.newJob, { person })}">${say.takeOn}</a></p>`;
}

/** What everybody reads of a job. */
export function advertBody(visit: Visit, advert: PublicAdvert): Html {
  const say = sayAdvert(visit);
  return html`${ownWords({ words: advert.words, heading: say.by(advert.shownAs) })}
    ${summaryList({
      rows: [
        { key: say.where, value: advert.place },
        { key: say.when, value: advert.hours },
        { key: say.pay, value: say.wage(pounds(advert.wage)) },
      ],
    })}`;
}

/** Makes an advert public. */
export function publishNow(visit: Visit): Promise<Answer> {
  return moved(visit, 'public');
}

/** Takes it down. */
export function takeDownNow(visit: Visit): Promise<Answer> {
  return moved(visit, 'closed');
}

async function moved(visit: Visit, to: 'public' | 'closed'): Promise<Answer> {
  const person = personOf(visit);
  const advert = readId<'advert'>(visit.params['advert']);
  if (person === undefined || advert === undefined) return { refusal: 'not-found' };
  const say = sayAdvert(visit);
  const outcome = await putAdvert(visit, { person, advert, to, ...onceOf(visit) });
  const goTo = address(paths.advert, { person, advert });
  if ('done' in outcome) return { goTo, notice: to === 'public' ? say.madePublic : say.tookDown };
  if (outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  return outcome.refused.because === 'already-done' ? { goTo } : { goTo, notice: say.notNow };
}
