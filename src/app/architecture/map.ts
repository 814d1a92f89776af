import { modules } from '../modules.ts';

const rooms: Readonly<Record<string, { readonly about: string; readonly uses: readonly string[] }>> = modules;

/** The house as a page: each room with what it knows and what it stands on, the highest first. */
export function drawMap(): string {
  const rows = Object.entries(rooms)
    .toReversed()
    .map(([name, room]) => `| [${name}](../src/${name}) | ${room.about} | ${standsOn(name, room.uses)} |`);
  return [
    '# The house',
    '',
    'Drawn from `src/app/modules.ts` by `node --import tsx tools/draw-map.ts`. A room may use those named beside it, which all',
    'stand below it; a test holds every import against this.',
    '',
    '```mermaid',
    'flowchart BT',
    ...Object.entries(rooms).flatMap(([name, room]) =>
      nearest(room.uses).map((used) => `  ${used} --> ${name}`),
    ),
    '```',
    '',
    '| room | what it knows | stands on |',
    '| --- | --- | --- |',
    ...rows,
    '',
    'Inside each room one direction again: `web` ▸ `actions` ▸ `store` ▸ the words. A request comes to a page, which reads the form',
    'once into words and calls an action; the action opens one transaction through the one door (`act`, `look`, `actFor`),',
    'decides in pure words, saves, and writes one line in the journal.',
    '',
  ].join('\n');
}

function standsOn(name: string, uses: readonly string[]): string {
  if (uses.length === 0) return 'the ground';
  return uses.length === Object.keys(rooms).length - 1 && name === 'app' ? 'every room' : uses.join(', ');
}

// An arrow only where no other room between them says it already.
function nearest(uses: readonly string[]): readonly string[] {
  const reached = new Set(uses.flatMap((used) => rooms[used]?.uses ?? []));
  return uses.filter((used) => !reached.has(used));
}
