import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { Problem, World } from '#platform';
import type { House } from '../server/house.ts';
import { sendFault, sendProblem } from '../server/problems.ts';
import { directoryOperations } from './directory-operations.ts';
import { openApiOf } from './open-api.ts';
import type { Asked, Operation } from './operation.ts';
import { answersOperations } from './answers-operations.ts';
import { rulesOperations } from './rules-operations.ts';

/** Everything under `/api`: public, nothing kept, so no cookie and no secret is needed. */
export const operations: readonly Operation[] = [
  ...rulesOperations,
  ...directoryOperations,
  ...answersOperations,
];

const body_bytes_max = 100_000;

/** Serves each operation, and the document that describes them all. */
export function mountApi(app: Hono, house: House, version: string): void {
  app.get('/api/openapi.json', (context) => context.json(openApiOf(operations, version)));
  app.use(
    '/api/*',
    bodyLimit({ maxSize: body_bytes_max, onError: (context) => sendProblem(context, tooLarge) }),
  );
  for (const operation of operations) {
    const method = operation.method.toUpperCase();
    app.on(method, pathOf(operation), (context) =>
      answer(context, house.world, operation).catch((fault: unknown) => sendFault(context, house, fault)),
    );
  }
  for (const operation of operations) {
    const allow = methodsAt(operation.path).join(', ');
    app.all(pathOf(operation), (context) => sendProblem(context, otherMethod(allow), { allow }));
  }
  app.all('/api/*', (context) => sendProblem(context, noOperation));
}

function pathOf({ path }: Operation): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

function methodsAt(path: string): readonly string[] {
  return operations.filter((each) => each.path === path).map(({ method }) => method.toUpperCase());
}

function otherMethod(allow: string): Problem {
  return { status: 405, title: 'Not in this way', detail: `This address answers ${allow}.` };
}

const tooLarge: Problem = { status: 413, title: 'Too large', detail: 'Send 100 kB at most.' };
const noOperation: Problem = {
  status: 404,
  title: 'Not found',
  detail: 'Nothing answers here. /api/openapi.json lists what does.',
};
const notJson: Problem = { status: 400, title: 'Not JSON', detail: 'Send a JSON body as application/json.' };

async function answer(context: Context, world: World, operation: Operation): Promise<Response> {
  const asked: Asked = {
    ...world,
    locality: world.settings.locality,
    params: context.req.param(),
    query: context.req.query(),
    body: operation.body === undefined ? undefined : await readJson(context),
  };
  if (operation.body !== undefined && asked.body === undefined) return sendProblem(context, notJson);
  try {
    operation.query?.parse(asked.query);
    operation.body?.parse(asked.body);
  } catch (fault) {
    if (fault instanceof z.ZodError) return sendProblem(context, problemOf(fault));
    throw fault;
  }
  const given = await operation.answer(asked);
  return 'problem' in given ? sendProblem(context, given.problem) : context.json(given.json);
}

async function readJson(context: Context): Promise<unknown> {
  try {
    return await context.req.json<unknown>();
  } catch {
    return undefined;
  }
}

function problemOf(fault: z.ZodError): Problem {
  const fields = fault.issues.map((issue) => issue.path.join('.'));
  const detail = fault.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  return { status: 422, title: 'Cannot be read', detail, fields };
}
