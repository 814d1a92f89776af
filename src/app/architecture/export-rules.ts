import { posix } from 'node:path';
import { isTest, type SourceFile, withoutComments } from './source-file.ts';
import type { Rule } from './violation.ts';

/** What a file exports another takes, an index aside; a type may also be the shape of what is exported beside it. */
export const exportsAreTaken: Rule = (files) => {
  const code = files.filter(({ path }) => path.endsWith('.ts'));
  const takers = countTakers(code);
  const wholes = new Set(code.flatMap(takenWhole));
  return code
    .filter(({ path }) => path.startsWith('src/') && !isTest(path) && !wholes.has(path))
    .flatMap((file) =>
      exportsOf(file)
        .filter(({ name, isShape }) => takers.get(name) === 1 && !(isShape && timesIn(file, name) > 1))
        .map(({ name }) => ({
          path: file.path,
          why: `nobody takes ${name}: keep it within, or take it out`,
        })),
    );
};

/** How many files say each word. An index only passes on, so it counts where it gives a thing another name. */
function countTakers(code: readonly SourceFile[]): ReadonlyMap<string, number> {
  const takers = new Map<string, number>();
  for (const { path, text } of code) {
    const words = path.endsWith('/index.ts') ? text.match(/\w+(?= as )/g) : text.match(/\w+/g);
    for (const word of new Set(words)) takers.set(word, (takers.get(word) ?? 0) + 1);
  }
  return takers;
}

function exportsOf(file: SourceFile): readonly { readonly name: string; readonly isShape: boolean }[] {
  const pattern = /^export (?:async )?(function\*?|const|type|interface) (\w+)/gm;
  return [...file.text.matchAll(pattern)].map(([, kind = '', name = '']) => ({
    name,
    isShape: /^(type|interface)$/.test(kind),
  }));
}

function timesIn(file: SourceFile, name: string): number {
  return [...withoutComments(file.text).matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length;
}

// The files that this one takes whole: `import * as rules from './rules.ts'`.
function takenWhole(file: SourceFile): readonly string[] {
  return [...file.text.matchAll(/import \* as \w+ from '(\.[^']+)'/g)].map(([, from = '']) =>
    posix.join(posix.dirname(file.path), from),
  );
}
