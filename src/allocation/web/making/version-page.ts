import { dayOf } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, errorFor, type FieldError, form, html, type Html, ownWords, stages, textarea } from '#ui';
import { type OneRule, seeOneRule } from '../../actions/see-rules.ts';
import { sayWhatWasHeard, signRules, withdrawRules } from '../../actions/sign-rules.ts';
import { type RuleVersion, stateOf, type VersionState } from '../../version/rule-version.ts';
import { paths } from '../addresses.ts';
import { evidencePart } from './evidence-part.ts';
import { gainsPart } from './gains-part.ts';
import { at, making, onDay, textIn } from './parts.ts';
import { sayMaking } from './say-making.ts';

type Seen = Extract<OneRule, { readonly version: object }>;

/** A version that was put forward: where it stands, what people answered, and the step that comes next. */
export function versionPage(visit: Visit, seen: Seen, errors: readonly FieldError[] = []): Answer {
  const say = sayMaking(visit);
  const { version, all } = seen;
  const { organisationId: organisation } = version;
  const state = stateOf(version, visit.clock.today(), all);
  const name = `${version.instrument}@${String(version.version)}`;
  return {
    page: {
      title: say.version(version.version),
      lead: version.because,
      wide: true,
      errors,
      back: { href: address(paths.ruleWork, { organisation }), text: say.back },
      body: html`${progress(visit, version, state)}
        <ul><li><a href="${address(paths.rule, { name })}">${say.public}</a></li>
          <li><a href="${address(paths.asked, { version: version.versionId })}">${say.askedPage}</a></li></ul>
        ${nextStep(visit, seen, { state, errors })}
        <h2>${say.answersTitle}</h2>${answers(visit, seen)}
        <h2>${say.gains}</h2>${gainsPart(visit, version.effect)}
        ${version.evidence !== undefined && html`<h2>${say.restsOn}</h2>${evidencePart(visit, version.evidence)}`}
        <h2>${say.seal}</h2><p class="breaks"><code>${version.hash}</code></p>
        ${takeBack(visit, version, { state, errors })}`,
    },
    ...(errors.length > 0 && { status: 422 as const }),
  };
}

/** Says for everybody what was heard. */
export function sayHeard(visit: Visit): Promise<Answer> {
  const words = textIn(visit, 'words', { missing: sayMaking(visit).heardMissing, most: 5000 });
  return step(visit, words.errors, (which) => sayWhatWasHeard(visit, which, words.text));
}

/** Puts a name under it. */
export function signNow(visit: Visit): Promise<Answer> {
  return step(visit, [], (which) => signRules(visit, which), sayMaking(visit).signedNow);
}

/** Takes it back before it is the rule. */
export function takeBackNow(visit: Visit): Promise<Answer> {
  const because = textIn(visit, 'because', { missing: sayMaking(visit).backMissing, most: 2000 });
  return step(
    visit,
    because.errors,
    (which) => withdrawRules(visit, which, because.text),
    sayMaking(visit).takenBack,
  );
}

async function step(
  visit: Visit,
  errors: readonly FieldError[],
  doing: (which: NonNullable<ReturnType<typeof making>>) => ReturnType<typeof signRules>,
  notice: string = sayMaking(visit).saved,
): Promise<Answer> {
  const which = making(visit);
  if (which === undefined) return { refusal: 'not-found' };
  if (errors.length > 0) return again(visit, which, errors);
  const outcome = await doing(which);
  if ('done' in outcome) return { goTo: at(paths.ruleOne, which), notice };
  const { because } = outcome.refused;
  if (because === 'not-allowed') return { refusal: 'not-allowed' };
  if (because === 'version-gone') return { refusal: 'not-found' };
  // Whoever presses twice did it once.
  if (because === 'signed-before') return { goTo: at(paths.ruleOne, which) };
  const shown = await again(visit, which, [{ field: 'main', text: sayMaking(visit)[because] }]);
  // Nothing that was typed is wrong: what it was about has moved on.
  return 'page' in shown ? { ...shown, status: 409 } : shown;
}

