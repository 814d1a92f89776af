import { commands } from './commands/all.ts';
import { type Command, terminal } from './commands/command.ts';

const [, , ...words] = process.argv;
const about_from = 50;

// Whoever reads our output may stop reading, as `head` does: that is no fault.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
});
process.exitCode = await run(words);

/** Finds the command by its first two words or its first, and runs it with the rest. 2 where there is none by that name. */
async function run(given: readonly string[]): Promise<number> {
  const found = commands[given.slice(0, 2).join(' ')] ?? commands[given[0] ?? ''];
  if (found === undefined) {
    terminal.tell(
      given.length === 0 ? 'Say what to do.' : `There is no command "${given.slice(0, 2).join(' ')}".`,
    );
    terminal.tell(usage());
    return 2;
  }
  const used = commands[given.slice(0, 2).join(' ')] === undefined ? 1 : 2;
  const { run: start } = await found.load();
  return start(given.slice(used), terminal);
}

function usage(): string {
  const lines = Object.entries(commands).map(([name, command]: readonly [string, Command]) =>
    lineOf(`  ${name} ${command.takes}`, command.about),
  );
  return ['bin/mainstay <area> <verb> …', ...lines].join('\n');
}

/** What a command is for stands in a column of its own: beside it where there is room, else under it. */
function lineOf(command: string, about: string): string {
  return command.length < about_from
    ? `${command.padEnd(about_from)}${about}`
    : `${command}\n${' '.repeat(about_from)}${about}`;
}
