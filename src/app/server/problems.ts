import type { Context } from 'hono';
import type { Problem } from '#platform';
import type { House } from './house.ts';

type Headers = Readonly<Record<string, string>>;

/** Tells a program what is wrong and what to do, in the shape of RFC 9457. Nobody keeps it. */
export function sendProblem(context: Context, problem: Problem, headers: Headers = {}): Response {
  return context.body(JSON.stringify(problem), problem.status, {
    ...headers,
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  });
}

/** Tells a program that the fault is ours, and writes it down under the reference that it is told. */
export function sendFault(context: Context, house: House, fault: unknown, headers: Headers = {}): Response {
  const reference = house.world.clock.newId();
  const stack = fault instanceof Error ? fault.stack : String(fault);
  house.log({
    level: 'error',
    reference,
    route: `${context.req.method} ${context.req.routePath}`,
    fault: stack,
  });
  const detail = `Something went wrong here. If you tell us, say this reference: ${reference}.`;
  return sendProblem(context, { status: 500, title: 'Our fault', detail }, headers);
}
