import type { OrganisationId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, buttonGroup, type FieldError, type Html, html } from '#ui';
import { findProfile, type Profile, sayAboutUs } from '../actions/index.ts';
import type { Statement } from '../statement.ts';
import { paths } from './addresses.ts';
import { onceForm, onceOf, organisationOf } from './parts.ts';
import { say } from './say.ts';

/** One thing that an organisation says about itself: its page, its fields, and how they are read. */
export type Part = {
  readonly path: string;
  /** Undefined where the address names nothing that there is. */
  readonly title: (visit: Visit) => string | undefined;
  readonly lead: (visit: Visit) => string;
  readonly fields: (visit: Visit, profile: Profile, errors: readonly FieldError[]) => Html;
  readonly read: (
    visit: Visit,
  ) => { readonly statement: Statement } | { readonly errors: readonly FieldError[] };
  /** Where to go on to for the next of several things of one kind; undefined where none is left. */
  readonly next?: (visit: Visit, profile: Profile) => string | undefined;
};

/** The two answers of a part's address: the form as things stand, and what becomes of it when it is sent. */
export function pagesOf(part: Part): {
  readonly show: (visit: Visit) => Promise<Answer>;
  readonly send: (visit: Visit) => Promise<Answer>;
} {
  return { show: (visit) => shown(visit, part, []), send: (visit) => sent(visit, part) };
}

async function shown(visit: Visit, part: Part, errors: readonly FieldError[]): Promise<Answer> {
  const organisation = organisationOf(visit);
  const title = part.title(visit);
  const profile = organisation === undefined ? undefined : await findProfile(visit, organisation);
  if (profile === undefined || organisation === undefined || title === undefined)
    return { refusal: 'not-found' };
  const words = say(visit);
  const isThereMore = part.next?.(visit, profile) !== undefined;
  const save = button({ text: words.save, preventDoubleClick: true });
  const onward = button({
    text: words.saveOn,
    kind: 'secondary',
    name: 'then',
    value: 'next',
    preventDoubleClick: true,
  });
  return {
    ...(errors.length > 0 && { status: 422 as const }),
    page: {
      title,
      lead: part.lead(visit),
      back: { href: address(paths.own, { organisation }), text: words.ours(profile.organisation.name) },
      errors,
      body: onceForm(
        visit,
        address(part.path, { ...visit.params }),
        html`${part.fields(visit, profile, errors)}${isThereMore ? buttonGroup([save, onward]) : save}`,
      ),
    },
  };
}

async function sent(visit: Visit, part: Part): Promise<Answer> {
  const organisation = organisationOf(visit);
  if (organisation === undefined || part.title(visit) === undefined) return { refusal: 'not-found' };
  const read = part.read(visit);
  if ('errors' in read) return shown(visit, part, read.errors);
  const words = say(visit);
  const outcome = await sayAboutUs(visit, { organisation, statement: read.statement, ...onceOf(visit) });
  if ('done' in outcome || outcome.refused.because === 'already-done')
    return { goTo: await whereNext(visit, organisation, part), notice: words.saved };
  if (outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  const errors = outcome.refused.faults.map((fault) => ({
    field: fault.field,
    text: fault.because === 'none' ? words.countNone : words.countTooMany,
  }));
  return shown(visit, part, errors);
}

async function whereNext(visit: Visit, organisation: OrganisationId, part: Part): Promise<string> {
  const own = address(paths.own, { organisation });
  if (field(visit.form, 'then') !== 'next') return own;
  const profile = await findProfile(visit, organisation);
  return (profile && part.next?.(visit, profile)) ?? own;
}
