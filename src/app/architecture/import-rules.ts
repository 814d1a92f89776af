import { posix } from 'node:path';
import { basicsFiles, modules } from '../modules.ts';
import { importsOf, isTest, isTypeOnly, roomOf, type SourceFile, withoutComments } from './source-file.ts';
import type { Rule, Violation } from './violation.ts';

const rooms: Readonly<Record<string, { readonly uses: readonly string[] }>> = modules;
const layers = ['words', 'formats', 'store', 'actions', 'web', 'seed'] as const;

/** 1. A module imports only modules that it names, and those stand below it: no circles. */
export const importsRunDown: Rule = (files) =>
  eachImport(files, (file, imported) => {
    const target = /^#([a-z-]+)/.exec(imported)?.[1];
    const here = roomOf(file.path)?.room;
    if (target === undefined || here === undefined || target === here) return undefined;
    if (isTest(file.path) && rooms[target] !== undefined && stands(target) < stands('app')) return undefined;
    return rooms[here]?.uses.includes(target) === true ? undefined : `${here} may not use ${target}`;
  });

/** The list of modules itself runs down: each names only those before it. */
export const modulesStandInOrder: Rule = () => {
  const names = Object.keys(rooms);
  return names.flatMap((name, index) =>
    (rooms[name]?.uses ?? [])
      .filter((used) => names.indexOf(used) >= index || !names.includes(used))
      .map((used) => ({
        path: 'src/app/modules.ts',
        why: `${name} names ${used}, which does not stand below it`,
      })),
  );
};

/** No file reaches itself again by its imports, types included: each can be read before those that use it. */
export const noCircles: Rule = (files) => {
  const inRooms = files.filter((file) => file.path.startsWith('src/') && !isTest(file.path));
  const near = new Map(inRooms.map((file) => [file.path, nextTo(file)]));
  const done = new Set<string>();
  const violations: Violation[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) violations.push({ path, why: `a circle: ${[...way, path].join(' → ')}` });
    if (done.has(path) || way.includes(path)) return;
    for (const next of near.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of near.keys()) walk(path, []);
  return violations;
};

/** 2. Another module is entered by `#name` or `#name/actions` only; the app may also enter `web`, tests `testing`. */
export const doorsOnly: Rule = (files) =>
  eachImport(files, (file, imported) => {
    const here = roomOf(file.path);
    if (here === undefined) return undefined;
    const door = /^#[a-z-]+(\/.*)?$/.exec(imported);
    if (door !== null) {
      const allowed = [
        '',
        '/actions',
        ...(here.room === 'app' ? ['/web', '/seed'] : []),
        ...(isTest(file.path) ? ['/testing'] : []),
      ];
      return allowed.includes(door[1] ?? '') ? undefined : `${imported} is not a door`;
    }
    if (!imported.startsWith('.') || (isTest(file.path) && imported.includes('/journeys/'))) return undefined;
    const depth = imported.split('../').length - 1;
    return depth > here.within.length - 1 && !reachesTheFolder(imported)
      ? `${imported} leaves the room by the wall`
      : undefined;
  });

/** 3. Files at a module's root are pure: no Node, no database, clock or chance. */
export const wordsArePure: Rule = (files) =>
  files.flatMap((file) => {
    const here = roomOf(file.path);
    if (
      here === undefined ||
      here.within.length > 1 ||
      isTest(file.path) ||
      ['platform', 'ui', 'app'].includes(here.room)
    )
      return [];
    const outside = importsOf(file).filter(
      (imported) => /^(node:|pg$|hono|#platform|#ui)/.test(imported) && !isTypeOnly(file, imported),
    );
    const asks = /\b(Math\.random|Date\.now|new Date\(\)|process\.|performance\.)/.exec(file.text);
    return [
      ...outside.map((imported) => ({ path: file.path, why: `words may not use ${imported}` })),
      ...(asks === null
        ? []
        : [{ path: file.path, why: `words are told the time and chance, they never ask: ${asks[0]}` }]),
    ];
  });

/** Inside a module one direction again: web ▸ actions ▸ store ▸ formats ▸ words. A page never touches the store. */
export const layersRunDown: Rule = (files) =>
  eachImport(files, (file, imported) => {
    const here = roomOf(file.path);
    if (here === undefined || !imported.startsWith('.') || isTest(file.path)) return undefined;
    if (['platform', 'ui', 'app'].includes(here.room)) return undefined;
    const from = layerOf(here.within);
    const to = layerOf(resolve(here.within, imported));
    if (from === 'web' && to === 'store') return 'a page never touches the store';
    return layers.indexOf(to) > layers.indexOf(from) ? `${from} may not use ${to}` : undefined;
  });

/** 6. `index.ts` only re-exports. */
export const indexesOnlyReExport: Rule = (files) =>
  files
    .filter(
      (file) =>
        file.path.endsWith('/index.ts') && !isTest(file.path) && !/^src\/[a-z]+\/web\//.test(file.path),
    )
    .filter(
      (file) =>
        withoutComments(file.text)
          .replace(/export\s+(type\s+)?(\{[^}]*\}|\*)\s+from\s+'[^']+';/g, '')
          .trim() !== '',
    )
    .map((file) => ({ path: file.path, why: 'an index only re-exports' }));

/** 7. `basics` is a closed list. */
export const basicsAreClosed: Rule = (files) =>
  files
    .filter((file) => file.path.startsWith('src/basics/') && !isTest(file.path))
    .filter((file) => !basicsFiles.some((name) => file.path === `src/basics/${name}.ts`))
    .map((file) => ({ path: file.path, why: 'basics is a closed list; a new word needs a decision' }));

function eachImport(
  files: readonly SourceFile[],
  judge: (file: SourceFile, imported: string) => string | undefined,
): readonly Violation[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap((imported) => {
      const why = judge(file, imported);
      return why === undefined ? [] : [{ path: file.path, why }];
    }),
  );
}

function stands(room: string): number {
  return Object.keys(rooms).indexOf(room);
}

// A room may read files of the project that are no code, such as the migrations.
function reachesTheFolder(imported: string): boolean {
  return /\.(json|sql|css)$/.test(imported);
}

// The face of a room shows its words and the formats it speaks.
function layerOf(within: readonly string[]): (typeof layers)[number] {
  if (within[0] === 'index.ts') return 'formats';
  return layers.find((layer) => layer === within[0]) ?? 'words';
}

function resolve(within: readonly string[], imported: string): readonly string[] {
  return posix.join(...within.slice(0, -1), imported).split('/');
}

function nextTo(file: SourceFile): readonly string[] {
  return importsOf(file).flatMap((imported) =>
    imported.startsWith('.') ? [posix.join(posix.dirname(file.path), imported)] : [],
  );
}
