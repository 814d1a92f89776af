import { pounds, readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, card, cards, errorFor, type FieldError, html, input, textarea } from '#ui';
import { answerAdvert, readAdverts } from '../actions/index.ts';
import { advertBody } from './advert-pages.ts';
import { onceForm, onceOf } from './parts.ts';
import { paths } from './paths.ts';
import { sayAdvert } from './say-advert.ts';

/** Every job that is public here, for anybody. */
export async function publicAdvertsPage(visit: Visit): Promise<Answer> {
  const say = sayAdvert(visit);
  const all = await readAdverts(visit);
  const list = all.map((advert) =>
    card({
      title: advert.title,
      headingLevel: 2,
      href: address(paths.publicAdvert, { advert: advert.advertId }),
      text: `${advert.place}. ${advert.hours}. ${say.wage(pounds(advert.wage))}.`,
    }),
  );
  const body = list.length === 0 ? html`<p>${say.publicNone}</p>` : cards(list);
  return { page: { title: say.publicTitle, lead: say.publicLead, body } };
}

/** One of them, and the form for whoever would like it. */
export function publicAdvertPage(visit: Visit): Promise<Answer> {
  return shown(visit, []);
}

async function shown(visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const say = sayAdvert(visit);
  const advert = (await readAdverts(visit)).find((each) => each.advertId === visit.params['advert']);
  const back = { href: paths.publicAdverts, text: say.publicTitle };
  if (advert === undefined)
    return { page: { title: say.publicTitle, back, body: html`<p>${say.notOpen}</p>` }, status: 404 };
  const text = (name: 'name' | 'reach') =>
    input({
      name,
      label: say[name],
      value: field(visit.form, name),
      errorMessage: errorFor(errors, name),
      reader: visit,
    });
  const fields = html`${text('name')}${text('reach')}
    ${textarea({ name: 'words', label: say.say, value: field(visit.form, 'words'), errorMessage: errorFor(errors, 'words'), reader: visit })}
    ${button({ text: say.send, preventDoubleClick: true })}`;
  const body = html`${advertBody(visit, advert)}<h2>${say.answer}</h2>
    ${onceForm(visit, address(paths.publicAdvert, { advert: advert.advertId }), fields)}`;
  const page = { title: advert.title, back, errors, body };
  return errors.length === 0 ? { page } : { page, status: 422 };
}

const letters_max = { name: 100, reach: 200, words: 2000 };

/** Takes what somebody answers. */
export async function replyNow(visit: Visit): Promise<Answer> {
  const advert = readId<'advert'>(visit.params['advert']);
  if (advert === undefined) return { refusal: 'not-found' };
  const say = sayAdvert(visit);
  const [name, reach, words] = [
    field(visit.form, 'name'),
    field(visit.form, 'reach'),
    field(visit.form, 'words'),
  ];
  const errors: readonly FieldError[] = [
    ...(name === '' ? [{ field: 'name', text: say.missing }] : []),
    ...(reach === '' ? [{ field: 'reach', text: say.missing }] : []),
    ...Object.entries({ name, reach, words }).flatMap(([which, said]) =>
      said.length > letters_max[which === 'name' ? 'name' : which === 'reach' ? 'reach' : 'words']
        ? [{ field: which, text: say.tooLong }]
        : [],
    ),
  ];
  if (errors.length > 0) return shown(visit, errors);
  const outcome = await answerAdvert(visit, { advert, name, reach, words, ...onceOf(visit) });
  const goTo = paths.publicAdverts;
  if ('done' in outcome || outcome.refused.because === 'already-done') return { goTo, notice: say.sent };
  return { goTo, notice: say.notOpen };
}
