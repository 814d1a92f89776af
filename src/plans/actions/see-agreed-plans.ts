import { done, type OrganisationId, type Outcome } from '#basics';
import { actFor, closerThanWork, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import { agreedPlansOf, type FoundPlans } from '../store/agreed-plans.ts';

/** A page of agreed plans; pages count from 1. */
export type AgreedPlans = FoundPlans & { readonly page: number; readonly pages: number };

const plans_a_page = 30;

/**
 * The plans an organisation agreed that stand today: who said how it goes and waits first, then the next to look at. `name` leaves those whose name holds
 * these letters; a page beyond the last is the first. People to whom the worker stands closer are left out.
 */
export async function seeAgreedPlans(
  visit: World & Actor,
  organisation: OrganisationId,
  { name, page }: { readonly name: string; readonly page: number },
): Promise<Outcome<AgreedPlans, NotAllowed>> {
  const { locality } = visit;
  return actFor<AgreedPlans, NotAllowed>(
    visit,
    { may: 'see-agreed-plans', organisation },
    async (tx, { accountId }) => {
      const without = await closerThanWork(tx, { locality, accountId });
      const wanted = { name, without, today: visit.clock.today(), size: plans_a_page };
      const read = (from: number) =>
        agreedPlansOf(tx, organisation, { ...wanted, from: (from - 1) * plans_a_page });
      const asked = await read(page);
      const beyond = asked.plans.length === 0 && page > 1;
      const found = beyond ? await read(1) : asked;
      return done({ ...found, page: beyond ? 1 : page, pages: Math.ceil(found.total / plans_a_page) });
    },
  );
}
