import type { Registration } from '../../bot/register-commands.ts';
import { DatelineError } from '../../dateline-error.ts';
import { jsonLine } from '../printing/json-line.ts';
import type { Command } from './command.ts';
import type { Flag, Option } from './option.ts';

const guildOption: Option<string> = {
  flags: '--guild <id>',
  description: 'only in this server, where they change at once; else everywhere',
  parse: snowflake,
};
const dryRunFlag: Flag = { flags: '--dry-run', description: 'say what would change and upload nothing' };
const printFlag: Flag = {
  flags: '--json',
  description: 'print the commands as JSON and ask Discord nothing',
};

export const registerCommand: Command = {
  name: 'register',
  summary: "upload the bot's slash commands to Discord, if they changed",
  options: [guildOption, dryRunFlag, printFlag],
  examples: [
    'npx dateline register',
    'npx dateline register --guild 81384788765712384',
    'npx dateline register --dry-run',
  ],
  async run(call) {
    const guildId = call.value(guildOption) ?? null;
    const app = call.app();
    if (call.has(printFlag)) {
      for (const definition of await app.slashCommands()) call.terminal.print(jsonLine(definition));
      return 0;
    }
    const token = app.config.discordToken;
    if (token === null) {
      throw new DatelineError(
        'DISCORD_TOKEN is not set, so there is no bot to register commands for. Put it into the environment or into .env; https://discord.com/developers/applications shows it.',
        { exitCode: 2 },
      );
    }
    call.terminal.print(
      registrationWords(await app.registerCommands({ token, guildId, dryRun: call.has(dryRunFlag) })),
    );
    return 0;
  },
};

function registrationWords(registration: Registration): string {
  const { scope, differs, uploaded, added, changed, removed, unchanged, fields } = registration;
  const where = scope === 'global' ? 'everywhere' : 'in this server';
  if (!differs) return `Nothing to do: ${named(unchanged)} ${where} as they should be.`;
  const changes = changed.map((name) => `${titled(name)} (${fields[name]?.join(', ') ?? ''})`);
  const parts = [
    added.length === 0 ? '' : `added ${named(added)}`,
    changed.length === 0 ? '' : `changed ${changes.join(' ')}`,
    removed.length === 0 ? '' : `removed ${named(removed)}`,
    unchanged.length === 0 ? '' : `left ${named(unchanged)}`,
  ];
  const verb = uploaded ? 'Uploaded' : 'Nothing was uploaded. It would be,';
  return `${verb} ${where}: ${parts.filter((part) => part !== '').join(', ')}.`;
}

function named(commands: readonly string[]): string {
  return commands.map(titled).join(' ');
}

/** Slash commands are in lower case and of one word; the others are called by their label. */
function titled(name: string): string {
  return /[\s\p{Lu}]/u.test(name) ? `“${name}”` : `/${name}`;
}

/** https://discord.com/developers/docs/reference#snowflakes */
function snowflake(id: string): string {
  if (/^\d{15,20}$/.test(id)) return id;
  throw new DatelineError(`"${id}" is not a server's id: that is a number of 17 to 20 digits.`);
}
