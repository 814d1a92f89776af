import { type CalendarDate } from '#basics';
import { freshness } from '../freshness.ts';
import { type ReadService } from './read-service.ts';

/** What people need to know before they go, and whether a listing says it. */
const questions = {
  'what it is': ({ words }) => (words.description ?? '').length >= description_letters_min,
  'who runs it': ({ provider }) => provider !== undefined,
  'how to get in touch': ({ words }) =>
    words.email !== undefined || words.url !== undefined || words.contacts.length > 0,
  'what it costs': ({ words }) => words.cost.is !== 'not-said',
  'when it is on': ({ words }) => words.schedules.length > 0,
  'where it is': ({ words }) => words.places.length > 0 || (words.serves ?? []).length > 0,
  'who it is for': ({ words }) =>
    words.ages !== undefined || words.terms.some((term) => term.says === 'for-whom'),
  'that it was checked in the last two years': ({ assuredOn }, today) =>
    freshness(assuredOn, today) === 'checked',
} as const satisfies Readonly<Record<string, (service: ReadService, today: CalendarDate) => boolean>>;

const description_letters_min = 40;

export type Question = keyof typeof questions;

/** How much of what people need to know a list says. */
export type Usefulness = {
  /** 0 to 100: of all that should be said about all its services, how much is; rounded down. */
  readonly score: number;
  /** How many of its services answer each question. */
  readonly says: Readonly<Record<Question, number>>;
};

/** Counts service after service of a list as they were read on a day. */
export function createUsefulness(today: CalendarDate): {
  readonly count: (service: ReadService) => void;
  readonly result: () => Usefulness;
} {
  const says: { [question in Question]: number } = {
    'what it is': 0,
    'who runs it': 0,
    'how to get in touch': 0,
    'what it costs': 0,
    'when it is on': 0,
    'where it is': 0,
    'who it is for': 0,
    'that it was checked in the last two years': 0,
  };
  const all = Object.keys(says).filter(isQuestion);
  let services = 0;
  const count = (service: ReadService): void => {
    services += 1;
    for (const question of all) if (questions[question](service, today)) says[question] += 1;
  };
  const result = (): Usefulness => {
    const answers = all.reduce((sum, question) => sum + says[question], 0);
    return { score: services === 0 ? 0 : Math.floor((100 * answers) / (services * all.length)), says };
  };
  return { count, result };
}

function isQuestion(text: string): text is Question {
  return text in questions;
}
