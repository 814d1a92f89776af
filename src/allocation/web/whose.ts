import { type PersonId, readId } from '#basics';
import { findMyPerson, peopleBeside, registerMe } from '#people/actions';
import { field, type Visit } from '#platform';
import { type FieldError, html, type Html, errorFor, radios } from '#ui';
import { sayBudget } from './say-budget.ts';

/** Whose record answers can go to: one's own, or that of people one stands beside as a supporter or to help plan. */
export type Beside = readonly { readonly person: PersonId; readonly name: string }[];

export async function besideWhom(visit: Visit): Promise<Beside> {
  const all = await peopleBeside(visit);
  const helps = all.filter((each) => each.role === 'supporter' || each.role === 'planner');
  return helps.map((each) => ({ person: each.personId, name: each.name }));
}

/** Asks whose answers these are, where they could be somebody else's. Answers given for somebody are never taken for one's own unasked. */
export function whoseField(
  visit: Visit,
  beside: Beside,
  given: { readonly forSomebody: boolean; readonly errors: readonly FieldError[] },
): Html | undefined {
  if (beside.length === 0) return undefined;
  const say = sayBudget(visit).keep;
  return radios({
    name: 'person',
    value: given.forSomebody ? undefined : 'me',
    errorMessage: errorFor(given.errors, 'person'),
    reader: visit,
    fieldset: { legend: { text: say.whose, classes: 'govuk-fieldset__legend--m' } },
    items: [
      { value: 'me', text: say.mine },
      ...beside.map(({ person, name }) => ({ value: person, text: html`${say.theirs(name)}` })),
    ],
  });
}

/** The person chosen, or whoever is signed in, whose record begins now if need be; undefined where nobody was chosen. */
export async function readWhose(visit: Visit, beside: Beside): Promise<PersonId | undefined> {
  const chosen = field(visit.form, 'person');
  if (chosen === '' && beside.length > 0) return undefined;
  if (chosen !== '' && chosen !== 'me') return readId<'person'>(chosen);
  const mine = await findMyPerson(visit);
  if (mine !== undefined) return mine.personId;
  const registered = await registerMe(visit, { name: visit.account?.name ?? '' });
  return 'done' in registered ? registered.done : undefined;
}
