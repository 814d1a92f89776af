import { type Answer, get, type Route, type Visit } from '#platform';
import { examplesPage } from '#ui';

/** Every component as it is used, for those who build pages or try them out; only where the town is made up. */
export const kitRoutes: readonly Route[] = [get('/ui', 'anyone', kit)];

function kit(visit: Visit): Answer {
  return visit.settings.demo ? { page: examplesPage(visit) } : { refusal: 'not-found' };
}
