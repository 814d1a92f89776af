import type { Visit } from '#platform';
import { findNamed, seeRuleVersions } from '../../actions/see-rules.ts';
import type { Instrument } from '../../instrument/instrument.ts';
import type { Published } from '../../instrument/read-instrument.ts';
import { findPublished, nameOf } from '../../instruments.ts';
import { type RuleVersion, stateOf, type VersionState } from '../../version/rule-version.ts';

/** A rule that anybody can read: the instrument, with what the place did to make it one, and the one before it. */
export type FoundRule = {
  /** As it stands in addresses. */
  readonly name: string;
  readonly published: Published;
  readonly made?: { readonly version: RuleVersion; readonly state: VersionState };
  readonly before?: { readonly name: string; readonly instrument: Instrument };
};

/** The rule with this name: one that comes with Mainstay, or one of the place’s own. */
export async function findRule(visit: Visit, name: string): Promise<FoundRule | undefined> {
  const shipped = findPublished(name);
  if (shipped !== undefined) {
    const { id, version } = shipped.instrument;
    return {
      name: nameOf(shipped.instrument),
      published: shipped,
      ...earlier(`${id}@${String(version - 1)}`),
    };
  }
  const own = await findNamed(visit, name);
  if (own === undefined) return undefined;
  const all = await seeRuleVersions(visit);
  const version = all.find((each) => each.instrument === own.id && each.version === own.version);
  if (version === undefined) return undefined;
  const state = stateOf(version, visit.clock.today(), all);
  const before = await findNamed(visit, version.basedOn);
  return {
    name: `${own.id}@${String(own.version)}`,
    published: own.published,
    made: { version, state },
    ...(before !== undefined && {
      before: { name: version.basedOn, instrument: before.published.instrument },
    }),
  };
}

function earlier(name: string): Pick<FoundRule, 'before'> {
  const before = findPublished(name);
  return before === undefined ? {} : { before: { name, instrument: before.instrument } };
}
