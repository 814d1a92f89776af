import { settingsHelp } from '#platform';
import type { Command } from './command.ts';

export const settings: Command = {
  takes: '',
  about: 'every setting, its value here and what it does',
  run: async (_words, to) => {
    for (const setting of settingsHelp) {
      const value = process.env[setting.name];
      to.give(`${setting.name}=${value === undefined ? '' : hidden(value)}\n    ${setting.about}`);
    }
    return 0;
  },
};

// A password in an address is nobody's business but the server's.
function hidden(value: string): string {
  return value.replace(/:\/\/([^:@/]*):[^@]*@/, '://$1:…@');
}
