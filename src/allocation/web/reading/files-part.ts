import { address, type Visit } from '#platform';
import { type Html, html } from '#ui';
import { sha256 } from '../../actions/seal.ts';
import { instrumentHash } from '../../instrument/read-instrument.ts';
import { linesOf } from '../../version/changes.ts';
import { paths } from '../addresses.ts';
import { sayRules } from '../say-rules.ts';
import type { FoundRule } from './find-rule.ts';

/** The seal of a rule, and everything of it that can be taken away, each with its schema. */
export function filesPart(visit: Visit, rule: FoundRule): Html {
  const say = sayRules(visit);
  const { name, published, made } = rule;
  const old = 'areas' in published.file;
  const schema = (format: string): string => address(paths.schema, { name: `${format}.json` });
  const file = (path: string): string => address(path, { name: `${name}.json` });
  const hasTable = linesOf(published.instrument) !== undefined;
  return html`<h2>${say.sealTitle}</h2>
    <p class="breaks"><code>${instrumentHash(published, sha256)}</code></p>
    <p>${say.seal}</p>
    <ul>
      <li><a href="${file(paths.rule)}">${say.download}</a></li>
      <li><a href="${schema(old ? 'allocation-instrument-1' : 'allocation-instrument-2')}">${say.schema}</a></li>
      ${hasTable && html`<li><a href="${file(paths.ruleTableFile)}">${say.downloadTable}</a></li><li><a href="${schema('allocation-table-2')}">${say.schemaTable}</a></li>`}
      ${made !== undefined && html`<li><a href="${file(paths.ruleVersionFile)}">${say.downloadVersion}</a></li><li><a href="${schema('allocation-version-1')}">${say.schemaVersion}</a></li>`}
      <li><a href="${address(paths.record, { name })}">${say.record}</a></li>
    </ul>`;
}
