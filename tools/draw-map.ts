import { writeFileSync } from 'node:fs';
import { drawMap } from '../src/app/architecture/map.ts';

writeFileSync(new URL('../docs/map.md', import.meta.url), drawMap());
