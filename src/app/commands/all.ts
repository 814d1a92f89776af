import type { Command } from './command.ts';
import { check } from './check.ts';
import { demoPeople } from './demo-people.ts';
import { migrateCommand } from './migrate.ts';
import { serve } from './serve.ts';
import { settings } from './settings.ts';

/** Every command by its words. */
export const commands: Readonly<Record<string, Command>> = {
  serve,
  migrate: migrateCommand,
  settings,
  check,
  'demo people': demoPeople,
};
