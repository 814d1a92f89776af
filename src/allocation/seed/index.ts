export { type SeedAnswer, seedAnswers } from './answers.ts';
export { keepFigure } from './keep-figure.ts';
export { seedSample } from './sample.ts';
