import { z } from 'zod';
import {
  type Answers,
  findPublished,
  inputFor,
  instrumentHash,
  type Published,
  publishedInstruments,
  workOut,
} from '#allocation';
import { findNamed, seeRuleVersions, sha256 } from '#allocation/actions';
import { packsToRead } from '#policy';
import { type Asked, type Given, Money, money, notFound, type Operation } from './operation.ts';

const Listed = z.object({ id: z.string(), version: z.int(), hash: z.string() });
const Help = z.object({ share: z.string(), agreed: z.boolean() });
const WorkingOutAsked = z.object({
  instrument: z.string().meta({
    description: 'The id of an instrument, such as mainstay-start, or with its version, as mainstay-start@2',
  }),
  answers: z.record(z.string(), z.object({ level: z.int().min(0).max(20), help: Help.optional() })).meta({
    description:
      'One answer for each area: its place among the options, and unpaid help if somebody gives it',
  }),
});
const Line = z.object({ area: z.string(), level: z.int(), points: z.number(), yearly: Money });
const WorkedOut = z.object({
  instrument: Listed,
  floor: Money,
  lines: z.array(Line),
  prices: Money,
  annual: Money,
  weekly: Money,
  withoutUnpaidHelp: z.object({ annual: Money, weekly: Money }),
});

/** The rules, and the sum that follows from them: for anybody, with nothing kept. */
export const rulesOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/instruments',
    summary:
      'Every allocation instrument by id, version and hash: those that come with Mainstay, and those made here',
    gives: z.array(Listed),
    answer: async (asked) => {
      const here = await seeRuleVersions(asked);
      const made = here.map(({ instrument: id, version, fileHash: hash }) => ({ id, version, hash }));
      return { json: [...publishedInstruments.map(listed), ...made] };
    },
  },
  {
    method: 'get',
    path: '/api/instruments/{id}',
    summary: 'One instrument whole, as sealed',
    gives: z.looseObject({ id: z.string(), version: z.int() }),
    answer: async (asked) => {
      const name = asked.params['id'] ?? '';
      const published = findPublished(name) ?? (await findNamed(asked, name))?.published;
      return found(published?.file, 'instrument');
    },
  },
  {
    method: 'post',
    path: '/api/working-out',
    summary: 'The starting figure of a set of answers, line by line to the penny. Nothing is kept.',
    body: WorkingOutAsked,
    gives: WorkedOut,
    answer: workingOut,
  },
  {
    method: 'get',
    path: '/api/policy-packs',
    summary: 'Every policy pack: dated rates, limits and clocks with their sources',
    gives: z.array(z.looseObject({ id: z.string() })),
    answer: ({ settings }) => Promise.resolve({ json: packsToRead(settings.policy) }),
  },
  {
    method: 'get',
    path: '/api/policy-packs/{id}',
    summary: 'One policy pack whole',
    gives: z.looseObject({ id: z.string() }),
    answer: ({ params, settings }) => {
      const pack = packsToRead(settings.policy).find(({ id }) => id === params['id']);
      return Promise.resolve(found(pack, 'policy pack'));
    },
  },
];

function listed(published: Published): z.infer<typeof Listed> {
  const { id, version } = published.instrument;
  return { id, version, hash: instrumentHash(published, sha256) };
}

function found(thing: object | undefined, what: string): Given {
  return thing === undefined ? notFound(what) : { json: thing };
}

async function workingOut(visit: Asked): Promise<Given> {
  const asked = WorkingOutAsked.parse(visit.body);
  const instrument = await findNamed(visit, asked.instrument);
  if (instrument === undefined) return notFound('instrument');
  const outcome = workOut(instrument, inputFor(instrument, answersOf(asked.answers)));
  if ('refused' in outcome) {
    const { because, areas } = outcome.refused;
    const detail = `The answers cannot be worked out: ${because.replaceAll('-', ' ')}: ${areas.join(', ')}.`;
    return { problem: { status: 422, title: 'Answers', detail, fields: areas } };
  }
  const { figure, withoutUnpaidHelp } = outcome.done;
  const lines = figure.lines.map(({ area, level, points, yearly }) => ({
    area,
    level,
    points: points.parts / points.of,
    yearly: money(yearly),
  }));
  return {
    json: {
      instrument: listed(instrument.published),
      floor: money(figure.floor),
      lines,
      prices: money(figure.priceLine),
      annual: money(figure.annual),
      weekly: money(figure.weekly),
      withoutUnpaidHelp: { annual: money(withoutUnpaidHelp.annual), weekly: money(withoutUnpaidHelp.weekly) },
    },
  };
}

function answersOf(given: z.infer<typeof WorkingOutAsked>['answers']): Answers {
  return Object.fromEntries(
    Object.entries(given).map(([area, { level, help }]) => [
      area,
      help === undefined ? { level } : { level, help },
    ]),
  );
}
