import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import type { Form } from '#platform';

/** Why a form is not taken. */
export type FormRefusal = 'not-a-form' | 'too-large' | 'stale';

export const form_bytes_max = 1_000_000;

/** A value no other site can know, for the browser that made this visit. */
export function newVisitMark(): string {
  return randomBytes(18).toString('base64url');
}

/** The secret that goes into every form of a browser and must come back with it. */
export function csrfOf(secret: Uint8Array, visitMark: string): string {
  return createHmac('sha256', secret).update(`form:${visitMark}`).digest('base64url');
}

/** Reads what was sent: a form, not too large, from a page of ours. Files are left aside: no page asks for one. */
export async function readForm(
  context: Context,
  expected: string | undefined,
): Promise<{ readonly form: Form } | { readonly refused: FormRefusal }> {
  // Browsers say where a form comes from; our own pages are the only place. Older browsers say nothing, and the secret decides.
  if (/^(cross|same)-site$/.test(context.req.header('sec-fetch-site') ?? '')) return { refused: 'stale' };
  const type = context.req.header('content-type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type))
    return { refused: 'not-a-form' };
  const parsed = await parse(context);
  if (parsed === undefined) return { refused: 'not-a-form' };
  const sent = parsed['csrf'];
  if (expected === undefined || typeof sent !== 'string' || !same(sent, expected))
    return { refused: 'stale' };
  return { form: parsed };
}

async function parse(context: Context): Promise<Form | undefined> {
  try {
    const body = await context.req.parseBody({ all: true });
    const fields = Object.entries(body).map(([name, value]) => [name, textOf(value)] as const);
    return Object.fromEntries(fields);
  } catch {
    return undefined;
  }
}

// PostgreSQL keeps no null character; lines end the same way whatever the browser sends.
function textOf(value: unknown): string | readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => (typeof each === 'string' ? [plain(each)] : []));
  return typeof value === 'string' ? plain(value) : '';
}

function plain(text: string): string {
  return text.replaceAll('\u0000', '').replaceAll('\r\n', '\n').normalize('NFC');
}

function same(sent: string, expected: string): boolean {
  const [a, b] = [Buffer.from(sent), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
