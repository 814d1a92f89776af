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
  const type = context.req.header('content-type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type))
    return { refused: 'not-a-form' };
  const parsed = await parse(context);
  if ('refused' in parsed) return parsed;
  const sent = parsed.form['csrf'];
  if (expected === undefined || typeof sent !== 'string' || !same(sent, expected))
    return { refused: 'stale' };
  return parsed;
}

async function parse(context: Context): Promise<{ readonly form: Form } | { readonly refused: FormRefusal }> {
  const length = Number(context.req.header('content-length') ?? '0');
  if (length > form_bytes_max) return { refused: 'too-large' };
  try {
    const body = await context.req.parseBody({ all: true });
    const fields = Object.entries(body).map(([name, value]) => [name, textOf(value)] as const);
    return { form: Object.fromEntries(fields) };
  } catch {
    return { refused: 'not-a-form' };
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
