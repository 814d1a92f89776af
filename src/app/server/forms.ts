import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import type { Form, SentIn } from '#platform';

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

/** Reads what was sent: a form with its files, not too large, from a page of ours. */
export async function readForm(context: Context, expected: string | undefined): Promise<Sent | NotTaken> {
  // Browsers say where a form comes from; our own pages are the only place. Older browsers say nothing, and the secret decides.
  if (/^(cross|same)-site$/.test(context.req.header('sec-fetch-site') ?? '')) return { refused: 'stale' };
  const type = context.req.header('content-type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type))
    return { refused: 'not-a-form' };
  const parsed = await parse(context);
  if (parsed === undefined) return { refused: 'not-a-form' };
  const sent = parsed.form['csrf'];
  if (expected === undefined || typeof sent !== 'string' || !same(sent, expected))
    // Whoever else may have written it, no words of theirs are shown on a page of ours.
    return {
      refused: 'stale',
      ...(context.req.header('sec-fetch-site') === 'same-origin' && { form: parsed.form }),
    };
  return parsed;
}

/** Why a form is not taken, with what was written in it where it came from a page of ours. */
type NotTaken = { readonly refused: FormRefusal; readonly form?: Form };

type Sent = { readonly form: Form; readonly files: Readonly<Record<string, SentIn>> };

async function parse(context: Context): Promise<Sent | undefined> {
  try {
    const body = Object.entries(await context.req.parseBody({ all: true }));
    const files = await Promise.all(
      body.flatMap(([name, value]) => (isFile(value) ? fileOf(name, value) : [])),
    );
    return {
      form: Object.fromEntries(body.map(([name, value]) => [name, textOf(value)] as const)),
      files: Object.fromEntries(files),
    };
  } catch {
    return undefined;
  }
}

// A browser sends a file without a name or bytes where none was chosen.
function isFile(value: unknown): value is File {
  return value instanceof File && (value.name !== '' || value.size > 0);
}

async function fileOf(name: string, file: File): Promise<readonly [string, SentIn]> {
  return [name, { name: plain(file.name).slice(0, 200), bytes: new Uint8Array(await file.arrayBuffer()) }];
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
