import { addDays, expectDone, pence } from '#basics';
import type { HoldingKind } from '#holdings';
import {
  approveRun,
  giveAccount,
  prepareRun,
  sendRun,
  setPayingAccount,
  tellOfRuns,
} from '#payments/actions';
import type { Story } from '../story.ts';
import { tellNews } from '../tell-news.ts';
import { townService } from '../write-plan.ts';
import type { Holder } from './money-is-held.ts';

/** Where the money of several people goes to one account. */
const sharedAccounts: Readonly<Partial<Record<HoldingKind, { name: string; accountNumber: string }>>> = {
  pool: { name: 'Thursday minibus', accountNumber: '20000002' },
  'individual-service-fund': { name: 'Tideway Arts', accountNumber: '20000006' },
};

/** Everybody says which bank account their money goes to, and Dev from which one the service pays. All of them are made up. */
export async function saysWhereMoneyGoes(
  story: Story,
  holders: readonly Holder[],
  weeksAgo: number,
): Promise<void> {
  const { as, on } = story;
  on(weeksAgo, 2, '20:00');
  for (const [place, { key, person, holdings }] of holders.entries()) {
    for (const { holdingId: holding, kind } of holdings) {
      const giver = kind === 'individual-service-fund' ? 'sam' : key;
      const own = {
        name: as(key).account?.name ?? '',
        accountNumber: (10_000_000 + place * 1_111).toString(),
      };
      const to = sharedAccounts[kind] ?? own;
      const given = { ...to, sortCode: '99-00-01', overrideReason: '' };
      expectDone(await giveAccount(as(giver), { person, holding, given }));
    }
  }
  const organisation = await townService(as('dev'));
  const from = { name: 'Harbour local service', sortCode: '99-00-00', accountNumber: '10000009' };
  const given = { ...from, userNumber: '990001', pot: pence(25_000_00) };
  on(weeksAgo, 3, '10:00');
  expectDone(await setPayingAccount(as('dev'), { organisation, given }));
}

/** Dev prepares a run on a Wednesday, Nadia approves it, and the money is there on Friday, before the weeks it is for. */
export async function everyoneIsPaid(
  story: Story,
  holders: readonly Holder[],
  weeksAgo: number,
): Promise<void> {
  const { as, on } = story;
  const wednesday = on(weeksAgo, 3, '11:00');
  const organisation = await townService(as('dev'));
  const prepared = expectDone(await prepareRun(as('dev'), { organisation, on: addDays(wednesday, 2) }));
  const asked = { organisation, run: prepared.run.runId };
  expectDone(await approveRun(as('nadia'), asked));
  expectDone(await sendRun(as('dev'), { ...asked, format: 'bacs18' }));
  const visit = as('dev');
  const { locality } = visit;
  await visit.database.transaction({ locality }, (tx) => tellOfRuns(tx, visit, locality));
  for (const { person } of holders) await tellNews(story, 'priya', person);
}
