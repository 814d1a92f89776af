export { routes } from './routes.ts';
export { checksOnListing } from './on-listing.ts';
