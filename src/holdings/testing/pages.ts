import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { type OwnWorld, ownWorld, type TestWorld, visitOf } from '#people/testing';
import type { Answer, Form, SignedIn, World } from '#platform';
import type { Holding } from '../holding.ts';
import { routesWith } from '../web/routes.ts';
import { type HarbourTown, harbourTown, moneyIsThere, type OlasHoldings } from './index.ts';

const routes = routesWith({ whatWaits: () => Promise.resolve(false) });

/** What is sent with a request, beside its address. */
export type Sent = {
  readonly form?: Form;
  readonly query?: Readonly<Record<string, string>>;
  readonly easy?: boolean;
};

/** Asks for a page of this room, or sends a form to it, as somebody. */
export async function askPage(
  world: World,
  [method, path]: readonly ['get' | 'post', string],
  who: SignedIn,
  sent: Sent = {},
): Promise<Answer> {
  const [bare = ''] = path.split('?');
  const route = routes.find((each) => each.method === method && matches(each.path, bare));
  assert.ok(route, `${method} ${path}`);
  return route.answer(visitOf(world, who, { path, params: paramsOf(route.path, bare), ...sent }));
}

function matches(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/:[a-z]+/gi, '[^/]+')}$`).test(path);
}

function paramsOf(pattern: string, path: string): Record<string, string> {
  const parts = path.split('/');
  const named = pattern.split('/').map((part, index) => [part, parts[index] ?? ''] as const);
  return Object.fromEntries(
    named.filter(([part]) => part.startsWith(':')).map(([part, value]) => [part.slice(1), value]),
  );
}

/** All that a page says. */
export const textOf = (answer: Answer): string =>
  'page' in answer
    ? `${answer.page.title} ${String(answer.page.lead ?? '')} ${answer.page.body.toString()} ${JSON.stringify(answer.page.errors ?? [])}`
    : JSON.stringify(answer);
export const statusOf = (answer: Answer) => ('status' in answer ? answer.status : undefined);
/** What somebody is told once it is done; where it was not done, what the page says. */
export const noticeOf = (answer: Answer) => ('goTo' in answer ? answer.notice : textOf(answer));

/** A day of 2026 as the three boxes of a form send it. */
export const formDay = (name: string, day: number, month = 4) => ({
  [`${name}-day`]: day.toString(),
  [`${name}-month`]: month.toString(),
  [`${name}-year`]: '2026',
});

/** The pages of a file of tests, in one database; each test begins in a Harbour of its own, under a policy where that matters. */
export function harboursPages() {
  let own: OwnWorld;
  let world: TestWorld;
  let town: HarbourTown;
  before(async () => {
    own = await ownWorld();
  });
  after(() => own.close());

  const begin = async (policy: 'nils' | 'england-care-act' = 'nils'): Promise<void> => {
    world = own.anotherPlace({ policy });
    town = await harbourTown(world);
  };
  const mine = (path = ''): string => `/holdings/${town.ola.person}${path}`;
  return {
    get world(): TestWorld {
      return world;
    },
    get town(): HarbourTown {
      return town;
    },
    begin,
    withMoney: async (policy?: 'england-care-act'): Promise<OlasHoldings> => {
      await begin(policy);
      return moneyIsThere(world, town);
    },
    ask: (method: 'get' | 'post', path: string, who: SignedIn, sent?: Sent): Promise<Answer> =>
      askPage(world, [method, path], who, sent),
    ola: (): SignedIn => town.ola.account,
    mine,
    of: (holding: Holding, path = ''): string => mine(`/${holding.holdingId}${path}`),
  };
}
