export { openRoutes } from './open-referral/routes.ts';
export { routes } from './routes.ts';
