import type { OpenAnswer, OpenAsked, Problem } from '#platform';
import type { z } from 'zod';

/** Reads what stands after the question mark, or says which part of it is wrong. An empty part counts as missing. */
export function readQuery<Read>(
  type: z.ZodType<Read>,
  asked: OpenAsked,
): { readonly read: Read } | { readonly problem: Problem } {
  const given = Object.entries(asked.query).filter(([, value]) => value.trim() !== '');
  const found = type.safeParse(Object.fromEntries(given));
  if (found.success) return { read: found.data };
  const fields = found.error.issues.map((issue) => issue.path.join('.'));
  const detail = found.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join(' ');
  return { problem: { status: 422, title: 'Cannot be read', detail, fields } };
}

export function notFound(what: string): OpenAnswer {
  return { problem: { status: 404, title: 'Not found', detail: `There is no ${what} by that id.` } };
}

/** A wrong value of one part of the address. */
export function wrong(field: string, detail: string): { readonly problem: Problem } {
  return { problem: { status: 422, title: 'Cannot be read', detail, fields: [field] } };
}
