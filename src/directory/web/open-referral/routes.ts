import type { OpenAsked, OpenRoute } from '#platform';
import { listPlaces, listServices, onePlace, oneService } from './services.ts';
import { listToMend } from './to-mend.ts';
import { listTaxonomies, listTerms, oneTaxonomy, oneTerm } from './terms.ts';

/** The Open Referral UK 3.0 interface: every path of its official description; and what publishers can mend, beside it. */
export const openRoutes: readonly OpenRoute[] = [
  { path: '/oruk/v3', answer: about },
  { path: '/oruk/v3/services', answer: listServices },
  { path: '/oruk/v3/services/:id', answer: oneService },
  { path: '/oruk/v3/taxonomies', answer: listTaxonomies },
  { path: '/oruk/v3/taxonomies/:id', answer: oneTaxonomy },
  { path: '/oruk/v3/taxonomy_terms', answer: listTerms },
  { path: '/oruk/v3/taxonomy_terms/:id', answer: oneTerm },
  { path: '/oruk/v3/service_at_locations', answer: listPlaces },
  { path: '/oruk/v3/service_at_locations/:id', answer: onePlace },
  { path: '/oruk/to_mend', answer: listToMend },
];

function about(asked: OpenAsked) {
  return {
    json: {
      version: 'HSDS-UK-3.0',
      profile: 'https://docs.openreferraluk.org/en/latest/',
      openapi_url: 'https://raw.githubusercontent.com/openreferral/uk-profile/main/schema/openapi.json',
      documentation: `${asked.settings.url}/directory/open-data`,
    },
  };
}
