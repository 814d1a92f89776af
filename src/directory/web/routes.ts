import { get, post, type Route } from '#platform';
import { paths } from './addresses.ts';
import { comparePage } from './compare-page.ts';
import { mistakePage, sendMistake, thanksPage } from './mistake-page.ts';
import { openDataPage } from './open-data-page.ts';
import { searchPage } from './search-page.ts';
import { servicePage } from './service-page.ts';

/** Every address of this room; all of it is public. */
export const routes: readonly Route[] = [
  get(paths.search, 'anyone', searchPage),
  get(paths.openData, 'anyone', openDataPage),
  get(paths.compare, 'anyone', comparePage),
  get(paths.service, 'anyone', servicePage),
  get(paths.mistake, 'anyone', mistakePage),
  post(paths.mistake, 'anyone', sendMistake),
  get(paths.thanks, 'anyone', thanksPage),
];
