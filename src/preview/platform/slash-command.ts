import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import {
  type AnyOptionForm,
  type OptionForm,
  optionsOf,
  type RegisteredCommand,
  takesValue,
} from './command-form.ts';
import type { OptionValue } from './discord-double.ts';
import type { Channel, Directory, Person, Role } from './guild.ts';
import { ownersOf } from './installations.ts';
import type { Owners } from './owners.ts';
import { memberBits } from './permissions.ts';
import { channelWire, memberWire, roleWire, userWire, type Wire } from './wire.ts';

/** A slash command as a person's Discord would send it. Throws when their Discord would not let them send it. */
export interface Typed {
  /** `/ask`, `archive stats`. */
  readonly command: string;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly channel: Channel;
  readonly person: Person;
  /** The option that is still being typed. */
  readonly focused: string | null;
}

export function slashCommandData(
  directory: Directory,
  commands: readonly RegisteredCommand[],
  { command, options, channel, person, focused }: Typed,
): { readonly data: Wire; readonly owners: Owners } {
  const [name = '', ...path] = command.replace(/^\//, '').trim().split(/\s+/);
  const { command: registered, owners } = commandNamed(directory, commands, {
    type: ApplicationCommandType.ChatInput,
    name,
    channel,
    person,
  });
  const chain = subcommandsOf(registered, path, command);
  const leaf = chain.at(-1) ?? registered;
  const known = optionsOf(leaf).filter(takesValue);
  const given = Object.entries(options).map(([key, value]) => {
    const option = known.find((each) => each.name === key);
    if (option === undefined) {
      throw new Error(
        `/${name} has no option "${key}"; it has: ${known.map((each) => each.name).join(', ') || 'none'}.`,
      );
    }
    if (focused === key && option.autocomplete !== true)
      throw new Error(`Option "${key}" of /${name} has no autocomplete.`);
    if (focused === null) check(option, value);
    return {
      name: key,
      type: option.type,
      value: idOrValue(value),
      ...(focused === key ? { focused: true } : {}),
    };
  });
  const missing = known.filter((option) => option.required === true && !(option.name in options));
  if (focused === null && missing.length > 0) {
    throw new Error(`/${name} needs: ${missing.map((option) => option.name).join(', ')}.`);
  }
  const resolved = resolvedData(directory, Object.values(options));
  const data = {
    id: registered.id,
    name,
    type: ApplicationCommandType.ChatInput,
    ...(registered.guildId === null ? {} : { guild_id: registered.guildId }),
    options: chain.reduceRight<readonly Wire[]>(
      (inner, { name: step, type }) => [{ name: step, type, options: inner }],
      given,
    ),
    ...(Object.keys(resolved).length === 0 ? {} : { resolved }),
  };
  return { data, owners };
}

/**
 * The command of that name which is offered to the person in the channel, and whose app it goes to; a guild's own goes before a global one.
 * Where the guild has installed it, `default_member_permissions` are asked for; `0` leaves a command to administrators.
 */
export function commandNamed(
  directory: Directory,
  commands: readonly RegisteredCommand[],
  wanted: Pick<RegisteredCommand, 'type' | 'name'> & { readonly channel: Channel; readonly person: Person },
): { readonly command: RegisteredCommand; readonly owners: Owners } {
  const { type, name, channel, person } = wanted;
  const isDm = channel.guildId === null;
  const offered = commands
    .filter((command) => command.type === type)
    .map((command) => ({ command, owners: ownersOf(directory, command, channel, person) }))
    .filter(({ owners }) => owners.guild !== null || owners.user !== null);
  const named = offered.filter(({ command }) => command.name === name);
  const found = named.find(({ command }) => command.guildId !== null) ?? named[0];
  if (found === undefined) {
    throw new Error(
      `No command "${name}" is offered in ${isDm ? 'direct messages' : `#${channel.name}`}; there are: ${
        offered.map(({ command }) => command.name).join(', ') || 'none, nothing is registered'
      }.`,
    );
  }
  const demanded = found.command.default_member_permissions ?? null;
  const isOpen = isDm || demanded === null || person.isAdmin || found.owners.guild === null;
  if (!isOpen && (demanded === '0' || (memberBits & BigInt(demanded)) !== BigInt(demanded))) {
    throw new Error(`${person.name} is not allowed to use "${name}".`);
  }
  return found;
}

function subcommandsOf(
  command: RegisteredCommand,
  path: readonly string[],
  typed: string,
): readonly AnyOptionForm[] {
  const chain: AnyOptionForm[] = [];
  for (const step of path) {
    const next = optionsOf(chain.at(-1) ?? command).find(
      (option) => option.name === step && !takesValue(option),
    );
    if (next === undefined) throw new Error(`"${typed}" is not a command: there is no subcommand "${step}".`);
    chain.push(next);
  }
  if (optionsOf(chain.at(-1) ?? command).some((option) => !takesValue(option))) {
    throw new Error(`"${typed}" needs a subcommand.`);
  }
  return chain;
}

/** What the person's Discord checks before it sends anything. */
function check(option: OptionForm, value: OptionValue): void {
  const wrong = (what: string) => new Error(`Option "${option.name}" ${what}; it was ${describe(value)}.`);
  if (!isOfType(option.type, value)) throw wrong(`takes a ${ApplicationCommandOptionType[option.type]}`);
  if (typeof value === 'string') {
    const { min_length: min, max_length: max } = option;
    // A slash command's text is never empty, and at most 6000 characters.
    if (value.length < Math.max(1, min ?? 1) || value.length > (max ?? 6000)) {
      throw wrong(`takes ${Math.max(1, min ?? 1)} to ${max ?? 6000} characters`);
    }
  }
  if (typeof value === 'object' && value.kind === 'channel') {
    const types = option.channel_types ?? [];
    if (types.length > 0 && !types.includes(value.type)) throw wrong('takes no channel of this type');
  }
  if (typeof value === 'number') {
    const { min_value: min, max_value: max } = option;
    if (value < (min ?? -Infinity) || value > (max ?? Infinity))
      throw wrong(`takes ${min ?? '…'} to ${max ?? '…'}`);
  }
  const choices = option.choices ?? [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    throw wrong(`takes one of ${choices.map((choice) => String(choice.value)).join(', ')}`);
  }
}

function isOfType(type: OptionForm['type'], value: OptionValue): boolean {
  const kind = typeof value === 'object' ? value.kind : typeof value;
  switch (type) {
    case ApplicationCommandOptionType.String:
      return kind === 'string';
    case ApplicationCommandOptionType.Integer:
      return Number.isInteger(value);
    case ApplicationCommandOptionType.Number:
      return kind === 'number';
    case ApplicationCommandOptionType.Boolean:
      return kind === 'boolean';
    case ApplicationCommandOptionType.User:
      return kind === 'person';
    case ApplicationCommandOptionType.Channel:
      return kind === 'channel';
    case ApplicationCommandOptionType.Role:
      return kind === 'role';
    case ApplicationCommandOptionType.Mentionable:
      return kind === 'person' || kind === 'role';
    case ApplicationCommandOptionType.Attachment:
      return false;
  }
}

function resolvedData(directory: Directory, values: readonly OptionValue[]): Wire {
  const people = values.filter(
    (value): value is Person => typeof value === 'object' && value.kind === 'person',
  );
  const channels = values.filter(
    (value): value is Channel => typeof value === 'object' && value.kind === 'channel',
  );
  const roles = values.filter((value): value is Role => typeof value === 'object' && value.kind === 'role');
  const table = <T extends { readonly id: string }>(entries: readonly T[], wire: (entry: T) => Wire) =>
    Object.fromEntries(entries.map((entry) => [entry.id, wire(entry)]));
  return {
    ...(people.length === 0
      ? {}
      : {
          users: table(people, userWire),
          members: table(people, (person) => ({ ...memberWire(person), user: undefined, permissions: '0' })),
        }),
    ...(channels.length === 0
      ? {}
      : { channels: table(channels, (each) => ({ ...channelWire(directory, each), permissions: '0' })) }),
    ...(roles.length === 0
      ? {}
      : { roles: table(roles, (role) => roleWire(role, role.id === directory.guild.id)) }),
  };
}

function idOrValue(value: OptionValue): string | number | boolean {
  return typeof value === 'object' ? value.id : value;
}

function describe(value: OptionValue): string {
  return typeof value === 'object' ? `${value.kind} ${value.name}` : JSON.stringify(value);
}
