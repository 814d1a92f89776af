import { type CalendarDate, dayOf, longDate, type OrganisationId, readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, buttonGroup, card, cards, type FieldError, type Html, html } from '#ui';
import {
  answerMistakeFor,
  answerTakingDown,
  type DirectoryWork,
  directoryWork,
  findService,
  type NamedTakingDown,
  takeDown,
} from '../actions/index.ts';
import { stateOf } from '../taking-down.ts';
import { keeperPaths, serviceAt, serviceIn } from './addresses.ts';
import { onceOf } from './once-form.ts';
import { sayKeeper } from './say-keeper.ts';
import { answerField, toldList } from './told-list.ts';
import { readWords, wordsForm } from './words-form.ts';

/** What waits about the directory, for workers of the local service. */
export function workPage(visit: Visit): Promise<Answer> {
  return showWork(visit, []);
}

async function showWork(visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const organisation = organisationIn(visit);
  const work = organisation && (await directoryWork(visit, organisation));
  if (organisation === undefined || work === undefined || 'refused' in work)
    return { refusal: 'not-allowed' };
  const words = sayKeeper(visit);
  const { down, latest, told } = work.done;
  const answer = ({ mistakeId: mistake }: { mistakeId: string }) =>
    address(keeperPaths.answer, { organisation, mistake });
  const taken = down.map((each) => downCard(visit, each, errors));
  const body = html`<h2>${words.toldTitle}</h2>
    ${told.length === 0 ? html`<p>${words.toldNone}</p>` : toldList(visit, told, { answer, errors })}
    <h2>${words.downTitle}</h2>
    ${down.length === 0 ? html`<p>${words.downNone}</p>` : cards(taken, { stacked: true })}
    ${latest.length > 0 && latestList(visit, latest)}`;
  const page = { title: words.title, lead: words.lead, body, errors };
  return errors.length === 0 ? { page } : { page, status: 422 };
}

function latestList(visit: Visit, latest: DirectoryWork['latest']): Html {
  const words = sayKeeper(visit);
  return html`<h2>${words.latestTitle}</h2>
    <p>${words.latestLead}</p>
    <ul>
      ${latest.map(({ id, name }) => html`<li><a href="${serviceAt(id)}">${name}</a></li>`)}
    </ul>`;
}

function downCard(visit: Visit, taking: NamedTakingDown, errors: readonly FieldError[]): Html {
  const words = sayKeeper(visit);
  const { challenge, organisation, reason, serviceId, stays, takenAt } = taking;
  const state = stateOf(taking);
  const back = button({ text: words.back, name: 'answer', value: 'back', preventDoubleClick: true });
  const stay = button({ text: words.stays, name: 'answer', value: 'stays', kind: 'secondary' });
  const form = {
    id: downField(serviceId),
    action: address(keeperPaths.down, { organisation, service: serviceId }),
    label: words.why,
    ...(state === 'challenged' && { hint: words.staysHint }),
    buttons: buttonGroup(state === 'challenged' ? [back, stay] : [back]),
  };
  return card({
    title: taking.name,
    href: serviceAt(serviceId),
    body: html`<p>${words.downOn(longDate(dayOf(takenAt)), reason)}</p>
      ${challenge !== undefined && html`<p>${words.challenged(challenge.words)}</p>`}
      ${challenge !== undefined && state === 'challenged' && html`<p><strong>${dueWords(visit, challenge.answerBy)}</strong></p>`}
      ${stays !== undefined && html`<p>${words.staysDown(stays.why)}</p>`}${wordsForm(visit, form, errors)}`,
  });
}

function dueWords(visit: Visit, answerBy: CalendarDate): string {
  const words = sayKeeper(visit);
  const day = longDate(answerBy);
  return answerBy < visit.clock.today() ? words.answerLate(day) : words.answerBy(day);
}

/** Answers what somebody says is wrong. */
export async function answerTold(visit: Visit): Promise<Answer> {
  const organisation = organisationIn(visit);
  const mistake = readId<'mistake'>(visit.params['mistake']);
  if (organisation === undefined || mistake === undefined) return { refusal: 'not-found' };
  const read = readWords(visit, answerField(mistake));
  if ('errors' in read) return showWork(visit, read.errors);
  const outcome = await answerMistakeFor(visit, organisation, { mistake, words: read.words });
  if ('refused' in outcome && outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  return { goTo: address(keeperPaths.work, { organisation }), notice: sayKeeper(visit).answered };
}

/** Asks why a listing is taken down. */
export function downPage(visit: Visit): Promise<Answer> {
  return askWhy(visit, []);
}

async function askWhy(visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const [organisation, id] = [organisationIn(visit), serviceIn(visit)];
  const service = id === undefined ? undefined : await findService(visit, id);
  if (organisation === undefined || service === undefined) return { refusal: 'not-found' };
  if (service.takenDownOn !== undefined) return { goTo: address(keeperPaths.work, { organisation }) };
  const words = sayKeeper(visit);
  const form = {
    id: downField(service.id),
    action: address(keeperPaths.down, { organisation, service: service.id }),
    label: words.downQuestion,
    hint: words.downHint,
    buttons: button({
      text: words.takeDown,
      name: 'answer',
      value: 'down',
      kind: 'warning',
      preventDoubleClick: true,
    }),
  };
  const back = { href: serviceAt(service.id), text: words.toListing };
  const lead = words.downLead(service.name);
  const page = { title: words.takeDown, lead, back, errors, body: wordsForm(visit, form, errors) };
  return errors.length === 0 ? { page } : { page, status: 422 };
}

/** Takes a listing down, puts it back, or says that it stays down. */
export async function answerDown(visit: Visit): Promise<Answer> {
  const [organisation, service] = [organisationIn(visit), serviceIn(visit)];
  if (organisation === undefined || service === undefined) return { refusal: 'not-found' };
  const words = sayKeeper(visit);
  const asked = field(visit.form, 'answer');
  const isNew = asked !== 'back' && asked !== 'stays';
  const read = readWords(visit, downField(service));
  if ('errors' in read) return isNew ? askWhy(visit, read.errors) : showWork(visit, read.errors);
  const about = { organisation, service, ...onceOf(visit) };
  const outcome = isNew
    ? await takeDown(visit, { ...about, reason: read.words })
    : await answerTakingDown(visit, { ...about, answer: asked, why: read.words });
  const goTo = address(keeperPaths.work, { organisation });
  if ('done' in outcome || outcome.refused.because === 'already-done')
    return { goTo, notice: { back: words.wentBack, stays: words.stayed }[asked] ?? words.taken };
  if (outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  if (outcome.refused.because === 'another-must-answer')
    return showWork(visit, [{ field: downField(service), text: words.another }]);
  return { goTo };
}

function downField(service: string): string {
  return `why-${service}`;
}

function organisationIn(visit: Visit): OrganisationId | undefined {
  return readId<'organisation'>(visit.params['organisation']);
}
