export { routes } from './routes.ts';
export { moneyCard } from './home-card.ts';
export { wordingFor } from './agreement-words.ts';
