import { REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import * as z from 'zod';
import { commandDefinitions } from './commands/commands.ts';
import { accessError } from './discord/access-error.ts';

export interface RegisterSettings {
  /** The bot's secret; in no error and no log. */
  readonly token: string;
  /** Base of the HTTP API, e.g. `http://127.0.0.1:4000/api`; `null` is Discord itself. */
  readonly apiUrl: string | null;
  /** One server, where commands change at once; `null` is everywhere. */
  readonly guildId: string | null;
}

/** What registering changed. Every command of the bot is in exactly one of the lists, by name. */
export interface Registration {
  readonly scope: 'global' | 'guild';
  /** Whether anything was sent: Discord allows 200 creations a day and server, so equal commands are left as they are. */
  readonly uploaded: boolean;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/** Makes Discord's list of commands ours, by one bulk overwrite, if it is not already. Throws a `DatelineError` when Discord does not let the bot in. */
export async function registerCommands(settings: RegisterSettings): Promise<Registration> {
  const { token, apiUrl, guildId } = settings;
  const rest = new REST(apiUrl === null ? {} : { api: apiUrl }).setToken(token);
  const scope = guildId === null ? 'global' : 'guild';
  try {
    const application = applicationForm.parse(await rest.get(Routes.currentApplication()));
    const route =
      guildId === null
        ? Routes.applicationCommands(application.id)
        : Routes.applicationGuildCommands(application.id, guildId);
    const query = new URLSearchParams({ with_localizations: 'true' });
    const present = commandsForm.parse(await rest.get(route, { query }));
    const registration = compare(present, scope);
    if (registration.uploaded) await rest.put(route, { body: commandDefinitions });
    return registration;
  } catch (error) {
    throw accessError(error, apiUrl) ?? error;
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}

const applicationForm = z.object({ id: z.string() });
const commandsForm = z.array(z.looseObject({ name: z.string() }));

function compare(present: z.infer<typeof commandsForm>, scope: Registration['scope']): Registration {
  const there = new Map(present.map((command) => [command.name, canonical(command, scope)]));
  const names = commandDefinitions.map(({ name }) => name);
  const same = (definition: RESTPostAPIApplicationCommandsJSONBody) =>
    there.get(definition.name) === canonical(definition, scope);
  const unchanged = commandDefinitions.filter(same).map(({ name }) => name);
  const added = names.filter((name) => !there.has(name));
  const removed = [...there.keys()].filter((name) => !names.includes(name));
  const changed = names.filter((name) => there.has(name) && !unchanged.includes(name));
  return {
    scope,
    uploaded: added.length + changed.length + removed.length > 0,
    added,
    changed,
    removed,
    unchanged,
  };
}

/** What decides whether two definitions are the same command: Discord fills in defaults and adds ids, versions and nulls. */
function canonical(command: object, scope: Registration['scope']): string {
  const fields: Record<string, unknown> = { ...commandDefaults, ...withoutNulls(command) };
  const own = scope === 'guild' ? commandKeys.filter((key) => !globalOnly.has(key)) : commandKeys;
  return JSON.stringify(own.map((key) => ordered(fields[key], key)));
}

const commandDefaults = { type: 1, options: [], nsfw: false };
const commandKeys = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'default_member_permissions',
  'nsfw',
  'contexts',
  'integration_types',
];
/** A server's commands have neither; Discord sends fixed values for them. */
const globalOnly = new Set(['contexts', 'integration_types']);

/** Keys in alphabetical order, nulls and defaults dropped; only sets of numbers are sorted, since options have an order. */
function ordered(value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => ordered(item, key));
    return globalOnly.has(key) ? items.toSorted() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(withoutNulls(value)).filter(([, field]) => field !== false);
  const kept = entries.filter(([, field]) => !(Array.isArray(field) && field.length === 0));
  return kept.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, ordered(field, name)]);
}

function withoutNulls(fields: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  );
}
