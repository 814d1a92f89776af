import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of the house as the rules see it: `path` from the root, `/` between its parts. */
export type SourceFile = { readonly path: string; readonly text: string };

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Every source and migration file, with the stories, tools and measurements that use them. */
export function readHouse(): readonly SourceFile[] {
  const beside = ['journeys', 'tools', 'bench'].flatMap((folder) => filesUnder(folder, '.ts'));
  return [...filesUnder('src', '.ts'), ...filesUnder('db/migrations', '.sql'), ...beside];
}

function filesUnder(folder: string, ending: string): readonly SourceFile[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(ending))
    .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));
}

/** What a file imports, as written. */
export function importsOf(file: SourceFile): readonly string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s*['"]([^'"]+)['"]/g;
  return [...file.text.matchAll(pattern)].flatMap((found) => found[1] ?? found[2] ?? found[3] ?? []);
}

/** The room a file stands in, and the parts of its path within it: `src/plans/web/routes.ts` → plans, [web, routes.ts]. */
export function roomOf(
  path: string,
): { readonly room: string; readonly within: readonly string[] } | undefined {
  const [top, room, ...within] = path.split('/');
  return top === 'src' && room !== undefined && within.length > 0 ? { room, within } : undefined;
}

export function isTest(path: string): boolean {
  return path.endsWith('.test.ts') || path.includes('/testing/');
}

/** Whether a file takes only types from an import. */
export function isTypeOnly(file: SourceFile, imported: string): boolean {
  return new RegExp(`import type [^;]*from '${imported}'`).test(file.text);
}

/** The SQL in a file: the whole of a migration, and the statements among the texts of a program. */
export function sqlOf(file: SourceFile): readonly string[] {
  if (file.path.endsWith('.sql')) return [withoutComments(file.text)];
  return [...file.text.matchAll(/`([^`]*)`|'((?:select|insert|update|delete|with) [^']*)'/gi)]
    .map((found) => found[1] ?? found[2] ?? '')
    .filter((text) => /\b(select|insert into|update|delete from|set local)\b/i.test(text));
}

/** The literal text of each html template, inner ones apart; what is put in becomes a gap. */
export function templatesOf(file: SourceFile): readonly string[] {
  const found: string[] = [];
  let text = file.text;
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/\$\{[^{}`]*\}/g, ' ').replace(/\{([^{}`$]*)\}/g, ' $1 ');
    text = text.replace(/\bhtml`((?:[^`$]|\$(?!\{))*)`/g, (_, inside: string) => {
      found.push(inside);
      return '0';
    });
  }
  return found;
}

export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)(\/\/|--).*$/gm, '$1');
}
