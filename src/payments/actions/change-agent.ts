import { done, type OrganisationId, type Outcome, refused } from '#basics';
import { actFor, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import { addChangeover, type Changeover, endChangeover, findChangeover } from '../store/shadows.ts';

export type ChangeRefusal = {
  readonly because:
    | 'name-missing'
    | 'name-too-long'
    | 'changing-already'
    | 'no-change'
    | 'began-it'
    | 'why-missing'
    | 'why-too-long';
};

const name_letters_max = 100;
const why_letters_max = 200;

/** The change of payment agent that is going on, if one is. */
export async function seeChange(
  visit: World & Actor,
  organisation: OrganisationId,
): Promise<Outcome<Changeover | undefined, NotAllowed>> {
  return actFor<Changeover | undefined, NotAllowed>(
    visit,
    { may: 'make-payment-runs', organisation },
    async (tx) => done(await findChangeover(tx, organisation)),
  );
}

/** Begins a change of payment agent: from now on no run goes before both agents worked it out. */
export async function beginChange(
  visit: World & Actor,
  asked: { readonly organisation: OrganisationId; readonly other: string },
): Promise<Outcome<Changeover, ChangeRefusal | NotAllowed>> {
  const { organisation } = asked;
  const otherName = asked.other.trim();
  const doing = { may: 'make-payment-runs', organisation } as const;
  return actFor<Changeover, ChangeRefusal>(visit, doing, async (tx, account) => {
    if (otherName === '') return refused('name-missing');
    if (otherName.length > name_letters_max) return refused('name-too-long');
    const begun = { at: visit.clock.now(), by: account.accountId, name: account.name };
    const changeover = { changeoverId: visit.clock.newId<'changeover'>(), otherName, begun };
    const added = await addChangeover(tx, organisation, changeover);
    return added ? done(changeover) : refused('changing-already');
  });
}

/** A second person ends it, and says what they saw: from then on runs go by themselves again. */
export async function endChange(
  visit: World & Actor,
  asked: { readonly organisation: OrganisationId; readonly why: string },
): Promise<Outcome<Changeover, ChangeRefusal | NotAllowed>> {
  const { organisation } = asked;
  const why = asked.why.trim();
  const doing = { may: 'approve-payment-runs', organisation } as const;
  return actFor<Changeover, ChangeRefusal>(visit, doing, async (tx, account) => {
    const changeover = await findChangeover(tx, organisation);
    if (changeover === undefined) return refused('no-change');
    if (changeover.begun.by === account.accountId) return refused('began-it');
    if (why === '') return refused('why-missing');
    if (why.length > why_letters_max) return refused('why-too-long');
    const ended = { at: visit.clock.now(), by: account.accountId, name: account.name, why };
    await endChangeover(tx, organisation, changeover, ended);
    return done(changeover);
  });
}
