import {
  type Database,
  joinBuiltIn,
  migrate,
  openDatabase,
  sayNotStarted,
  type Settings,
  startBuiltIn,
} from '#platform';
import type { ClientConfig } from 'pg';

/** The database as the app uses it, with its owner's connection for migrations, checks and whole-place exports. */
export type Store = {
  readonly database: Database;
  readonly owner: ClientConfig;
  readonly migrated: readonly string[];
  readonly close: () => Promise<void>;
};

/** Whether a command must have the data to itself, or may work beside a server that runs. */
export type Beside = 'alone' | 'beside-a-server';

/** The server that has the database: its owner's connection, the app's, and how to let it go. */
export type Server = {
  readonly owner: ClientConfig;
  readonly app: ClientConfig;
  readonly stop: () => Promise<void>;
};

/** Starts or finds the server, and changes nothing in it. Undefined after telling why it could not. */
export async function openServer(
  settings: Settings,
  tell: (sentence: string) => void,
  beside: Beside = 'beside-a-server',
): Promise<Server | undefined> {
  if (settings.databaseUrl !== undefined)
    return {
      owner: { connectionString: settings.databaseUrl },
      app: { connectionString: settings.appDatabaseUrl ?? settings.databaseUrl },
      stop: () => Promise.resolve(),
    };
  const directory = settings.dataDirectory;
  const started = await startBuiltIn({ directory });
  if ('done' in started) {
    const { connection, app, stop } = started.done;
    return { owner: connection, app, stop };
  }
  if (started.refused.because === 'already-running' && beside === 'beside-a-server') {
    const joined = await joinBuiltIn({ directory });
    return { owner: joined.connection, app: joined.app, stop: joined.stop };
  }
  tell(sayNotStarted(started.refused));
  return undefined;
}

/** Starts or finds the database and brings it to the newest schema. Undefined after telling why it could not. */
export async function openStore(
  settings: Settings,
  tell: (sentence: string) => void,
  beside: Beside = 'beside-a-server',
): Promise<Store | undefined> {
  const server = await openServer(settings, tell, beside);
  if (server === undefined) return undefined;
  const { owner, app, stop } = server;
  try {
    const migrated = await migrate(owner);
    const database = openDatabase(app);
    const close = async (): Promise<void> => {
      await database.close();
      await stop();
    };
    return { database, owner, migrated, close };
  } catch (fault) {
    tell(`The database cannot be used: ${fault instanceof Error ? fault.message : String(fault)}`);
    await stop();
    return undefined;
  }
}
