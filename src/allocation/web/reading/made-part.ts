import { address, type Visit } from '#platform';
import { type Html, html } from '#ui';
import type { RuleVersion, VersionState } from '../../version/rule-version.ts';
import { paths } from '../addresses.ts';
import { evidencePart } from '../making/evidence-part.ts';
import { gainsPart } from '../making/gains-part.ts';
import { onDay } from '../making/parts.ts';
import { sayMaking } from '../making/say-making.ts';
import { sayRules } from '../say-rules.ts';

/** How a place made a version its rule: why, who signed, what people said, what it rests on, who gains and loses, and its seal. */
export function madePart(
  visit: Visit,
  { version, state }: { readonly version: RuleVersion; readonly state: VersionState },
): Html {
  const [say, making] = [sayRules(visit), sayMaking(visit)];
  const { hearing, withdrawal, evidence } = version;
  return html`<h2>${say.madeTitle}</h2>
    <p><strong>${making.states[state]}.</strong> ${version.because}</p>
    <ul>
      <li>${making.putForwardBy(version.maker, onDay(visit, version.putForwardOn))}</li>
      <li>${making.asks(onDay(visit, version.asksUntil))}
        <a href="${address(paths.asked, { version: version.versionId })}">${making.askedPage}</a></li>
      ${version.signatures.map(({ name, on }) => html`<li>${making.signed(name, onDay(visit, on))}</li>`)}
      <li>${making.begins(onDay(visit, version.beginsOn))}</li>
      ${withdrawal !== undefined && html`<li>${making.wasTakenBack(withdrawal.name, onDay(visit, withdrawal.on))} ${withdrawal.because}</li>`}
    </ul>
    ${hearing !== undefined && html`<h3>${making.heardTitle}</h3><p>${hearing.words}</p><p class="small muted">${making.heard(hearing.answers, hearing.name, onDay(visit, hearing.on))}</p>`}
    <h2>${making.gains}</h2>${gainsPart(visit, version.effect)}
    ${evidence !== undefined && html`<h2>${making.restsOn}</h2>${evidencePart(visit, evidence)}`}
    <h2>${say.wholeSealTitle}</h2><p class="breaks"><code>${version.hash}</code></p><p>${say.wholeSeal}</p>`;
}
