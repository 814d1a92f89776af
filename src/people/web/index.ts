export { routesWith } from './routes.ts';
export { type Card, homePage } from './home.ts';
