import { posix } from 'node:path';
import { basicsFiles, modules, openDoors } from '../modules.ts';
import {
  importsOf,
  isTest,
  isTypeOnly,
  roomOf,
  type SourceFile,
  sqlOf,
  templatesOf,
  withoutComments,
} from './source-file.ts';

/** Something that stands where it must not. */
export type Violation = { readonly path: string; readonly why: string };
export type Rule = (files: readonly SourceFile[]) => readonly Violation[];

const rooms: Readonly<Record<string, { readonly uses: readonly string[] }>> = modules;
const layers = ['words', 'store', 'actions', 'web', 'seed'] as const;

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

/** Inside a module one direction again: web ▸ actions ▸ store ▸ words. A page never touches the store. */
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

/** 5. A module's SQL names only its own schema; others may read its `published_*` views. */
export const ownSchemaOnly: Rule = (files) =>
  files.flatMap((file) => {
    const room = file.path.startsWith('db/') ? /_([a-z]+)_/.exec(file.path)?.[1] : roomOf(file.path)?.room;
    if (room === undefined || room === 'app' || isTest(file.path)) return [];
    const schemas = Object.keys(rooms).filter((name) => name !== room && name !== 'platform');
    const named = new RegExp(
      `\\b(?:from|join|into|update|table|on|references)\\s+(${schemas.join('|')})\\.(?!published_)\\w+`,
      'gi',
    );
    return sqlOf(file).flatMap((sql) =>
      [...sql.matchAll(named)].map((found) => ({ path: file.path, why: `SQL of ${room} names ${found[0]}` })),
    );
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

/** Only the platform puts a scope in force, so that nobody can widen what they see. */
export const scopeIsThePlatforms: Rule = (files) =>
  files
    .filter(
      (file) => file.path.startsWith('src/') && !file.path.startsWith('src/platform/') && !isTest(file.path),
    )
    .filter((file) => /set_config\(|set (local|session) |'mainstay\.[a-z]+'/i.test(sqlOf(file).join(' ')))
    .map((file) => ({ path: file.path, why: 'only the platform sets a scope' }));

/** Text that people read stands in a catalogue, never in a template, so that it can be said in Welsh and in easy words. */
export const wordsStandInCatalogues: Rule = (files) =>
  files
    .filter((file) => /^src\/[a-z]+\/(web|server)\//.test(file.path) && !isTest(file.path))
    .flatMap((file) =>
      templatesOf(file).flatMap((template) => {
        const text = template.replace(/<[^>]*>/g, ' ').replace(/&\w+;/g, ' ');
        const words = /[A-Za-z]{2,}/.exec(text);
        return words === null
          ? []
          : [
              {
                path: file.path,
                why: `“${text.trim().replace(/\s+/g, ' ').slice(0, 60)}” belongs in a catalogue`,
              },
            ];
      }),
    );

/** Tables about a person: `locality_id` first in the key, and row-level security on. */
export const peopleAreKeptApart: Rule = (files) => {
  const sql = files.filter((file) => file.path.startsWith('db/'));
  const all = sql.map((file) => file.text).join('\n');
  return sql.flatMap((file) =>
    [...file.text.matchAll(/create table (\w+\.\w+) \(([\s\S]*?)\n\);/g)].flatMap(
      ([, table = '', body = '']) => {
        const key = /primary key \((\w+)/.exec(body)?.[1];
        const exempt = ['platform.migration', 'platform.secret'].includes(table);
        const about = /\b(person_id|account_id|email)\b/.test(body);
        return [
          ...(exempt || key === 'locality_id'
            ? []
            : [{ path: file.path, why: `${table} needs locality_id first in its key` }]),
          ...(!about || all.includes(`alter table ${table} enable row level security`)
            ? []
            : [{ path: file.path, why: `${table} is about a person and has no row-level security` }]),
        ];
      },
    ),
  );
};

/** The subset of SQL that any PostgreSQL-compatible distributed engine carries. */
export const portableSql: Rule = (files) => {
  const banned =
    /\b(exclude using|deferrable|using gist|create domain|create trigger|\blisten\b|pg_advisory\w*|citext|daterange|tstzrange|int4range|int8range|create database)\b/i;
  return files
    .filter((file) => file.path.startsWith('db/') || file.path.startsWith('src/'))
    .filter(
      (file) =>
        !isTest(file.path) &&
        !file.path.startsWith('src/app/architecture/') &&
        !file.path.startsWith('src/platform/postgres/'),
    )
    .flatMap((file) => {
      const found = banned.exec(
        (file.path.endsWith('.sql') ? [withoutComments(file.text)] : sqlOf(file)).join('\n'),
      );
      return found === null ? [] : [{ path: file.path, why: `not in the portable subset: ${found[0]}` }];
    });
};

/** Only the doors that ask the table of authority open a transaction; others say in `openDoors` why they need not ask. */
export const transactionsOpenAtTheDoor: Rule = (files) =>
  files
    .filter((file) => file.path.startsWith('src/') && !isTest(file.path))
    .filter((file) => !/^src\/(platform|app)\//.test(file.path) && openDoors[file.path] === undefined)
    .filter((file) => /\bdatabase\s*\.transaction\b/.test(file.text))
    .map((file) => ({
      path: file.path,
      why: 'opens a transaction beside the door: use act, look or actFor',
    }));

/** Every rule with its name, as the test runs them. */
export const rules: Readonly<Record<string, Rule>> = {
  modulesStandInOrder,
  importsRunDown,
  doorsOnly,
  wordsArePure,
  layersRunDown,
  ownSchemaOnly,
  indexesOnlyReExport,
  basicsAreClosed,
  scopeIsThePlatforms,
  wordsStandInCatalogues,
  peopleAreKeptApart,
  portableSql,
  transactionsOpenAtTheDoor,
};

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

function layerOf(within: readonly string[]): (typeof layers)[number] {
  return layers.find((layer) => layer === within[0]) ?? 'words';
}

function resolve(within: readonly string[], imported: string): readonly string[] {
  return posix.join(...within.slice(0, -1), imported).split('/');
}
