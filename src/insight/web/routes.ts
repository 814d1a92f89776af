import { get, post, type Route } from '#platform';
import { paths } from './addresses.ts';
import { exampleFile, examplePage, fairnessPage, releaseFile, releasePage } from './fairness.ts';
import { prepareFigures, publishFigures, workPage } from './work.ts';

/** The addresses of this room. */
export const routes: readonly Route[] = [
  get(paths.fairness, 'anyone', fairnessPage),
  get(paths.example, 'anyone', examplePage),
  get(paths.exampleFile, 'anyone', exampleFile),
  get(paths.release, 'anyone', releasePage),
  get(paths.file, 'anyone', releaseFile),
  get(paths.work, { may: 'watch-fairness' }, workPage),
  post(paths.work, { may: 'watch-fairness' }, prepareFigures),
  post(paths.publish, { may: 'watch-fairness' }, publishFigures),
];
