import { settingsHelp } from '#platform';
import type { Run } from './command.ts';

export const run: Run = async (_words, to) => {
  for (const setting of settingsHelp) {
    const value = process.env[setting.name];
    to.give(`${setting.name}=${value === undefined ? '' : hidden(value)}\n    ${setting.about}`);
  }
  return 0;
};

// A password in an address is nobody's business but the server's.
function hidden(value: string): string {
  return value.replace(/:\/\/([^:@/]*):[^@]*@/, '://$1:…@');
}
