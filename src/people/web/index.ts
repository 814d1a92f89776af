export { routesWith } from './routes.ts';
export { type HomeCards, homePage } from './home.ts';
