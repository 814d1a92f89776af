import { type OrganisationId, readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import {
  button,
  buttonGroup,
  errorFor,
  type FieldError,
  hiddenField,
  type Html,
  html,
  radios,
  select,
  textarea,
} from '#ui';
import { joinAlliance, listProfiles, proposeToAll, readTheAlliances, voteOn } from '../actions/index.ts';
import { type Alliance, allianceRules, proposables, type Proposal } from '../alliance.ts';
import { alliancePaths } from './addresses.ts';
import { allianceBody } from './alliance-parts.ts';
import { allianceIn } from './alliance-pages.ts';
import { onceForm, onceOf, organisationOf, tooLongIn, words_letters_max } from './parts.ts';
import { sayAlliances } from './say-alliances.ts';

type On = { readonly organisation: OrganisationId; readonly alliance: Alliance };

/** One alliance for a member, or for who is asked: to join, to leave, to vote, to put something to all. */
export function ourAlliancePage(visit: Visit): Promise<Answer> {
  return withOurs(visit, (on) => page(visit, on, []));
}

async function withOurs(visit: Visit, answer: (on: On) => Answer | Promise<Answer>): Promise<Answer> {
  const [organisation, id] = [organisationOf(visit), allianceIn(visit)];
  const [alliance] = id === undefined ? [] : await readTheAlliances(visit, id);
  if (organisation === undefined || alliance === undefined) return { refusal: 'not-found' };
  const us = alliance.members.find((each) => each.organisationId === organisation);
  return us === undefined || us.leftAt !== undefined
    ? { refusal: 'not-found' }
    : answer({ organisation, alliance });
}

async function page(visit: Visit, on: On, errors: readonly FieldError[]): Promise<Answer> {
  const words = sayAlliances(visit);
  const { organisation, alliance } = on;
  const isMember = alliance.members.some(
    (each) => each.organisationId === organisation && each.joinedAt !== undefined,
  );
  const answer = buttonGroup([
    button({ text: words.join, name: 'do', value: 'join', preventDoubleClick: true }),
    button({ text: words.sayNo, name: 'do', value: 'leave', kind: 'secondary', preventDoubleClick: true }),
  ]);
  const leave = button({
    text: words.leave,
    name: 'do',
    value: 'leave',
    kind: 'secondary',
    preventDoubleClick: true,
  });
  return {
    ...(errors.length > 0 && { status: 422 as const }),
    page: {
      title: alliance.name,
      lead: words.kinds[alliance.kind],
      back: { href: address(alliancePaths.list, { organisation }), text: words.oursTitle },
      errors,
      body: html`${!isMember && send(visit, on, answer)}
        ${allianceBody(visit, alliance, (open) => (isMember ? voting(visit, on, open) : undefined))}
        ${isMember && (await proposing(visit, on, errors))}${isMember && send(visit, on, leave)}
        <p><a href="${address(alliancePaths.one, { alliance: alliance.allianceId })}">${words.openToAll}</a></p>`,
    },
  };
}

function send(visit: Visit, { organisation, alliance }: On, children: Html): Html {
  const action = address(alliancePaths.ours, { organisation, alliance: alliance.allianceId });
  return onceForm(visit, action, children);
}

function voting(visit: Visit, on: On, open: Proposal): Html | undefined {
  const words = sayAlliances(visit);
  if (open.outcome !== undefined || open.votes.some((each) => each.organisationId === on.organisation))
    return undefined;
  return send(
    visit,
    on,
    html`${hiddenField('proposal', open.proposalId)}${buttonGroup([
      button({ text: words.yes, name: 'do', value: 'yes', preventDoubleClick: true }),
      button({ text: words.no, name: 'do', value: 'no', kind: 'secondary', preventDoubleClick: true }),
    ])}`,
  );
}

async function proposing(visit: Visit, on: On, errors: readonly FieldError[]): Promise<Html> {
  const words = sayAlliances(visit);
  const others = (await listProfiles(visit))
    .map(({ organisation }) => organisation)
    .filter(
      (each) =>
        !on.alliance.members.some(
          ({ organisationId, leftAt }) => organisationId === each.organisationId && leftAt === undefined,
        ),
    );
  const choose = { text: '', value: '' };
  const fields = html`${radios({
    name: 'what',
    fieldset: { legend: { text: words.whatLegend, classes: 'govuk-fieldset__legend--s' } },
    value: field(visit.form, 'what'),
    items: proposables.map((value) => ({ value, text: words.what[value] })),
    errorMessage: errorFor(errors, 'what'),
  })}
    ${textarea({ name: 'words', label: words.words, hint: words.wordsHint, rows: 5, value: field(visit.form, 'words'), errorMessage: errorFor(errors, 'words') })}
    ${select({ name: 'rule', label: words.newRule, value: field(visit.form, 'rule'), items: [choose, ...allianceRules.map((value) => ({ value, text: words.rules[value] }))] })}
    ${select({ name: 'whom', label: words.whom, value: field(visit.form, 'whom'), items: [choose, ...others.map((each) => ({ value: each.organisationId, text: each.name }))] })}
    ${button({ text: words.propose, name: 'do', value: 'propose', preventDoubleClick: true })}`;
  return html`<h2>${words.proposeTitle}</h2>${send(visit, on, fields)}`;
}

/** What a member or who is asked does: joins, leaves, votes, or puts something to all. */
export function actInAlliance(visit: Visit): Promise<Answer> {
  return withOurs(visit, async (on) => {
    const does = field(visit.form, 'do');
    if (does === 'join' || does === 'leave') return joinOrLeave(visit, on, does);
    if (does === 'yes' || does === 'no') return vote(visit, on, does);
    return propose(visit, on);
  });
}

async function joinOrLeave(visit: Visit, on: On, answer: 'join' | 'leave'): Promise<Answer> {
  const words = sayAlliances(visit);
  const theirs = { organisation: on.organisation, alliance: on.alliance.allianceId, ...onceOf(visit) };
  const outcome = await joinAlliance(visit, { ...theirs, answer });
  if ('refused' in outcome && outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  if ('refused' in outcome && outcome.refused.because !== 'already-done') return { refusal: 'not-found' };
  const goTo = address(alliancePaths.list, { organisation: on.organisation });
  return { goTo, notice: answer === 'join' ? words.joined : words.gone };
}

async function vote(visit: Visit, on: On, says: 'yes' | 'no'): Promise<Answer> {
  const words = sayAlliances(visit);
  const { organisation, alliance } = on;
  const proposal = readId<'proposal'>(field(visit.form, 'proposal'));
  if (proposal === undefined) return { refusal: 'not-found' };
  const theirs = { organisation, alliance: alliance.allianceId, ...onceOf(visit) };
  const outcome = await voteOn(visit, { ...theirs, proposal, says });
  if ('refused' in outcome && outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  const goTo = address(alliancePaths.ours, { organisation, alliance: alliance.allianceId });
  return { goTo, notice: 'done' in outcome ? words.voted : words.notOpen };
}

async function propose(visit: Visit, on: On): Promise<Answer> {
  const words = sayAlliances(visit);
  const { organisation, alliance } = on;
  const what = proposables.find((each) => each === field(visit.form, 'what'));
  if (what === undefined) return page(visit, on, [{ field: 'what', text: words.whatMissing }]);
  const tooLong = tooLongIn(visit, { words: words_letters_max });
  if (tooLong.length > 0) return page(visit, on, tooLong);
  const from = what === 'rule' ? 'rule' : what === 'welcome' ? 'whom' : 'words';
  const asked = { organisation, alliance: alliance.allianceId, what, words: field(visit.form, from) };
  const outcome = await proposeToAll(visit, { ...asked, ...onceOf(visit) });
  const goTo = address(alliancePaths.ours, { organisation, alliance: alliance.allianceId });
  if ('done' in outcome || outcome.refused.because === 'already-done')
    return { goTo, notice: words.proposed };
  if (outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  return page(visit, on, [{ field: from, text: words.wordsMissing }]);
}
