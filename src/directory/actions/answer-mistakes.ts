import { done, type Id, type OrganisationId, type Outcome, refused } from '#basics';
import { actFor, type AlreadyDone, asMyself, type NotAllowed } from '#people/actions';
import { type Actor, address, type Transaction, type World, writeLetter } from '#platform';
import type { Service, ServiceId } from '../service.ts';
import { answerMistake, mistakesOn, mistakesToAnswer, type ToldMistake } from '../store/mistakes.ts';
import { findService, lastChangedOf } from '../store/services.ts';
import { takingsDownOf } from '../store/takings-down.ts';
import { stateOf, type TakingDown } from '../taking-down.ts';
import { ownList } from './keep-listing.ts';
import { answerLetter } from './listing-letters.ts';

const latest_max = 20;

type Answering = { readonly mistake: Id<'mistake'>; readonly words: string };
type Answered = Outcome<ServiceId, AlreadyDone | NotAllowed>;

/** What was told of a listing of one's own. */
export async function mistakesToldMe(
  visit: World & Actor,
  service: ServiceId,
): Promise<readonly ToldMistake[]> {
  const { account, locality } = visit;
  if (account === undefined) return [];
  return visit.database.transaction({ locality, account: account.accountId }, (tx) =>
    mistakesOn(tx, service),
  );
}

/** Whoever listed themselves answers what somebody says is wrong; whoever asked for an answer gets it by letter. */
export async function answerMistakeAsLister(visit: World & Actor, answering: Answering): Promise<Answered> {
  return asMyself<ServiceId, AlreadyDone>(visit, {}, (tx, { accountId }) =>
    answer(tx, visit, { ...answering, by: accountId }),
  );
}

/** The same for the local service, which has a word with whoever publishes the list. */
export async function answerMistakeFor(
  visit: World & Actor,
  organisation: OrganisationId,
  answering: Answering,
): Promise<Answered> {
  return actFor<ServiceId, AlreadyDone>(visit, { may: 'keep-directory', organisation }, (tx, { accountId }) =>
    answer(tx, visit, { ...answering, by: accountId }),
  );
}

/** What waits for the local service: what was told is wrong, and what it took down. */
export async function directoryWork(
  visit: World & Actor,
  organisation: OrganisationId,
): Promise<Outcome<DirectoryWork, NotAllowed>> {
  return actFor<DirectoryWork, NotAllowed>(visit, { may: 'keep-directory', organisation }, async (tx) => {
    const told = await mistakesToAnswer(tx);
    const down = await takingsDownOf(tx, organisation);
    const named = down.map(async (taking) => {
      const service = await findService(tx, taking.serviceId);
      return { ...taking, name: service?.name ?? '' };
    });
    const challenged = down.filter((taking) => stateOf(taking) === 'challenged');
    const latest = await lastChangedOf(tx, ownList, latest_max);
    const waiting = told.length + challenged.length;
    return done({ told, latest, waiting, down: await Promise.all(named) });
  });
}

/** `waiting`: how much of it somebody has to answer. `latest`: what people listed themselves or changed last. */
export type DirectoryWork = {
  readonly told: readonly ToldMistake[];
  readonly down: readonly NamedTakingDown[];
  readonly latest: readonly Pick<Service, 'id' | 'name'>[];
  readonly waiting: number;
};

/** One that is down, by the name of its listing. */
export type NamedTakingDown = TakingDown & { readonly name: string };

async function answer(
  tx: Transaction,
  visit: World & Actor,
  { by, mistake, words }: Answering & { readonly by: NonNullable<Actor['account']>['accountId'] },
): Promise<Outcome<ServiceId, AlreadyDone>> {
  const at = visit.clock.now();
  const told = await answerMistake(tx, mistake, { by, at, words });
  if (told === undefined) return refused('already-done');
  const service = await findService(tx, told.serviceId);
  if (told.answerTo !== null && service !== undefined) {
    const letter = answerLetter({ language: 'en' });
    const link = `${visit.settings.url}${address('/directory/:service', { service: service.id })}`;
    await writeLetter(tx, visit.locality, {
      letterId: visit.clock.newId(),
      to: told.answerTo,
      subject: letter.subject(service.name),
      body: letter.body(told.words, words, link),
      writtenAt: at,
    });
  }
  return done(told.serviceId);
}
