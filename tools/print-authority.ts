import { writeFile } from 'node:fs/promises';
import { authorityText } from '../src/people/web/authority-text.ts';

/** Prints the table of authority to `docs/authority.md`: `node --import tsx tools/print-authority.ts`. */
await writeFile(new URL('../docs/authority.md', import.meta.url), authorityText());
