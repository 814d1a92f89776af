import { dayOf, readId } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import {
  button,
  card,
  cards,
  errorFor,
  type FieldError,
  form,
  hiddenField,
  type Html,
  html,
  tag,
  textarea,
} from '#ui';
import { startRuleDraft } from '../../actions/draft-rules.ts';
import { seeRuleWork } from '../../actions/see-rules.ts';
import { type RuleDraft, type RuleVersion, stateOf } from '../../version/rule-version.ts';
import { paths } from '../addresses.ts';
import { onceOf, onDay, textIn } from './parts.ts';
import { sayMaking } from './say-making.ts';

/** What a service writes and put forward, and where it begins another version. */
export async function ruleWorkPage(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const organisation = readId<'organisation'>(visit.params['organisation']);
  if (organisation === undefined) return { refusal: 'not-found' };
  const seen = await seeRuleWork(visit, organisation);
  if (!('done' in seen)) return { refusal: 'not-allowed' };
  const say = sayMaking(visit);
  const { drafts, versions } = seen.done;
  const one = (version: string): string => address(paths.ruleOne, { organisation, version });
  const written = drafts.map((each) => draftCard(visit, each, one(each.versionId)));
  const forward = versions.map((each) => versionCard(visit, each, { href: one(each.versionId), versions }));
  return {
    page: {
      title: say.title,
      lead: say.lead,
      errors,
      wide: true,
      back: { href: paths.rules, text: say.public },
      body: html`<h2>${say.drafts}</h2>${written.length === 0 ? html`<p>${say.noDrafts}</p>` : cards(written)}
        <h2>${say.forward}</h2>${forward.length === 0 ? html`<p>${say.noForward}</p>` : cards(forward)}
        <h2>${say.begin}</h2><p>${say.beginLead}</p>
        ${form({
          action: address(paths.ruleWork, { organisation }),
          csrf: visit.csrf,
          children: html`${hiddenField('once', visit.clock.newId())}
            ${textarea({ name: 'because', label: say.because, hint: say.becauseHint, rows: 3, value: textIn(visit, 'because', { missing: '', most: 2000 }).text, errorMessage: errorFor(errors, 'because') })}
            ${button({ text: say.beginButton, preventDoubleClick: true })}`,
        })}`,
    },
    ...(errors.length > 0 && { status: 422 as const }),
  };
}

/** Begins a version as a copy of what is in force. */
export async function beginRules(visit: Visit): Promise<Answer> {
  const organisation = readId<'organisation'>(visit.params['organisation']);
  if (organisation === undefined) return { refusal: 'not-found' };
  const because = textIn(visit, 'because', { missing: sayMaking(visit).becauseMissing, most: 2000 });
  if (because.errors.length > 0) return ruleWorkPage(visit, because.errors);
  const begun = await startRuleDraft(visit, { organisation, because: because.text, ...onceOf(visit) });
  if ('done' in begun) return { goTo: address(paths.ruleOne, { organisation, version: begun.done }) };
  return begun.refused.because === 'not-allowed'
    ? { refusal: 'not-allowed' }
    : { goTo: address(paths.ruleWork, { organisation }) };
}

function draftCard(visit: Visit, draft: RuleDraft, href: string): Html {
  const say = sayMaking(visit);
  return card({
    title: draft.because.slice(0, 120),
    href,
    text: say.by(draft.maker, onDay(visit, dayOf(draft.changedAt))),
  });
}

function versionCard(
  visit: Visit,
  version: RuleVersion,
  { href, versions }: { readonly href: string; readonly versions: readonly RuleVersion[] },
): Html {
  const say = sayMaking(visit);
  return card({
    title: say.version(version.version),
    href,
    tags: [tag({ text: say.states[stateOf(version, visit.clock.today(), versions)] })],
    text: `${say.begins(onDay(visit, version.beginsOn))} ${version.because.slice(0, 200)}`,
  });
}
