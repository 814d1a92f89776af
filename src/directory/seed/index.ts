export { harbourListings, harbourList } from './harbour-listings.ts';
