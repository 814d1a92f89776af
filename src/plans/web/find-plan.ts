import { type PersonId, readId } from '#basics';
import { findService } from '#directory/actions';
import { findMyPerson, mayAct, peopleBeside, registerMe } from '#people/actions';
import { address, type Answer, type Visit } from '#platform';
import { button, form, html } from '#ui';
import { seePlan } from '../actions/see-plan.ts';
import { startPlan } from '../actions/start-plan.ts';
import { paths, planHref } from './addresses.ts';
import { paperWay } from './paper-page.ts';
import { say } from './say.ts';
import { sayLine } from './say-line.ts';

type Whose = { readonly personId: PersonId; readonly name: string };

/** My plan, or the plans of those I help. */
export async function findPlanPage(visit: Visit): Promise<Answer> {
  const all = await plansOf(visit);
  return all.length === 0 ? beginPage(visit) : choose(all, say(visit).whichPlan, planHref);
}

function beginPage(visit: Visit): Answer {
  const words = say(visit);
  return {
    page: {
      title: words.myPlan,
      lead: words.startMeans,
      picture: 'plan',
      body: html`<p>${words.beginMeans} <a href="/budget">${words.figureFirst}</a></p>${form({
        action: paths.mine,
        csrf: visit.csrf,
        token: visit.clock.newId(),
        children: button({ text: words.start, preventDoubleClick: true }),
      })}${paperWay(visit)}`,
    },
  };
}

/** Begins a plan for one's own life. A second click finds the plan begun and leads to it. */
export async function beginMyPlan(visit: Visit): Promise<Answer> {
  const { account } = visit;
  if (account === undefined) return { refusal: 'sign-in-first' };
  const registered = await registerMe(visit, { name: account.name });
  if ('refused' in registered) return { refusal: 'sign-in-first' };
  await startPlan(visit, { person: registered.done });
  return { goTo: planHref(registered.done) };
}

/** Puts a service of the directory into a plan: one's own, or one of those one helps to write. */
export async function addServicePage(visit: Visit): Promise<Answer> {
  const serviceId = readId<'service'>(visit.query['service']);
  const service = serviceId && (await findService(visit, serviceId));
  if (service === undefined) return { refusal: 'not-found' };
  const all = await writableBy(visit);
  const words = sayLine(visit);
  if (all.length === 0) return startFirstPage(visit);
  return choose(all, words.whichPlan, (person) =>
    address(paths.newLine, { person }, { service: service.id }),
  );
}

function startFirstPage(visit: Visit): Answer {
  const words = sayLine(visit);
  const way = button({ text: say(visit).myPlan, href: paths.mine });
  return { page: { title: words.noPlanOpen, body: html`<p>${words.startFirst}</p>${way}` } };
}

function choose(all: readonly Whose[], title: string, href: (person: PersonId) => string): Answer {
  const only = all.length === 1 ? all[0] : undefined;
  if (only !== undefined) return { goTo: href(only.personId) };
  const items = all.map((each) => html`<li><a href="${href(each.personId)}">${each.name}</a></li>`);
  return { page: { title, body: html`<ul>${items}</ul>` } };
}

async function plansOf(visit: Visit): Promise<readonly Whose[]> {
  const me = await findMyPerson(visit);
  const beside = await peopleBeside(visit);
  const helped = beside.filter((each) => each.role === 'supporter' || each.role === 'planner');
  const all = unique([...(me === undefined ? [] : [me]), ...helped]);
  // Somebody may stand beside a person and not see their plan.
  const may = await Promise.all(
    all.map(({ personId: person }) => mayAct(visit, { may: 'see-plan', person })),
  );
  return all.filter((_, index) => may[index]);
}

async function writableBy(visit: Visit): Promise<readonly Whose[]> {
  const all = await plansOf(visit);
  const may = await Promise.all(
    all.map(async (each) => {
      const seen = await seePlan(visit, each.personId);
      return 'done' in seen && seen.done?.mayWrite === true;
    }),
  );
  return all.filter((_, index) => may[index]);
}

function unique(all: readonly Whose[]): readonly Whose[] {
  return all.filter((each, index) => all.findIndex((other) => other.personId === each.personId) === index);
}
