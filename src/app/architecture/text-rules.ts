import { isTest, templatesOf } from './source-file.ts';
import type { Rule } from './violation.ts';

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
