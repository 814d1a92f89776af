/** The addresses of this room. */
export const paths = {
  fairness: '/insight/fairness',
  example: '/insight/fairness/example',
  release: '/insight/fairness/:day',
  file: '/insight/fairness/:day/figures.json',
  exampleFile: '/insight/fairness/example/figures.json',
  work: '/insight/for/:organisation',
  publish: '/insight/for/:organisation/publish',
} as const;
