import { calendarDate, longDate } from '#basics';
import { packsToRead } from '#policy';
import { type Answer, address, type Visit } from '#platform';
import { card, cards, type Html, html, tag } from '#ui';
import { sha256 } from '../actions/seal.ts';
import { evidenceSeal } from '../actions/sign-rules.ts';
import { seeInForce, seeRuleVersions } from '../actions/see-rules.ts';
import { parseInstrument } from '../instrument/read-instrument.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { nameOf, publishedInstruments } from '../instruments.ts';
import { sealOf } from '../seal.ts';
import { startingInstrument } from '../starting-instrument.ts';
import { linesOf } from '../version/changes.ts';
import { sealedParts, stateOf } from '../version/rule-version.ts';
import { paths } from './addresses.ts';
import { instrumentPage } from './instrument-page.ts';
import { sayMaking } from './making/say-making.ts';
import { policyPage } from './policy-page.ts';
import { findRule } from './reading/find-rule.ts';
import { otherInstrumentPage } from './reading/other-instrument-page.ts';
import { recordPage } from './reading/record-page.ts';
import { findSchema } from './schemas.ts';
import { sayRules } from './say-rules.ts';
import { wordsFor } from './words-for.ts';

/** Every rule, for anyone: each version made here, each that comes with Mainstay, those of others, and the policy packs. */
export async function rulesPage(visit: Visit): Promise<Answer> {
  const say = sayRules(visit);
  const inForce = await seeInForce(visit);
  const isHere = ({ id, version }: Instrument): boolean => id === inForce.id && version === inForce.version;
  const [ours, elsewhere] = [
    publishedInstruments.filter(({ instrument }) => instrument.stage !== 'elsewhere'),
    publishedInstruments.filter(({ instrument }) => instrument.stage === 'elsewhere'),
  ];
  const shipped = (all: typeof ours) =>
    all.map(({ instrument }) =>
      ruleCard(visit, instrument, {
        name: nameOf(instrument),
        ...(isHere(instrument) && { tag: say.hereTag }),
      }),
    );
  const place = await placeCards(visit);
  const policies = packsToRead(visit.settings.policy).map((pack) =>
    card({
      title: pack.title,
      href: address(paths.policy, { name: pack.id }),
      text: pack.says[0],
      ...(visit.settings.policy === pack.id && { tags: [tag({ text: say.inForce })] }),
    }),
  );
  return {
    page: {
      title: say.title,
      lead: say.lead,
      wide: true,
      body: html`<h2>${say.figuresTitle}</h2>
        ${place.length > 0 && html`<h3>${say.placeTitle}</h3>${cards(place)}`}
        <h3>${say.shippedTitle}</h3>${cards(shipped(ours))}
        <h2>${say.policiesTitle}</h2>${cards(policies)}
        <p><a href="/streams">${say.streamsWay}</a></p>
        <h2>${say.elsewhereTitle}</h2><p>${say.elsewhereLead}</p>${cards(shipped(elsewhere))}`,
    },
  };
}

/** One instrument as a page, or, with `.json` at its end, as the file itself. */
export async function rulePage(visit: Visit): Promise<Answer> {
  const [name, isFile] = namedIn(visit);
  const rule = await findRule(visit, name);
  if (rule === undefined) return { refusal: 'not-found' };
  if (isFile) return jsonFile(name, rule.published.file);
  const instrument = startingInstrument(rule.published);
  return {
    page:
      instrument === undefined ? otherInstrumentPage(visit, rule) : instrumentPage(visit, rule, instrument),
  };
}

/** The public record of how a version is used. */
export async function rulesRecordPage(visit: Visit): Promise<Answer> {
  const rule = await findRule(visit, visit.params['name'] ?? '');
  return rule === undefined ? { refusal: 'not-found' } : { page: recordPage(visit, rule) };
}

/** The table of a version alone, sealed. */
export async function tableFile(visit: Visit): Promise<Answer> {
  const [name, isFile] = namedIn(visit);
  const rule = isFile ? await findRule(visit, name) : undefined;
  const lines = rule === undefined ? undefined : linesOf(rule.published.instrument);
  if (rule === undefined || lines === undefined) return { refusal: 'not-found' };
  const { id, version, from, madeBy, status } = rule.published.instrument;
  const { kind: _kind, ...table } = lines;
  const file = {
    format: 'allocation-table/2',
    instrument: { id, version },
    version,
    from,
    madeBy,
    because: rule.made === undefined ? status : { en: rule.made.version.because },
    ...table,
  };
  return jsonFile(`${name}-table`, { ...file, hash: sealOf(file, sha256) });
}

/** What people put their names under: all that the seal of a version is over, with the evidence whole. */
export async function versionFile(visit: Visit): Promise<Answer> {
  const [name, isFile] = namedIn(visit);
  const rule = isFile ? await findRule(visit, name) : undefined;
  if (rule?.made === undefined) return { refusal: 'not-found' };
  const { version } = rule.made;
  const parts = sealedParts({ ...version, evidenceHash: evidenceSeal(version.evidence) });
  const signatures = version.signatures.map(({ name: by, hash, on }) => ({ name: by, hash, on }));
  const beside = { signatures, ...(version.evidence !== undefined && { evidence: version.evidence }) };
  return jsonFile(`${name}-version`, { sealed: parts, hash: version.hash, ...beside });
}

/** One policy pack, likewise. */
export function policyRulePage(visit: Visit): Answer {
  const [name, isFile] = namedIn(visit);
  const pack = packsToRead(visit.settings.policy).find(({ id }) => id === name);
  if (pack === undefined) return { refusal: 'not-found' };
  return isFile ? jsonFile(name, pack) : { page: policyPage(visit, pack) };
}

/** The JSON Schema of a format of ours. */
export function schemaFile(visit: Visit): Answer {
  const [name, isFile] = namedIn(visit);
  const schema = isFile ? findSchema(name) : undefined;
  return schema === undefined ? { refusal: 'not-found' } : { json: schema };
}

async function placeCards(visit: Visit): Promise<readonly Html[]> {
  const all = await seeRuleVersions(visit);
  const making = sayMaking(visit);
  return all.flatMap((version) => {
    const parsed = parseInstrument(version.file);
    if (!('done' in parsed)) return [];
    const name = `${version.instrument}@${String(version.version)}`;
    return ruleCard(visit, parsed.done.instrument, {
      name,
      tag: making.states[stateOf(version, visit.clock.today(), all)],
    });
  });
}

function ruleCard(
  visit: Visit,
  one: Instrument,
  { name, tag: text }: { readonly name: string; readonly tag?: string },
): Html {
  const say = sayRules(visit);
  return card({
    title: wordsFor(one.title, visit),
    href: address(paths.rule, { name }),
    text: `${say.stage[one.stage]}. ${say.version(one.version, longDate(calendarDate(one.from)))}.`,
    ...(text !== undefined && { tags: [tag({ text })] }),
  });
}

function namedIn(visit: Visit): readonly [name: string, isFile: boolean] {
  const name = visit.params['name'] ?? '';
  return [name.replace(/\.json$/, ''), name.endsWith('.json')];
}

function jsonFile(name: string, value: unknown): Answer {
  return {
    file: {
      name: `${name}.json`,
      type: 'application/json; charset=utf-8',
      body: JSON.stringify(value, undefined, 2),
    },
  };
}
