import { address, type Answer, field, type Visit } from '#platform';
import { button, errorFor, type FieldError, html, input, radios, textarea } from '#ui';
import { findProfile, giveView, type Profile } from '../actions/index.ts';
import { readCriterion, type Criterion } from '../criteria.ts';
import { claimsOf } from '../statement.ts';
import { type PeerView, ways } from '../view.ts';
import { paths } from './addresses.ts';
import { onceForm, onceOf, organisationOf, profileOf, tooLongIn, words_letters_max } from './parts.ts';
import { pointsList } from './points-part.ts';
import { say } from './say.ts';

/** Another organisation's points, with the way to say how we see each that it has answered. */
export async function peersPage(visit: Visit): Promise<Answer> {
  const [organisation, about] = [organisationOf(visit), profileOf(visit)];
  const profile = about === undefined ? undefined : await findProfile(visit, about);
  if (organisation === undefined || about === undefined || profile === undefined)
    return { refusal: 'not-found' };
  const words = say(visit);
  const claims = claimsOf(profile.said);
  const way = (criterion: Criterion) =>
    claims[criterion] &&
    html`<a href="${address(paths.view, { organisation, profile: about, criterion })}">${words.viewLink}<span class="govuk-visually-hidden"> (${words.points[criterion].title})</span></a>`;
  return {
    page: {
      title: words.viewTitle(profile.organisation.name),
      lead: words.peersLead,
      back: { href: address(paths.own, { organisation }), text: words.back },
      wide: true,
      body: html`<h2>${words.pointsTitle}</h2>${pointsList(visit, profile, way)}`,
    },
  };
}

type On = { readonly profile: Profile; readonly criterion: Criterion };

/** The form in which one point of another organisation is seen the same, or asked about. */
export function viewPage(visit: Visit): Promise<Answer> {
  return withPoint(visit, (on) => viewForm(visit, on, []));
}

async function withPoint(visit: Visit, answer: (on: On) => Answer | Promise<Answer>): Promise<Answer> {
  const about = profileOf(visit);
  const criterion = readCriterion(visit.params['criterion']);
  const profile = about === undefined ? undefined : await findProfile(visit, about);
  return profile === undefined || criterion === undefined
    ? { refusal: 'not-found' }
    : answer({ profile, criterion });
}

function viewForm(visit: Visit, { profile, criterion }: On, errors: readonly FieldError[]): Answer {
  const words = say(visit);
  const claim = claimsOf(profile.said)[criterion];
  const { title, says } = words.points[criterion];
  return {
    ...(errors.length > 0 && { status: 422 as const }),
    page: {
      title,
      lead: says,
      back: { href: address(paths.peers, { ...visit.params }), text: profile.organisation.name },
      errors,
      body: html`<p><strong>${profile.organisation.name}:</strong> ${claim === undefined ? words.notSaid : words.answers[claim.answer]}</p>
        ${claim !== undefined && claim.evidence !== '' && html`<p>${claim.evidence}</p>`}
        ${onceForm(
          visit,
          address(paths.view, { ...visit.params }),
          html`${radios({
            name: 'sees',
            fieldset: { legend: { text: words.viewLegend, classes: 'govuk-fieldset__legend--m' } },
            value: field(visit.form, 'sees'),
            items: ways.map((value) => ({ value, text: words.views[value] })),
            errorMessage: errorFor(errors, 'sees'),
          })}
          ${textarea({ name: 'words', label: words.viewWords, rows: 4, value: field(visit.form, 'words'), errorMessage: errorFor(errors, 'words') })}
          ${input({ name: 'members', label: words.viewMembers, hint: words.viewMembersHint, inputmode: 'numeric', classes: 'govuk-input--width-5', value: field(visit.form, 'members'), errorMessage: errorFor(errors, 'members') })}
          ${button({ text: words.save, preventDoubleClick: true })}`,
        )}`,
    },
  };
}

/** Keeps the view beside the answer, with the name of who sees it so. */
export function sendView(visit: Visit): Promise<Answer> {
  return withPoint(visit, async (on) => {
    const organisation = organisationOf(visit);
    if (organisation === undefined) return { refusal: 'not-found' };
    const words = say(visit);
    const read = readView(visit);
    if ('errors' in read) return viewForm(visit, on, read.errors);
    const about = on.profile.organisation.organisationId;
    const giving = {
      organisation,
      about,
      criterion: on.criterion,
      ...read.view,
    };
    const outcome = await giveView(visit, { ...giving, ...onceOf(visit) });
    if ('done' in outcome || outcome.refused.because === 'already-done')
      return { goTo: address(paths.peers, { organisation, profile: about }), notice: words.viewSaved };
    switch (outcome.refused.because) {
      case 'not-allowed':
        return { refusal: 'not-allowed' };
      case 'that-is-us':
        return viewForm(visit, on, [{ field: 'sees', text: words.viewOurs }]);
      case 'nothing-said':
        return viewForm(visit, on, [{ field: 'sees', text: words.viewNothing }]);
      case 'words-missing':
        return viewForm(visit, on, [{ field: 'words', text: words.viewWordsMissing }]);
    }
  });
}

type Typed = Pick<PeerView, 'sees' | 'words'> & { readonly members: number | undefined };

function readView(visit: Visit): { readonly view: Typed } | { readonly errors: readonly FieldError[] } {
  const words = say(visit);
  const sees = ways.find((each) => each === field(visit.form, 'sees'));
  const typed = field(visit.form, 'members');
  const isCount = /^[1-9]\d{0,3}$/.test(typed);
  const errors = [
    ...(typed === '' || isCount ? [] : [{ field: 'members', text: words.viewMembersWrong }]),
    ...(sees === undefined ? [{ field: 'sees', text: words.viewMissing }] : []),
    ...tooLongIn(visit, { words: words_letters_max }),
  ];
  if (errors.length > 0 || sees === undefined) return { errors };
  return { view: { sees, words: field(visit.form, 'words'), members: isCount ? Number(typed) : undefined } };
}
