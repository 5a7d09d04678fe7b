import type { CliCommand } from './cli/CliCommand.ts';
import { cliCommands } from './cli/index.ts';

/** `rt <command> …`: the same engine without Discord. Exit status 0 only when every file was handled. */
async function main([name, ...rest]: readonly string[]): Promise<number> {
  const command = cliCommands.find((candidate) => candidate.name === name);
  if (command) return command.run(rest);
  console.error(usage(cliCommands));
  return name === undefined || name === '--help' ? 0 : 2;
}

function usage(commands: readonly CliCommand[]): string {
  const lines = commands.map(({ usage, summary }) => `  rt ${usage}\n      ${summary}`);
  return ['Usage:', ...lines].join('\n');
}

process.exitCode = await main(process.argv.slice(2));
