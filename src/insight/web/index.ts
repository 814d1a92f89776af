export { likeMePart } from './like-me.ts';
export { routes } from './routes.ts';
