import { done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, look, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import { getPolicyPack } from '#policy';
import type { Advert, AdvertId, PublicAdvert } from '../advert.ts';
import { leastWage } from '../hourly-cost.ts';
import { addAdvert, advertsOf, moveAdvert } from '../store/adverts.ts';

type Of = { readonly person: PersonId; readonly once?: Id<'once'> | undefined };
/** The wage is below the least for somebody of 21 or more: nobody may be promised less. */
export type WageBelow = {
  readonly because: 'wage-below';
  readonly least: ReturnType<typeof leastWage>['amount'];
};

/** Writes an advert down. Nobody else sees it until the person makes it public. */
export async function writeAdvert(
  visit: World & Actor,
  written: Of & { readonly advert: Omit<PublicAdvert, 'advertId'> },
): Promise<Outcome<AdvertId, WageBelow | NotAllowed | AlreadyDone>> {
  const { person, once, advert } = written;
  const doing = { may: 'employ', person, about: { advert: advert.title }, ...(once && { once }) } as const;
  return act<AdvertId, WageBelow>(visit, doing, async (tx) => {
    const values = getPolicyPack(visit.settings.policy).employing;
    const least = leastWage('21-and-over', values, visit.clock.today()).amount;
    if (advert.wage < least) return refused('wage-below', { least });
    const advertId = visit.clock.newId<'advert'>();
    await addAdvert(tx, person, { ...advert, advertId }, visit.clock.now());
    return done(advertId);
  });
}

/** Makes an advert public, or takes it from the public for good. */
export async function putAdvert(
  visit: World & Actor,
  moved: Of & { readonly advert: AdvertId; readonly to: 'public' | 'closed' },
): Promise<Outcome<AdvertId, { readonly because: 'not-now' } | NotAllowed | AlreadyDone>> {
  const { person, once, advert, to } = moved;
  const doing = { may: 'employ', person, about: { advert, now: to }, ...(once && { once }) } as const;
  return act<AdvertId, { readonly because: 'not-now' }>(visit, doing, async (tx) => {
    const changed = await moveAdvert(tx, person, { advert, to, at: visit.clock.now() });
    return changed ? done(advert) : refused('not-now');
  });
}

/** A person's adverts, with who would like the jobs. */
export async function seeAdverts(
  visit: World & Actor,
  person: PersonId,
): Promise<Outcome<readonly Advert[], NotAllowed>> {
  return look(visit, { may: 'see-jobs', person, about: { page: 'adverts' } }, (tx) => advertsOf(tx, person));
}