async function again(
  visit: Visit,
  which: NonNullable<ReturnType<typeof making>>,
  errors: readonly FieldError[],
): Promise<Answer> {
  const seen = await seeOneRule(visit, which.organisation, which.version);
  if (!('done' in seen) || !('version' in seen.done)) return { refusal: 'not-found' };
  return versionPage(visit, seen.done, errors);
}

function progress(visit: Visit, version: RuleVersion, state: VersionState): Html {
  const say = sayMaking(visit);
  const { putForwardOn, asksUntil, beginsOn, hearing, signatures, withdrawal } = version;
  const order: readonly VersionState[] = ['asking', 'hearing', 'signing', 'agreed', 'in-force'];
  const here = order.indexOf(state === 'replaced' ? 'in-force' : state);
  const more: Partial<Record<VersionState, string>> = {
    asking: `${say.putForwardBy(version.maker, onDay(visit, putForwardOn))} ${say.asks(onDay(visit, asksUntil))}`,
    ...(hearing !== undefined && {
      hearing: say.heard(hearing.answers, hearing.name, onDay(visit, hearing.on)),
    }),
    signing:
      signatures.map(({ name, on }) => say.signed(name, onDay(visit, on))).join(' ') || say.noSignatures,
    'in-force': say.begins(onDay(visit, beginsOn)),
  };
  return html`${withdrawal !== undefined && html`<p><strong>${say.wasTakenBack(withdrawal.name, onDay(visit, withdrawal.on))}</strong> ${withdrawal.because}</p>`}
    ${state === 'lapsed' && html`<p><strong>${say.states.lapsed}</strong></p>`}
    ${stages(
      {
        stages: order.map((each, place) => ({
          text: say.states[each],
          state: here === place ? ('now' as const) : here > place ? ('done' as const) : ('next' as const),
          ...(more[each] !== undefined && { more: more[each] }),
        })),
      },
      visit,
    )}`;
}

function nextStep(
  visit: Visit,
  { version }: Seen,
  { state, errors }: { readonly state: VersionState; readonly errors: readonly FieldError[] },
): Html | undefined {
  const say = sayMaking(visit);
  const which = { organisation: version.organisationId, version: version.versionId };
  if (state === 'hearing') {
    return form({
      action: at(paths.ruleHeard, which),
      csrf: visit.csrf,
      children: html`${textarea({ name: 'words', label: say.heardLabel, hint: say.heardHint, rows: 6, value: field(visit.form, 'words'), errorMessage: errorFor(errors, 'words') })}
        ${button({ text: say.heardButton, preventDoubleClick: true })}`,
    });
  }
  if (state !== 'signing') return undefined;
  return html`<p>${say.signLead}</p>${form({ action: at(paths.ruleSign, which), csrf: visit.csrf, children: button({ text: say.sign, preventDoubleClick: true }) })}`;
}

function answers(visit: Visit, seen: Seen): Html {
  const say = sayMaking(visit);
  const { hearing } = seen.version;
  const heard = hearing === undefined ? undefined : html`<h3>${say.heardTitle}</h3><p>${hearing.words}</p>`;
  if (seen.answers.length === 0) return html`<p>${say.noAnswers}</p>${heard}`;
  return html`${seen.answers.map((each) => html`${ownWords({ words: each.words })}<p class="small muted">${each.name === '' ? say.nameless : each.name}, ${onDay(visit, dayOf(each.at))}</p>`)}${heard}`;
}

function takeBack(
  visit: Visit,
  version: RuleVersion,
  { state, errors }: { readonly state: VersionState; readonly errors: readonly FieldError[] },
): Html | undefined {
  if (state === 'in-force' || state === 'replaced' || state === 'withdrawn') return undefined;
  const say = sayMaking(visit);
  const which = { organisation: version.organisationId, version: version.versionId };
  return form({
    action: at(paths.ruleBack, which),
    csrf: visit.csrf,
    children: html`${textarea({ name: 'because', label: say.backLabel, rows: 2, value: field(visit.form, 'because'), errorMessage: errorFor(errors, 'because') })}
      ${button({ text: say.backButton, kind: 'warning' })}`,
  });
}
