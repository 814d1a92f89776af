import { done, expectDone, type Id, type OrganisationId, type Outcome, refused } from '#basics';
import { actFor, type AlreadyDone, type NotAllowed } from '#people/actions';
import { type Actor, type Transaction, type World } from '#platform';
import type { Fault } from '../instrument/fault.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { PlacePrices } from '../instrument/place-prices.ts';
import { instrumentHash, parseInstrument, readInstrument } from '../instrument/read-instrument.ts';
import { startingInstrument } from '../starting-instrument.ts';
import { findRuleDraft, insertRuleDraft, saveRuleDraft, deleteRuleDraft } from '../store/rule-drafts.ts';
import { type About, beginDraft, describe, idOfPlace } from '../version/begin-draft.ts';
import type { RuleDraft, VersionId } from '../version/rule-version.ts';
import { type TypedFault, withTypedTable } from '../version/typed-table.ts';
import { instrumentInForce } from './rules-here.ts';
import { sha256 } from './seal.ts';

type Visiting = World & Actor;
export type Draft = { readonly organisation: OrganisationId; readonly version: VersionId };
export type DraftGone = { readonly because: 'draft-gone' };

/** Begins a version of the place's own, as a copy of what is in force there; nobody but its service sees it. */
export async function startRuleDraft(
  visit: Visiting,
  given: { readonly organisation: OrganisationId; readonly because: string; readonly once?: Id<'once'> },
): Promise<Outcome<VersionId, NotAllowed | AlreadyDone>> {
  const { organisation, because, once } = given;
  return actFor<VersionId, AlreadyDone>(
    visit,
    { may: 'make-rules', organisation, once },
    async (tx, { accountId, name }) => {
      const now = visit.clock.now();
      const today = visit.clock.today();
      const from = await instrumentInForce(tx, today);
      const versionId: VersionId = visit.clock.newId();
      await insertRuleDraft(tx, {
        versionId,
        organisationId: organisation,
        basedOn: `${from.id}@${String(from.version)}`,
        makerId: accountId,
        maker: name,
        because,
        file: beginDraft(from.published.instrument, { id: idOfPlace(visit.locality), today }),
        changedAt: now,
      });
      return done(versionId);
    },
  );
}

/** Says what the version is, who made it with whom, and why it is made. */
export async function describeRuleDraft(
  visit: Visiting,
  draft: Draft,
  said: { readonly about: About; readonly because: string },
): Promise<Outcome<VersionId, DraftGone | NotAllowed>> {
  return onDraft(visit, draft, (kept) =>
    done({ ...kept, because: said.because, file: describe(instrumentOfDraft(kept), said.about) }),
  );
}

export type FileRefusal =
  | { readonly because: 'instrument-has-faults'; readonly faults: readonly Fault[] }
  | { readonly because: 'asks-something-else' | 'not-json' };

/**
 * Takes an instrument that was written elsewhere in the place of the draft's. Refused whole, with the way to each fault; also
 * where its seal is wrong, or it is none that people answer for a yearly figure. What a sample said about the old one goes.
 */
export async function bringRuleFile(
  visit: Visiting,
  draft: Draft,
  text: string,
): Promise<Outcome<VersionId, FileRefusal | DraftGone | NotAllowed>> {
  const json = jsonIn(text);
  if (json === undefined) return refused('not-json');
  const read = readInstrument(json, sha256);
  if (!('done' in read)) return read;
  const { instrument } = read.done;
  if (startingInstrument(read.done) === undefined) return refused('asks-something-else');
  return onDraft(visit, draft, (kept) => {
    const own = { id: idOfPlace(visit.locality), today: visit.clock.today() };
    return done(withoutSample({ ...kept, file: byHand(beginDraft(instrument, own), kept.maker) }));
  });
}

export type TableTypedRefusal = {
  readonly because: 'table-has-faults';
  readonly faults: readonly TypedFault[];
};

/** Puts a table that was typed in the place of the draft's. It rests on no sample, and says so. */
export async function typeRuleTable(
  visit: Visiting,
  draft: Draft,
  text: string,
): Promise<Outcome<VersionId, TableTypedRefusal | DraftGone | NotAllowed>> {
  return onDraft<TableTypedRefusal>(visit, draft, (kept) => {
    const typed = withTypedTable(instrumentOfDraft(kept), text);
    return 'done' in typed ? done(withoutSample({ ...kept, file: byHand(typed.done, kept.maker) })) : typed;
  });
}

/** Says what prices are in the place, where from and since when; undefined leaves the draft with what its table says. */
export async function priceRuleDraft(
  visit: Visiting,
  draft: Draft,
  prices: PlacePrices | undefined,
): Promise<Outcome<VersionId, DraftGone | NotAllowed>> {
  return onDraft(visit, draft, (kept) => {
    const { prices: _prices, ...rest } = instrumentOfDraft(kept);
    return done({ ...kept, file: prices === undefined ? rest : { ...rest, prices } });
  });
}

/** Throws a draft away. What was put forward stays for ever; a draft was never anything. */
export async function dropRuleDraft(
  visit: Visiting,
  { organisation, version }: Draft,
): Promise<Outcome<VersionId, NotAllowed>> {
  return actFor<VersionId, NotAllowed>(visit, { may: 'make-rules', organisation }, async (tx) => {
    await deleteRuleDraft(tx, version);
    return done(version);
  });
}

/** Changes a draft of an organisation in one transaction; what comes of it is looked over before it is kept. */
export async function onDraft<Refusal extends { readonly because: string } = never>(
  visit: Visiting,
  { organisation, version }: Draft,
  change: (
    kept: RuleDraft,
    tx: Transaction,
  ) => Outcome<RuleDraft, Refusal> | Promise<Outcome<RuleDraft, Refusal>>,
): Promise<Outcome<VersionId, Refusal | DraftGone | NotAllowed>> {
  return actFor<VersionId, Refusal | DraftGone>(visit, { may: 'make-rules', organisation }, async (tx) => {
    const kept = await findRuleDraft(tx, version);
    if (kept?.organisationId !== organisation) return refused('draft-gone');
    const changed = await change(kept, tx);
    if (!('done' in changed)) return changed;
    expectDone(parseInstrument(changed.done.file));
    await saveRuleDraft(tx, { ...changed.done, changedAt: visit.clock.now() });
    return done(version);
  });
}

/** The instrument of a draft: it was looked over when it was kept. */
export function instrumentOfDraft({ file }: Pick<RuleDraft, 'file'>): Instrument {
  return expectDone(parseInstrument(file)).instrument;
}

/** The seal that a draft's file has as it stands. */
export function sealOfDraft({ file }: Pick<RuleDraft, 'file'>): string {
  return instrumentHash(expectDone(parseInstrument(file)), sha256);
}

function withoutSample({ evidence: _evidence, onSample: _gains, ...rest }: RuleDraft): RuleDraft {
  return rest;
}

/** A file or a table that people wrote rests on nobody's costs: no range, no error, and it says so. */
function byHand(instrument: Instrument, maker: string): Instrument {
  const { range: _range, ...evidence } = instrument.evidence;
  const says = `Points and table were written by hand by ${maker}. They were not fitted to what support costs.`;
  return { ...instrument, evidence: { ...evidence, people: 0, says: { en: says } } };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
