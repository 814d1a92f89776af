import type { ReadService } from '../formats/read-service.ts';
import { centre } from './centre.ts';
import { groups } from './groups.ts';
import { listing } from './listing.ts';
import { places } from './places.ts';
import { services } from './services.ts';

/** The list of the seed town, which its people keep themselves. Nobody and nothing in it is real. */
export const harbourListings: readonly ReadService[] = [...centre, ...services, ...groups, ...places].map(
  listing,
);

/** What that list is called where a listing says where it comes from. */
export const harbourList = 'Harbour’s own list';
