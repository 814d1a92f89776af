import type { Ability, OrganisationAbility } from '#people';
import { get, post, type Route } from '#platform';
import { addPartNow, addPartPage, withdrawPartNow } from './add-page.ts';
import { paths } from './addresses.ts';
import { handOnNow, handOnPage, takeOfferBackNow } from './hand-on-page.ts';
import { ownPartPage, writeOwnPartNow } from './own-part-page.ts';
import { closePlaceNow, openPlaceNow, placePage } from './place-page.ts';
import { potPage } from './pot-page.ts';
import { returnFile, returnPage } from './return-page.ts';
import { streamsPage } from './rules-page.ts';

const fill = { may: 'fill-pot' } as const;
const write = { may: 'write-own-part' } as const;
const told = { may: 'see-stream-return' } as const;

/** Every address of this room. */
export const routes: readonly Route<Ability | OrganisationAbility>[] = [
  get(paths.streams, 'anyone', streamsPage),
  get(paths.return, told, returnPage),
  get(paths.returnFile, told, returnFile),
  get(paths.pot, { may: 'see-money' }, (visit) => potPage(visit)),
  get(paths.add, fill, (visit) => addPartPage(visit)),
  post(paths.add, fill, addPartNow),
  get(paths.place, fill, (visit) => placePage(visit)),
  post(paths.place, fill, openPlaceNow),
  post(paths.closePlace, fill, closePlaceNow),
  get(paths.ownPart, write, (visit) => ownPartPage(visit)),
  post(paths.ownPart, write, writeOwnPartNow),
  post(paths.takeBack, write, takeOfferBackNow),
  get(paths.handOn, write, (visit) => handOnPage(visit)),
  post(paths.handOn, write, handOnNow),
  post(paths.withdraw, fill, withdrawPartNow),
];
