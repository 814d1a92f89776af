import { dayOf, done, type Id, type Outcome, refused } from '#basics';
import { htmlToText, readClockTime } from '#directory';
import { keepServices, type Listing } from '#directory/actions';
import { type AlreadyDone, asMyself, type NotAllowed } from '#people/actions';
import { type Actor, address, type Transaction, type World } from '#platform';
import { type Fit, fitsAround } from '../offers-and-needs.ts';
import type { GroupId, GroupWords, SelfHelpGroup } from '../self-help-group.ts';
import { findGroup, groupsKeptBy, openGroups, saveGroup } from '../store/groups.ts';

const groups_kept_max = 10;
/** The list of the directory in which groups that speak for themselves stand. */
const list = 'Groups of this place, in their own words';

export type GroupRefusal =
  | { readonly because: 'no-such-group' }
  | { readonly because: 'many-groups'; readonly most: number }
  | NotAllowed
  | AlreadyDone;

/** Every group of the place that goes on, by name. Public. */
export async function listGroups(visit: World & Actor): Promise<readonly SelfHelpGroup[]> {
  return visit.database.transaction({ locality: visit.locality }, openGroups);
}

/** One group, also one that has ended. Public. */
export async function seeGroup(visit: World & Actor, group: GroupId): Promise<SelfHelpGroup | undefined> {
  return visit.database.transaction({ locality: visit.locality }, (tx) => findGroup(tx, group));
}

/** What groups nearby offer that a group needs, and the other way round; nothing for one that has ended. Public. */
export async function fitsFor(visit: World & Actor, group: SelfHelpGroup): Promise<readonly Fit[]> {
  if (group.endedAt !== undefined) return [];
  return fitsAround(group, await listGroups(visit));
}

type Keeping = { readonly once?: Id<'once'> };

/** Somebody signed in says who their group is; it stands beside services in the directory at once, and is none. */
export async function beginGroup(
  visit: World & Actor,
  keeping: Keeping & { readonly words: GroupWords },
): Promise<Outcome<SelfHelpGroup, GroupRefusal>> {
  return asMyself<SelfHelpGroup, GroupRefusal>(visit, keeping, async (tx, { accountId: keptBy }) => {
    if ((await groupsKeptBy(tx, keptBy)) >= groups_kept_max)
      return refused('many-groups', { most: groups_kept_max });
    const groupId = visit.clock.newId<'self-help-group'>();
    const group = { ...keeping.words, groupId, keptBy, saidAt: visit.clock.now() };
    await keep(tx, visit, group);
    return done(group);
  });
}

/** Whoever keeps a group's page says it anew. */
export async function changeGroup(
  visit: World & Actor,
  keeping: Keeping & { readonly group: GroupId; readonly words: GroupWords },
): Promise<Outcome<SelfHelpGroup, GroupRefusal>> {
  return withGroup(visit, keeping, async (tx, was) => {
    const group = { ...was, ...keeping.words, saidAt: visit.clock.now() };
    await keep(tx, visit, group);
    return done(group);
  });
}

/** Whoever keeps it says that the group no longer meets. Its page says so; searches leave it out. */
export async function endGroup(
  visit: World & Actor,
  keeping: Keeping & { readonly group: GroupId },
): Promise<Outcome<SelfHelpGroup, GroupRefusal>> {
  return withGroup(visit, keeping, async (tx, was) => {
    const group = { ...was, endedAt: visit.clock.now() };
    await keep(tx, visit, group);
    return done(group);
  });
}

type Worked = Outcome<SelfHelpGroup, GroupRefusal>;

function withGroup(
  visit: World & Actor,
  keeping: Keeping & { readonly group: GroupId },
  work: (tx: Transaction, was: SelfHelpGroup) => Promise<Worked>,
): Promise<Worked> {
  return asMyself<SelfHelpGroup, GroupRefusal>(visit, keeping, async (tx, { accountId }) => {
    const was = await findGroup(tx, keeping.group);
    if (was === undefined || was.endedAt !== undefined) return refused('no-such-group');
    return was.keptBy === accountId ? work(tx, was) : refused('not-allowed');
  });
}

async function keep(tx: Transaction, visit: World & Actor, group: SelfHelpGroup): Promise<void> {
  await saveGroup(tx, group);
  const source = { locality: visit.locality, name: list, at: visit.clock.now() };
  await keepServices(tx, source, [listingOf(visit, group)]);
}

/** The group as the directory shows it: a group that neighbours run, never a service, with the way to its own page. */
function listingOf({ settings }: World, group: SelfHelpGroup): Listing {
  const [opens, closes] = [readClockTime(group.meetsFrom), readClockTime(group.meetsUntil)];
  const hours = { ...(opens !== undefined && { opens }), ...(closes !== undefined && { closes }) };
  const says = [group.whoWeAre, group.whatWeDo, group.meetsWords]
    .map(withoutMarkup)
    .filter((each) => each !== '');
  const place = {
    ...(group.meetsAt !== '' && { name: withoutMarkup(group.meetsAt) }),
    lines: [],
    ...(group.postcode !== '' && { postcode: group.postcode }),
    access: [],
  };
  return {
    sourceId: group.groupId,
    assuredOn: dayOf(group.saidAt),
    words: {
      name: withoutMarkup(group.name),
      kind: 'group',
      status: group.endedAt === undefined ? 'active' : 'defunct',
      ...(says.length > 0 && { description: says.join('\n\n') }),
      url: `${settings.url}${address('/groups/:group', { group: group.groupId })}`,
      cost: { is: 'free' },
      waysToPay: [],
      runner: 'neighbours',
      places: group.meetsAt === '' && group.postcode === '' ? [] : [place],
      schedules: group.meetsOn.length === 0 ? [] : [{ days: group.meetsOn, ...hours, repeats: 'every-week' }],
      contacts: [],
      terms: [],
      joining: withoutMarkup(group.reach),
    },
  };
}

// The directory goes out as open data too, to readers who may not know that words are only words.
function withoutMarkup(text: string): string {
  return /<[a-z!/?]/i.test(text) ? htmlToText(text) : text;
}
