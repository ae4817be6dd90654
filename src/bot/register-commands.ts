import { ApplicationCommandType, REST, Routes } from 'discord.js';
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
  /** Compares and uploads nothing. */
  readonly dryRun?: boolean;
}

/** What registering changed. Every command of the bot is in exactly one of the lists, by name. */
export interface Registration {
  readonly scope: 'global' | 'guild';
  /** Whether Discord's list is another than ours. */
  readonly differs: boolean;
  /** Whether ours was sent: Discord allows 200 creations a day and server, so equal commands are left as they are. */
  readonly uploaded: boolean;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  /** For each changed command the fields that differ, e.g. `description`. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** Makes Discord's list of commands ours, by one bulk overwrite, if it is not already. Throws a `DatelineError` when Discord does not let the bot in. */
export async function registerCommands(settings: RegisterSettings): Promise<Registration> {
  const { token, apiUrl, guildId, dryRun = false } = settings;
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
    const comparison = compare(present, scope);
    const uploaded = comparison.differs && !dryRun;
    if (uploaded) await rest.put(route, { body: commandDefinitions });
    return { ...comparison, uploaded };
  } catch (error) {
    throw accessError(error, apiUrl) ?? error;
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}

const applicationForm = z.object({ id: z.string() });
const commandsForm = z.array(z.looseObject({ type: z.number().optional(), name: z.string() }));

function compare(
  present: z.infer<typeof commandsForm>,
  scope: Registration['scope'],
): Omit<Registration, 'uploaded'> {
  const there = new Map(present.map((command) => [keyOf(command), canonical(command, scope)]));
  const ours = new Map(commandDefinitions.map((command) => [keyOf(command), canonical(command, scope)]));
  const common = [...ours].flatMap(([key, fields]) => {
    const theirs = there.get(key);
    return theirs === undefined ? [] : [{ name: nameIn(key), differing: differing(fields, theirs) }];
  });
  const added = [...ours.keys()].filter((key) => !there.has(key)).map(nameIn);
  const removed = [...there.keys()].filter((key) => !ours.has(key)).map(nameIn);
  const changed = common.filter(({ differing }) => differing.length > 0);
  return {
    scope,
    differs: added.length + changed.length + removed.length > 0,
    added,
    changed: changed.map(({ name }) => name),
    removed,
    unchanged: common.filter(({ differing }) => differing.length === 0).map(({ name }) => name),
    fields: Object.fromEntries(changed.map(({ name, differing }) => [name, differing])),
  };
}

interface NamedCommand {
  readonly type?: number | undefined;
  readonly name: string;
}

/** A slash command and one in the menu of a message may have the same name. */
function keyOf({ type = ApplicationCommandType.ChatInput, name }: NamedCommand): string {
  return `${type} ${name}`;
}

function nameIn(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}

type Canonical = Readonly<Record<string, string | undefined>>;

function differing(a: Canonical, b: Canonical): readonly string[] {
  return Object.keys(a).filter((key) => a[key] !== b[key]);
}

/** What decides whether two definitions are the same command: Discord fills in defaults and adds ids, versions and nulls. */
function canonical(command: object, scope: Registration['scope']): Canonical {
  const fields: Record<string, unknown> = { ...commandDefaults, ...withoutNulls(command) };
  const own = scope === 'guild' ? commandKeys.filter((key) => !globalOnly.has(key)) : commandKeys;
  return Object.fromEntries(own.map((key) => [key, JSON.stringify(ordered(fields[key], key))]));
}

/** Discord gives those in the menu of a message an empty description. */
const commandDefaults = { type: ApplicationCommandType.ChatInput, description: '', options: [], nsfw: false };
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
