import { dayOf } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { button, form, html, type Html, insetText, taskList } from '#ui';
import { dropRuleDraft, instrumentOfDraft, sealOfDraft } from '../../actions/draft-rules.ts';
import { type OneRule, seeOneRule } from '../../actions/see-rules.ts';
import { isDescribed } from '../../actions/sign-rules.ts';
import { paths } from '../addresses.ts';
import { percentText } from '../prices-text.ts';
import { sayPrices } from '../say-prices.ts';
import { wordsFor } from '../words-for.ts';
import { evidencePart } from './evidence-part.ts';
import { draftGains } from './gains-part.ts';
import { at, making, onDay } from './parts.ts';
import { sayMaking } from './say-making.ts';
import { versionPage } from './version-page.ts';

/** One version: being written with all that can be done to it, or put forward with where it stands. */
export async function oneRulePage(visit: Visit): Promise<Answer> {
  const which = making(visit);
  if (which === undefined) return { refusal: 'not-found' };
  const seen = await seeOneRule(visit, which.organisation, which.version);
  if (!('done' in seen)) {
    return { refusal: seen.refused.because === 'not-allowed' ? 'not-allowed' : 'not-found' };
  }
  return 'draft' in seen.done ? draftPage(visit, seen.done) : versionPage(visit, seen.done);
}

/** Throws a draft away. */
export async function dropRules(visit: Visit): Promise<Answer> {
  const which = making(visit);
  if (which === undefined) return { refusal: 'not-found' };
  const dropped = await dropRuleDraft(visit, which);
  if (!('done' in dropped)) return { refusal: 'not-allowed' };
  const { organisation } = which;
  return { goTo: address(paths.ruleWork, { organisation }), notice: sayMaking(visit).dropped };
}

function draftPage(visit: Visit, seen: Extract<OneRule, { readonly draft: object }>): Answer {
  const say = sayMaking(visit);
  const { draft } = seen;
  const which = { organisation: draft.organisationId, version: draft.versionId };
  const instrument = instrumentOfDraft(draft);
  return {
    page: {
      title: say.draftTitle,
      lead: draft.because,
      wide: true,
      back: { href: address(paths.ruleWork, { organisation: which.organisation }), text: say.back },
      body: html`<p class="muted">${say.basedOn(draft.basedOn)} ${say.by(draft.maker, onDay(visit, dayOf(draft.changedAt)))}</p>
        <h2>${say.todo}</h2>${tasks(visit, seen)}
        <h2>${say.restsOn}</h2><p>${wordsFor(instrument.evidence.says, visit)}</p>
        ${draft.evidence === undefined ? insetText({ text: say.noSample }) : evidencePart(visit, draft.evidence)}
        <h2>${say.gains}</h2>
        ${draftGains(visit, seen)}
        <h2>${say.seal}</h2><p class="breaks"><code>${sealOfDraft(draft)}</code></p>
        ${form({ action: at(paths.ruleDrop, which), csrf: visit.csrf, children: button({ text: say.drop, kind: 'warning' }) })}`,
    },
  };
}

function tasks(visit: Visit, { draft }: Extract<OneRule, { readonly draft: object }>): Html {
  const say = sayMaking(visit);
  const which = { organisation: draft.organisationId, version: draft.versionId };
  const described = isDescribed(draft);
  const { prices } = instrumentOfDraft(draft);
  return taskList({
    idPrefix: 'rule',
    items: [
      {
        title: say.about,
        href: at(paths.ruleAbout, which),
        status: { text: described ? say.described : say.notDescribed },
      },
      {
        title: say.sample,
        href: at(paths.ruleSample, which),
        status: {
          text: draft.evidence === undefined ? '' : draft.evidence.sampleSize.toLocaleString('en-GB'),
        },
      },
      { title: say.table, href: at(paths.ruleTable, which), status: { text: '' } },
      {
        title: sayPrices(visit).task,
        href: at(paths.rulePrices, which),
        status: { text: prices === undefined ? '' : percentText(prices.index) },
      },
      { title: say.ruleFile, href: at(paths.ruleFile, which), status: { text: '' } },
      { title: say.putForward, href: at(paths.ruleForward, which), status: { text: '' } },
    ],
  });
}
