import { z } from 'zod';
import type { Actor, Problem, World } from '#platform';

/** Something a program can ask of us. What it takes and gives is described once and holds for both code and document. */
export type Operation = {
  readonly method: 'get' | 'post';
  /** `/api/services/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly gives: z.ZodType;
  readonly answer: (asked: Asked) => Promise<Given>;
};

export type Asked = World &
  Actor & {
    readonly params: Readonly<Record<string, string>>;
    readonly query: Readonly<Record<string, unknown>>;
    readonly body: unknown;
  };

export type Given = { readonly json: unknown } | { readonly problem: Problem };

/** Money as programs exchange it: whole pence and the currency. */
export const Money = z.object({ pence: z.int(), currency: z.literal('GBP') }).meta({ id: 'Money' });

export function money(pence: number): z.infer<typeof Money> {
  return { pence, currency: 'GBP' };
}

export function notFound(what: string): Given {
  return { problem: { status: 404, title: 'Not found', detail: `There is no ${what} by that id.` } };
}
