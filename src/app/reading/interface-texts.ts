import { instruments } from '#allocation';
import { policyPacks } from '#policy';
import { isTest, roomOf, type SourceFile } from '../architecture/source-file.ts';
import { type InterfaceText, textsOf } from './texts-of.ts';

/** Every English text that people read: each room's catalogues, the questions of instruments, what policies say. */
export function interfaceTexts(house: readonly SourceFile[]): readonly InterfaceText[] {
  const catalogues = house.filter(holdsWords).flatMap((file) => textsOf(file.path, file.text));
  return [...catalogues, ...instruments.flatMap(instrumentTexts), ...policyPacks.flatMap(policyTexts)];
}

/** The texts by the room they stand in. */
export function byRoom(texts: readonly InterfaceText[]): ReadonlyMap<string, readonly InterfaceText[]> {
  const rooms = [...new Set(texts.map(roomOfText))].toSorted();
  return new Map(rooms.map((room) => [room, texts.filter((text) => roomOfText(text) === room)]));
}

function roomOfText(text: InterfaceText): string {
  return roomOf(text.path)?.room ?? '';
}

/** A file of words calls `catalogue`, or is named `say` and gives words to one that does. */
function holdsWords({ path, text }: SourceFile): boolean {
  if (isTest(path) || path === 'src/ui/say.ts' || !path.endsWith('.ts')) return false;
  return /\bcatalogue\(\{/.test(text) || /\/(say|say-[a-z-]+|[a-z-]+-say)\.ts$/.test(path);
}

function instrumentTexts(instrument: (typeof instruments)[number]): readonly InterfaceText[] {
  const path = `src/allocation/instruments/${instrument.id}.json`;
  const { title, status, evidence, areas, unpaidHelp } = instrument;
  const all = [
    title,
    status,
    evidence.says,
    ...areas.flatMap((area) => [area.title, area.ask, area.example, ...area.options.map(({ says }) => says)]),
    unpaidHelp.ask,
    ...unpaidHelp.shares.map(({ says }) => says),
  ];
  return all.flatMap(({ en, easy }): readonly InterfaceText[] => [
    { path, words: 'plain', text: en },
    ...(easy === undefined ? [] : [{ path, words: 'easy' as const, text: easy }]),
  ]);
}

function policyTexts({ id, title, says, neverBuys }: (typeof policyPacks)[number]): readonly InterfaceText[] {
  const texts = [title, ...says, ...neverBuys.map((one) => one.says)];
  return texts.map((text) => ({ path: `src/policy/${id}.ts`, words: 'plain', text }));
}
