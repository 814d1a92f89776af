import type { OrganisationId, Outcome } from '#basics';
import { directoryWork } from '#directory/actions';
import { seeAhead } from '#employing/actions';
import { fundsHeld, waitingQuestions } from '#holdings/actions';
import { invitationsWaiting, type MyWorkplace } from '#people/actions';
import { seeRuns } from '#payments/actions';
import { address, type Visit } from '#platform';
import { seeWaitingPlans } from '#plans/actions';
import { checksInHand, reportsToAnswer, waitsForCheckers } from '#quality/actions';
import { seeReturn } from '#streams/actions';
import type { CardLink } from '#ui';
import { seeWaitingChallenges } from '#voice/actions';
import { workSay } from './work-say.ts';

type Role = MyWorkplace['roles'][number];
type WorkName = keyof ReturnType<typeof workSay>['short'];
type Waiting = (visit: Visit, organisation: OrganisationId) => Promise<number>;
type WorkWay = { readonly name: WorkName; readonly path: string; readonly waiting?: Waiting };

const money = '/holdings/for/:organisation';

// What each role has to do, in the order in which it is mostly done.
const waysOf: Readonly<Record<Role, readonly WorkWay[]>> = {
  planner: [{ name: 'aboutUs', path: '/organisations/for/:organisation' }],
  decider: [
    { name: 'plans', path: '/plans/for/:organisation', waiting: plansWaiting },
    { name: 'agreed', path: '/plans/for/:organisation/agreed' },
    { name: 'questions', path: money, waiting: questionsWaiting },
    { name: 'challenges', path: '/voice/for/:organisation', waiting: challengesWaiting },
    { name: 'rules', path: '/rules/for/:organisation' },
    { name: 'directory', path: '/directory/for/:organisation', waiting: mistakesWaiting },
  ],
  payer: [
    { name: 'payments', path: money },
    { name: 'runs', path: '/payments/for/:organisation', waiting: runsWaiting },
    { name: 'ahead', path: '/employing/for/:organisation/ahead', waiting: wagesWaiting },
    { name: 'streams', path: '/streams/for/:organisation', waiting: placesWaiting },
  ],
  holder: [
    { name: 'funds', path: money, waiting: agreementsWaiting },
    { name: 'checked', path: '/quality/answers/:organisation', waiting: answersWaiting },
  ],
  checker: [{ name: 'checks', path: '/quality/for/:organisation', waiting: checksWaiting }],
  funder: [{ name: 'streams', path: '/streams/for/:organisation', waiting: placesWaiting }],
  watcher: [{ name: 'fairness', path: '/insight/for/:organisation' }],
};

const ourPeople: WorkWay = { name: 'ourPeople', path: '/people/for/:organisation', waiting: peopleWaiting };

/** Everything that somebody does at an organisation, each address once, by its short name: for the top of every page. */
export function waysAtWork(visit: Visit, place: MyWorkplace): readonly { href: string; text: string }[] {
  const { short } = workSay(visit);
  return waysFor(place).map(({ name, path }) => ({ href: hrefOf(path, place), text: short[name] }));
}

/** The same in whole words, with how many wait there: for the home of who works there. */
export async function workThatWaits(visit: Visit, place: MyWorkplace): Promise<readonly CardLink[]> {
  const say = workSay(visit);
  return Promise.all(
    waysFor(place).map(async ({ name, path, waiting }): Promise<CardLink> => {
      const count = (await waiting?.(visit, place.organisationId)) ?? 0;
      return {
        href: hrefOf(path, place),
        text: say.whole[name],
        ...(count > 0 && { beside: say.waiting(count) }),
      };
    }),
  );
}

function waysFor(place: MyWorkplace): readonly WorkWay[] {
  const standsBeside = place.roles.some((role) => role !== 'watcher' && role !== 'funder');
  const all = [...place.roles.flatMap((role) => waysOf[role]), ...(standsBeside ? [ourPeople] : [])];
  return all.filter((way, index) => all.findIndex((each) => each.path === way.path) === index);
}

function hrefOf(path: string, { organisationId: organisation }: MyWorkplace): string {
  return address(path, { organisation });
}

async function plansWaiting(visit: Visit, organisation: OrganisationId): Promise<number> {
  return counted(await seeWaitingPlans(visit, organisation), ({ total }) => total);
}

// Parts of budgets that a funder is asked to write.
async function placesWaiting(visit: Visit, organisation: OrganisationId): Promise<number> {
  return counted(await seeReturn(visit, organisation), ({ waiting }) => waiting.length);
}

async function questionsWaiting(visit: Visit, organisation: OrganisationId): Promise<number> {
  return counted(await waitingQuestions(visit, organisation), (all) => all.length);
}

async function challengesWaiting(visit: Visit, organisation: OrganisationId): Promise<number> {
  return counted(await seeWaitingChallenges(visit, organisation), (all) => all.length);
}

// What was told to be wrong, and challenges to what was taken down.
async function mistakesWaiting(visit: Visit, organisation: OrganisationId): Promise<number> {
  return counted(await directoryWork(visit, organisation), ({ waiting }) => waiting);
}

async function peopleWaiting(visit: Visit, organisation: OrganisationId): Promise<number> {
  return counted(await invitationsWaiting(visit, organisation), (all) => all.length);
}

// A check waits for its checkers until it is with the person, and again once they are to come back.
async function checksWaiting(visit: Visit, organisation: OrganisationId): Promise<number> {
  return counted(
    await checksInHand(visit, organisation),
    (all) => all.filter((each) => waitsForCheckers(visit, each)).length,
  );
}

async function answersWaiting(visit: Visit, organisation: OrganisationId): Promise<number> {
  return counted(
    await reportsToAnswer(visit, organisation),
    (all) => all.filter(({ reply }) => reply === undefined).length,
  );
}

// Whoever prepared a run waits for somebody else; it does not wait for them. The newest runs are enough to look at.
async function runsWaiting(visit: Visit, organisation: OrganisationId): Promise<number> {
  const mine = visit.account?.accountId;
  return counted(
    await seeRuns(visit, organisation),
    ({ runs }) => runs.filter((run) => run.state === 'prepared' && run.prepared.by !== mine).length,
  );
}

// What somebody agreed to first waits for another.
async function wagesWaiting(visit: Visit, organisation: OrganisationId): Promise<number> {
  const mine = visit.account?.accountId;
  return counted(
    await seeAhead(visit, organisation),
    ({ graces }) =>
      graces.filter(
        ({ state, checked }) => state === 'asked' || (state === 'checked' && checked?.by !== mine),
      ).length,
  );
}

// What waits for a signature stands first in the list.
async function agreementsWaiting(visit: Visit, organisation: OrganisationId): Promise<number> {
  return counted(
    await fundsHeld(visit, organisation),
    ({ list }) => list.filter(({ holding }) => holding.state === 'signed-by-person').length,
  );
}

// Of a list that somebody may not see, nothing waits for them.
function counted<Done>(seen: Outcome<Done, { because: string }>, count: (done: Done) => number): number {
  return 'done' in seen ? count(seen.done) : 0;
}
