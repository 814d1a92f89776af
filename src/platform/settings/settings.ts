import { z } from 'zod';
import { type LocalityId, localityId, done, type Outcome, refused } from '#basics';

const locality = z
  .string()
  .regex(/^[A-Za-z0-9-]{2,20}$/, 'must be a short code such as harbour or E06000023');

const Environment = z.object({
  PORT: z.coerce
    .number()
    .int('must be a whole number')
    .min(0)
    .max(65535)
    .default(3000)
    .describe('The port that pages are served on, on this machine only unless HOST says otherwise.'),
  HOST: z.string().min(1).default('127.0.0.1').describe('The network address to listen on.'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional()
    .describe('A PostgreSQL server, version 15 or later, instead of the built-in one.'),
  MAINSTAY_APP_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional()
    .describe(
      'The same database for all but the schema, with a login that may become mainstay_app and nothing more. Left out, DATABASE_URL serves both.',
    ),
  MAINSTAY_DATA: z.string().min(1).default('./data').describe('Where the built-in database keeps its files.'),
  MAINSTAY_DEMO: z
    .enum(['on', 'off'])
    .optional()
    .describe(
      'on fills an empty database with the made-up town and shows every sign-in letter on a page, to anybody; off does not. Left out, it is on where only this machine can come, and off where HOST or MAINSTAY_URL lets others in.',
    ),
  MAINSTAY_LOCALITY: locality
    .default('harbour')
    .describe('The code of the place that visitors who are not signed in belong to.'),
  MAINSTAY_POLICY: z
    .enum(['nils', 'england-care-act'])
    .default('nils')
    .describe('The policy pack in force: nils or england-care-act.'),
  MAINSTAY_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('The address people type, used in letters. With https, cookies travel only encrypted.'),
  MAINSTAY_PROXIES: z.coerce
    .number()
    .int('must be a whole number')
    .min(0)
    .max(10)
    .default(0)
    .describe(
      'How many servers of yours stand in front and add to X-Forwarded-For, so that limits count each visitor and not the nearest of those servers.',
    ),
  MAINSTAY_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional()
    .describe(
      'A mail server, smtp://name:password@host:port. Without one, letters stay in the mailbox page.',
    ),
  MAINSTAY_MAIL_FROM: z
    .string()
    .min(3)
    .default('Mainstay <no-reply@localhost>')
    .describe('Who letters come from.'),
});

/** What the operator of this Mainstay chose, read once at the start. */
export type Settings = {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl?: string;
  readonly appDatabaseUrl?: string;
  readonly dataDirectory: string;
  readonly demo: boolean;
  readonly locality: LocalityId;
  readonly policy: 'nils' | 'england-care-act';
  readonly url: string;
  /** Servers of the operator in front of this one. */
  readonly proxies: number;
  readonly smtpUrl?: string;
  readonly mailFrom: string;
};

export type SettingsRefusal = {
  readonly because: 'bad-setting';
  readonly name: string;
  readonly why: string;
};

/** Reads settings from the environment; the first wrong one is refused by its name. An empty one counts as absent. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): Outcome<Settings, SettingsRefusal> {
  const given = Object.fromEntries(
    Object.keys(Environment.shape).map((name) => [name, environment[name]?.trim() || undefined]),
  );
  const found = Environment.safeParse(given);
  if (!found.success) {
    const issue = found.error.issues[0];
    return refused('bad-setting', {
      name: String(issue?.path[0] ?? ''),
      why: issue?.message ?? 'cannot be read',
    });
  }
  const values = found.data;
  const url = (values.MAINSTAY_URL ?? `http://localhost:${values.PORT}`).replace(/\/$/, '');
  const demo = values.MAINSTAY_DEMO ?? (isForThisMachine(values.HOST, url) ? 'on' : 'off');
  return done({
    port: values.PORT,
    host: values.HOST,
    ...(values.DATABASE_URL !== undefined && { databaseUrl: values.DATABASE_URL }),
    ...(values.MAINSTAY_APP_DATABASE_URL !== undefined && {
      appDatabaseUrl: values.MAINSTAY_APP_DATABASE_URL,
    }),
    dataDirectory: values.MAINSTAY_DATA,
    demo: demo === 'on',
    locality: localityId(values.MAINSTAY_LOCALITY),
    policy: values.MAINSTAY_POLICY,
    url,
    proxies: values.MAINSTAY_PROXIES,
    ...(values.MAINSTAY_SMTP_URL !== undefined && { smtpUrl: values.MAINSTAY_SMTP_URL }),
    mailFrom: values.MAINSTAY_MAIL_FROM,
  });
}

/** Every setting with what it does, for `bin/mainstay settings`. */
export const settingsHelp: readonly { readonly name: string; readonly about: string }[] = Object.entries(
  Environment.shape,
).map(([name, read]) => ({ name, about: read.description ?? '' }));

const thisMachine: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '[::1]', 'localhost']);

// Letters that anybody may read would let anybody in, so nothing made up is shown to the world unless somebody says so.
function isForThisMachine(host: string, url: string): boolean {
  return thisMachine.has(host) && thisMachine.has(new URL(url).hostname);
}
