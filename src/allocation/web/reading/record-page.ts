import { address, type Visit } from '#platform';
import { html, type Html, type Page, stackingTable, summaryList } from '#ui';
import { sha256 } from '../../actions/seal.ts';
import { instrumentHash } from '../../instrument/read-instrument.ts';
import { paths } from '../addresses.ts';
import { onDay } from '../making/parts.ts';
import { sayMaking } from '../making/say-making.ts';
import { wordsFor } from '../words-for.ts';
import type { FoundRule } from './find-rule.ts';
import { sayRecord } from './say-record.ts';
import { sayRules } from '../say-rules.ts';

/**
 * The algorithmic transparency record of a version, in the order of the UK's standard: a summary for anybody, then owner, purpose,
 * how decisions are made, data, and risks with what is done about them.
 */
export function recordPage(visit: Visit, rule: FoundRule): Page {
  const say = sayRecord(visit);
  const { instrument } = rule.published;
  const name = wordsFor(instrument.title, visit);
  return {
    title: say.title(name, instrument.version),
    lead: say.lead,
    wide: true,
    back: { href: address(paths.rule, { name: rule.name }), text: name },
    body: html`<h2>${say.tierOne}</h2>
      ${summaryList({
        rows: [
          { key: say.name, value: name },
          { key: say.what, value: html`${wordsFor(instrument.status, visit)} ${say.how}` },
          { key: say.why, value: rule.made?.version.because ?? instrument.basis.join('; ') },
          {
            key: say.where,
            value: html`<a href="${address(paths.rule, { name: rule.name })}">${say.whole}</a>`,
          },
        ],
      })}
      <h2>${say.tierTwo}</h2>
      <h3>${say.owner}</h3>${summaryList({ rows: ownerRows(visit, rule) })}
      <h3>${say.purpose}</h3>${list(say.purposes)}
      <h3>${say.decision}</h3>${list(say.decisions)}
      <h3>${say.tool}</h3>
      ${list([...say.tools, say.asks(instrument.questions.length, instrument.steps.length)])}
      <p class="breaks">${say.seal} <code>${instrumentHash(rule.published, sha256)}</code></p>
      <h3>${say.data}</h3>${dataPart(visit, rule)}
      <h3>${say.risks}</h3>
      ${stackingTable({ head: [say.risk, say.done], rows: say.mitigations.map(({ risk, done }) => [risk, done]) })}`,
  };
}

function ownerRows(visit: Visit, { published, made }: FoundRule) {
  const [say, making] = [sayRecord(visit), sayMaking(visit)];
  const { signatures = [], hearing } = made?.version ?? {};
  return [
    { key: say.madeBy, value: published.instrument.madeBy },
    ...(made === undefined ? [] : [{ key: say.state, value: making.states[made.state] }]),
    {
      key: say.signedBy,
      value:
        signatures.map(({ name, on }) => making.signed(name, onDay(visit, on))).join(' ') ||
        making.noSignatures,
    },
    ...(hearing === undefined ? [] : [{ key: making.heardTitle, value: hearing.words }]),
  ];
}

function dataPart(visit: Visit, { published, made }: FoundRule): Html {
  const [say, rules] = [sayRecord(visit), sayRules(visit)];
  const { evidence, neverAsked } = published.instrument;
  const never: Readonly<Record<string, string>> = rules.never;
  const found = made?.version.evidence;
  return html`<p>${wordsFor(evidence.says, visit)}</p>
    <p>${say.dataIs[evidence.data]} ${evidence.people > 0 && say.people(evidence.people)}</p>
    ${found === undefined ? html`<p>${say.accuracyUnknown}</p>` : list([say.error(Math.round(found.mae)), say.explains((found.r2 * 100).toFixed(1)), say.covers((found.coveredShare * 100).toFixed(1))])}
    <p>${rules.neverTitle}: ${neverAsked.map((each) => never[each] ?? each).join('; ')}.</p>`;
}

function list(lines: readonly string[]): Html {
  return html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
