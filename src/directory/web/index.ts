export { openRoutes } from './open-referral/routes.ts';
export { routesWith } from './routes.ts';
export { type MoreOnService } from './service-page.ts';
