import type { Command } from './command.ts';
import { check } from './check.ts';
import { demoPeople } from './demo-people.ts';
import { migrateCommand } from './migrate.ts';
import { organisationAdd } from './organisation-add.ts';
import { serve } from './serve.ts';
import { settings } from './settings.ts';
import { workerAdd } from './worker-add.ts';

/** Every command by its words. */
export const commands: Readonly<Record<string, Command>> = {
  serve,
  migrate: migrateCommand,
  settings,
  check,
  'demo people': demoPeople,
  'organisation add': organisationAdd,
  'worker add': workerAdd,
};
