export { routesWith } from './routes.ts';
export { moneyCard, type MoneyStage } from './home-card.ts';
export { wordingFor } from './agreement-words.ts';
