import { type OrganisationId, readId } from '#basics';
import { organisationsOfKind, workersAs } from '#people/actions';
import {
  accountsOf,
  type Actor,
  findAccount,
  readEmail,
  type SignedIn,
  systemClock,
  type Transaction,
  type World,
} from '#platform';
import { readRunNumber, seeRun, type RunSeen } from '#payments/actions';
import { openStore } from '../store.ts';
import { type Run, type Terminal, withSettings } from './command.ts';
import { optionOf, plainWords } from './words.ts';

/** Somebody at the command line at work for the service of the place that pays. */
export type AtWork = {
  readonly visit: World & Actor & { readonly account: SignedIn };
  readonly organisation: OrganisationId;
  readonly plain: readonly string[];
  readonly words: readonly string[];
  readonly to: Terminal;
};

/**
 * A command about payments: in the name of whoever `--as` says, by e-mail address or id; else of whoever makes payments here
 * longest, which is said.
 */
export function payCommand(
  usage: string,
  takes: { readonly plain: number; readonly options: readonly string[]; readonly mustSayWho?: boolean },
  work: (at: AtWork) => Promise<number>,
): Run {
  return (words, to) =>
    withSettings(to, async (settings) => {
      const plain = plainWords(words, [...takes.options, '--as']);
      const as = optionOf(words, '--as');
      if (plain?.length !== takes.plain || (takes.mustSayWho === true && as === undefined)) {
        to.tell(`Say it like this: ${usage}`);
        return 2;
      }
      const store = await openStore(settings, to.tell);
      if (store === undefined) return 1;
      try {
        const { locality } = settings;
        const world = { database: store.database, clock: systemClock, settings };
        const found = await store.database.transaction({ locality }, (tx) => whoPays(tx, as));
        if (typeof found === 'string') {
          to.tell(nobody[found](as));
          return found === 'nobody' && as !== undefined ? 2 : 1;
        }
        const { account, organisation } = found;
        if (as === undefined) to.tell(`In the name of ${account.name}; --as names somebody else.`);
        const visit = { ...world, locality, account };
        return await work({ visit, organisation, plain, words, to });
      } finally {
        await store.close();
      }
    });
}

/** Who is at work, and for which service: the first that they make payments for, or else the first of the place. */
async function whoPays(
  tx: Transaction,
  as: string | undefined,
): Promise<{ readonly account: SignedIn; readonly organisation: OrganisationId } | 'no-service' | 'nobody'> {
  const services = await organisationsOfKind(tx, 'local-service');
  const account = as === undefined ? undefined : await named(tx, as);
  if (as !== undefined && account === undefined) return 'nobody';
  for (const { organisationId } of services) {
    const payers = await workersAs(tx, organisationId, 'payer');
    const [first] = account === undefined ? await accountsOf(tx, payers) : [account];
    if (first !== undefined && payers.includes(first.accountId))
      return { account: first, organisation: organisationId };
  }
  const [service] = services;
  if (service === undefined) return 'no-service';
  return account === undefined ? 'nobody' : { account, organisation: service.organisationId };
}

async function named(tx: Parameters<typeof accountsOf>[0], as: string): Promise<SignedIn | undefined> {
  const accountId = readId<'account'>(as);
  if (accountId !== undefined) return (await accountsOf(tx, [accountId]))[0];
  const email = readEmail(as);
  return email === undefined ? undefined : findAccount(tx, email);
}

const nobody = {
  'no-service': () => 'There is no local service here yet. Add one: organisation add local-service NAME',
  nobody: (as: string | undefined) =>
    as === undefined
      ? 'Nobody makes payments here yet. Have somebody: worker add ORGANISATION payer EMAIL NAME'
      : `Nobody here is ${as}. Give an id or an e-mail address.`,
} as const;

/** The run that a command names, by its id or its name; says so where there is none. */
export async function runNamed(at: AtWork, text: string): Promise<RunSeen | undefined> {
  const run = readId<'run'>(text) ?? readRunNumber(text);
  const { organisation, visit, to } = at;
  const seen = run === undefined ? undefined : await seeRun(visit, { organisation, run });
  if (seen !== undefined && 'done' in seen) return seen.done;
  to.tell(
    seen?.refused.because === 'not-allowed'
      ? `${visit.account.name} does not make payments here.`
      : `There is no run ${text}. A run is called like P0001.`,
  );
  return undefined;
}
