export { routesWith } from './routes.ts';
