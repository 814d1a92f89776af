import { type OrganisationId, readId } from '#basics';
import { address, type Answer, field, fieldList, type Visit } from '#platform';
import {
  button,
  card,
  cards,
  checkboxes,
  errorFor,
  type FieldError,
  html,
  input,
  radios,
  tag,
  textarea,
} from '#ui';
import { beginAlliance, findProfile, listProfiles, readTheAlliances } from '../actions/index.ts';
import { allianceKinds, allianceRules } from '../alliance.ts';
import { readThings, things_max } from '../self-help-group.ts';
import { alliancePaths, paths } from './addresses.ts';
import { onceForm, onceOf, organisationOf, tooLongIn, words_letters_max } from './parts.ts';
import { sayAlliances } from './say-alliances.ts';

/** What an organisation is part of, what it is asked to join, and the way to begin. */
export async function ourAlliancesPage(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  const profile = organisation === undefined ? undefined : await findProfile(visit, organisation);
  if (organisation === undefined || profile === undefined) return { refusal: 'not-found' };
  const words = sayAlliances(visit);
  const all = await readTheAlliances(visit);
  const ours = all.flatMap((each) => {
    const us = each.members.find((member) => member.organisationId === organisation);
    if (us === undefined || us.leftAt !== undefined) return [];
    const href = address(alliancePaths.ours, { organisation, alliance: each.allianceId });
    const asked = us.joinedAt === undefined ? [tag({ text: words.asked, colour: 'yellow' })] : [];
    return [card({ title: each.name, href, headingLevel: 2, tags: asked, text: words.kinds[each.kind] })];
  });
  return {
    page: {
      title: words.oursTitle,
      lead: words.oursLead,
      back: { href: address(paths.own, { organisation }), text: profile.organisation.name },
      body: html`${ours.length === 0 ? html`<p>${words.oursNone}</p>` : cards(ours, { stacked: true })}
        ${button({ text: words.begin, href: address(alliancePaths.begin, { organisation }) })}`,
    },
  };
}

/** The form in which one is begun. */
export async function beginAlliancePage(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  return organisation === undefined ? { refusal: 'not-found' } : beginForm(visit, organisation, []);
}

async function beginForm(
  visit: Visit,
  organisation: OrganisationId,
  errors: readonly FieldError[],
): Promise<Answer> {
  const words = sayAlliances(visit);
  const others = (await listProfiles(visit)).filter(
    (each) => each.organisation.organisationId !== organisation,
  );
  const fields = html`${input({ name: 'name', label: words.name, value: field(visit.form, 'name'), errorMessage: errorFor(errors, 'name') })}
    ${radios({
      name: 'kind',
      fieldset: { legend: { text: words.kindLegend, classes: 'govuk-fieldset__legend--s' } },
      value: field(visit.form, 'kind'),
      items: allianceKinds.map((value) => ({ value, text: words.kinds[value] })),
      errorMessage: errorFor(errors, 'kind'),
    })}
    ${textarea({ name: 'aims', label: words.aimsLabel, rows: 6, value: field(visit.form, 'aims'), errorMessage: errorFor(errors, 'aims') })}
    ${radios({
      name: 'rule',
      fieldset: { legend: { text: words.ruleLegend, classes: 'govuk-fieldset__legend--s' } },
      value: field(visit.form, 'rule'),
      items: allianceRules.map((value) => ({ value, text: words.rules[value] })),
      errorMessage: errorFor(errors, 'rule'),
    })}
    ${
      others.length > 0 &&
      checkboxes({
        name: 'asks',
        fieldset: { legend: { text: words.asksLegend, classes: 'govuk-fieldset__legend--s' } },
        values: fieldList(visit.form, 'asks'),
        items: others.map(({ organisation: each }) => ({ value: each.organisationId, text: each.name })),
      })
    }
    ${button({ text: words.save, preventDoubleClick: true })}`;
  return {
    ...(errors.length > 0 && { status: 422 as const }),
    page: {
      title: words.beginTitle,
      lead: words.beginLead,
      back: { href: address(alliancePaths.list, { organisation }), text: words.oursTitle },
      errors,
      body: onceForm(visit, address(alliancePaths.begin, { organisation }), fields),
    },
  };
}

/** Begins it and asks the others. */
export async function beginOne(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  if (organisation === undefined) return { refusal: 'not-found' };
  const words = sayAlliances(visit);
  const kind = allianceKinds.find((each) => each === field(visit.form, 'kind'));
  const rule = allianceRules.find((each) => each === field(visit.form, 'rule'));
  const [name, aims] = [field(visit.form, 'name'), readThings(field(visit.form, 'aims'))];
  const errors = wrongIn(visit, { kind, rule, aims, name });
  if (errors.length > 0 || kind === undefined || rule === undefined)
    return beginForm(visit, organisation, errors);
  const asks = fieldList(visit.form, 'asks').flatMap((each) => readId<'organisation'>(each) ?? []);
  const outcome = await beginAlliance(visit, {
    organisation,
    name,
    kind,
    aims,
    rule,
    asks,
    ...onceOf(visit),
  });
  const goTo = address(alliancePaths.list, { organisation });
  if ('done' in outcome || outcome.refused.because === 'already-done') return { goTo, notice: words.begun };
  return outcome.refused.because === 'not-allowed' ? { refusal: 'not-allowed' } : { goTo };
}

function wrongIn(
  visit: Visit,
  read: {
    readonly name: string;
    readonly kind: string | undefined;
    readonly aims: readonly string[];
    readonly rule: string | undefined;
  },
): readonly FieldError[] {
  const words = sayAlliances(visit);
  const { name, kind, aims, rule } = read;
  return [
    ...(name === '' || name.length > 100 ? [{ field: 'name', text: words.nameMissing }] : []),
    ...(kind === undefined ? [{ field: 'kind', text: words.kindMissing }] : []),
    ...(aims.length === 0 || aims.length > things_max ? [{ field: 'aims', text: words.aimsMissing }] : []),
    ...(rule === undefined ? [{ field: 'rule', text: words.ruleMissing }] : []),
    ...tooLongIn(visit, { aims: words_letters_max }),
  ];
}
