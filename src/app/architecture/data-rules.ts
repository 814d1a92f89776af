import { modules, openDoors } from '../modules.ts';
import { isTest, roomOf, sqlOf, withoutComments } from './source-file.ts';
import type { Rule } from './violation.ts';

/** 5. A module's SQL names only its own schema; others may read its `published_*` views. */
export const ownSchemaOnly: Rule = (files) =>
  files.flatMap((file) => {
    const room = file.path.startsWith('db/') ? /_([a-z]+)_/.exec(file.path)?.[1] : roomOf(file.path)?.room;
    if (room === undefined || room === 'app' || isTest(file.path)) return [];
    const schemas = Object.keys(modules).filter((name) => name !== room && name !== 'platform');
    const named = new RegExp(
      `\\b(?:from|join|into|update|table|on|references)\\s+(${schemas.join('|')})\\.(?!published_)\\w+`,
      'gi',
    );
    return sqlOf(file).flatMap((sql) =>
      [...sql.matchAll(named)].map((found) => ({ path: file.path, why: `SQL of ${room} names ${found[0]}` })),
    );
  });

/** Only the platform puts a scope in force, so that nobody can widen what they see. */
export const scopeIsThePlatforms: Rule = (files) =>
  files
    .filter(
      (file) => file.path.startsWith('src/') && !file.path.startsWith('src/platform/') && !isTest(file.path),
    )
    .filter((file) => /set_config\(|set (local|session) |'mainstay\.[a-z]+'/i.test(sqlOf(file).join(' ')))
    .map((file) => ({ path: file.path, why: 'only the platform sets a scope' }));

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
    .filter((file) => /\bdatabase\s*\.(transaction|glance)\b/.test(file.text))
    .map((file) => ({
      path: file.path,
      why: 'opens a transaction beside the door: use act, look or actFor',
    }));
