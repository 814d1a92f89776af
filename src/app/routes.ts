import { routesWith as allocationWith } from '#allocation/web';
import { openRoutes as openDirectory, routesWith as directoryWith } from '#directory/web';
import { routes as employing } from '#employing/web';
import { routesWith as holdingsWith } from '#holdings/web';
import { likeMePart, routes as insight } from '#insight/web';
import { routes as organisations } from '#organisations/web';
import { routesWith as peopleWith } from '#people/web';
import { routes as payments } from '#payments/web';
import { routes as plans } from '#plans/web';
import { checksOnListing, routes as quality } from '#quality/web';
import { routes as streams } from '#streams/web';
import { routes as voice } from '#voice/web';
import type { OpenRoute, Route } from '#platform';
import { reactions } from './reactions/reactions.ts';
import { preferenceRoutes } from './server/preferences.ts';
import { firstPages } from './web/first-pages.ts';
import { kitRoutes } from './web/kit-page.ts';
import { meRoutes } from './web/me.ts';
import { wholePersonRoutes } from './whole-person/routes.ts';

/** Every address of the house, room by room. */
export const routes: readonly Route[] = [
  ...firstPages,
  ...meRoutes,
  ...kitRoutes,
  ...wholePersonRoutes,
  ...preferenceRoutes,
  ...peopleWith(reactions),
  ...allocationWith({ likeMe: likeMePart }),
  ...organisations,
  ...directoryWith(checksOnListing),
  ...quality,
  ...plans,
  ...holdingsWith(reactions),
  ...streams,
  ...payments,
  ...employing,
  ...voice,
  ...insight,
];

/** Open data for programs, room by room. */
export const openRoutes: readonly OpenRoute[] = [...openDirectory];
