import { runShare } from './run-share.ts';

await runShare('app');
