import { z } from 'zod';
import { type LocalityId, localityId, done, type Outcome, refused } from '#basics';

const locality = z
  .string()
  .regex(/^[A-Za-z0-9-]{2,20}$/, 'must be a short code such as harbour or E06000023');

const fields = {
  PORT: {
    about: 'The port that pages are served on, on this machine only unless HOST says otherwise.',
    read: z.coerce.number().int('must be a whole number').min(0).max(65535).default(3000),
  },
  HOST: { about: 'The network address to listen on.', read: z.string().min(1).default('127.0.0.1') },
  DATABASE_URL: {
    about: 'A PostgreSQL server, version 15 or later, instead of the built-in one.',
    read: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
      .optional(),
  },
  MAINSTAY_DATA: {
    about: 'Where the built-in database keeps its files.',
    read: z.string().min(1).default('./data'),
  },
  MAINSTAY_DEMO: {
    about:
      'on fills an empty database with the made-up town and shows every sign-in letter on a page; off does not.',
    read: z.enum(['on', 'off']).default('on'),
  },
  MAINSTAY_LOCALITY: {
    about: 'The code of the place that visitors who are not signed in belong to.',
    read: locality.default('harbour'),
  },
  MAINSTAY_POLICY: {
    about: 'The policy pack in force: nils or england-care-act.',
    read: z.enum(['nils', 'england-care-act']).default('nils'),
  },
  MAINSTAY_URL: {
    about: 'The address people type, used in letters. With https, cookies travel only encrypted.',
    read: z.url({ protocol: /^https?$/ }).optional(),
  },
  MAINSTAY_SMTP_URL: {
    about: 'A mail server, smtp://name:password@host:port. Without one, letters stay in the mailbox page.',
    read: z
      .string()
      .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
      .optional(),
  },
  MAINSTAY_MAIL_FROM: {
    about: 'Who letters come from.',
    read: z.string().min(3).default('Mainstay <no-reply@localhost>'),
  },
} as const;

/** What the operator of this Mainstay chose, read once at the start. */
export type Settings = {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl?: string;
  readonly dataDirectory: string;
  readonly demo: boolean;
  readonly locality: LocalityId;
  readonly policy: 'nils' | 'england-care-act';
  readonly url: string;
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
    Object.keys(fields).map((name) => [name, environment[name]?.trim() || undefined]),
  );
  const found = z.object(shape()).safeParse(given);
  if (!found.success) {
    const issue = found.error.issues[0];
    return refused('bad-setting', {
      name: String(issue?.path[0] ?? ''),
      why: issue?.message ?? 'cannot be read',
    });
  }
  const values = found.data;
  return done({
    port: values.PORT,
    host: values.HOST,
    ...(values.DATABASE_URL !== undefined && { databaseUrl: values.DATABASE_URL }),
    dataDirectory: values.MAINSTAY_DATA,
    demo: values.MAINSTAY_DEMO === 'on',
    locality: localityId(values.MAINSTAY_LOCALITY),
    policy: values.MAINSTAY_POLICY,
    url: (values.MAINSTAY_URL ?? `http://localhost:${values.PORT}`).replace(/\/$/, ''),
    ...(values.MAINSTAY_SMTP_URL !== undefined && { smtpUrl: values.MAINSTAY_SMTP_URL }),
    mailFrom: values.MAINSTAY_MAIL_FROM,
  });
}

/** Every setting with what it does, for `bin/mainstay settings`. */
export const settingsHelp: readonly { readonly name: string; readonly about: string }[] = Object.entries(
  fields,
).map(([name, field]) => ({ name, about: field.about }));

function shape() {
  return {
    PORT: fields.PORT.read,
    HOST: fields.HOST.read,
    DATABASE_URL: fields.DATABASE_URL.read,
    MAINSTAY_DATA: fields.MAINSTAY_DATA.read,
    MAINSTAY_DEMO: fields.MAINSTAY_DEMO.read,
    MAINSTAY_LOCALITY: fields.MAINSTAY_LOCALITY.read,
    MAINSTAY_POLICY: fields.MAINSTAY_POLICY.read,
    MAINSTAY_URL: fields.MAINSTAY_URL.read,
    MAINSTAY_SMTP_URL: fields.MAINSTAY_SMTP_URL.read,
    MAINSTAY_MAIL_FROM: fields.MAINSTAY_MAIL_FROM.read,
  };
}
