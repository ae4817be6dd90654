import { ChannelType, type PermissionFlagsBits } from 'discord.js';

export type PermissionName = keyof typeof PermissionFlagsBits;

/** Someone with an account; the bot is one too. */
export interface Person {
  readonly kind: 'person';
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  /** Language of their Discord. */
  readonly locale: string;
  /** Has every permission in the guild. */
  readonly isAdmin: boolean;
  readonly acceptsDms: boolean;
}

export interface PersonOptions {
  readonly locale?: string;
  readonly isAdmin?: boolean;
  readonly acceptsDms?: boolean;
}

/** A channel, a thread or somebody's direct messages with the bot. */
export interface Channel {
  readonly kind: 'channel';
  readonly id: string;
  readonly name: string;
  readonly type:
    | ChannelType.GuildText
    | ChannelType.DM
    | ChannelType.PublicThread
    | ChannelType.PrivateThread;
  /** `null` for direct messages. */
  readonly guildId: string | null;
  /** The channel a thread belongs to. */
  readonly parentId: string | null;
  /** Whose direct messages these are. */
  readonly recipient: Person | null;
  readonly botMayNot: readonly PermissionName[];
  readonly autoArchiveMinutes: number;
  readonly archived: boolean;
  readonly locked: boolean;
}

export interface ChannelOptions {
  readonly botMayNot?: readonly PermissionName[];
}

export interface Role {
  readonly kind: 'role';
  readonly id: string;
  readonly name: string;
  readonly mentionable: boolean;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: string;
}

/** Everyone and every place the platform knows. Values are replaced, never changed in place. */
export interface Directory {
  readonly guild: Guild;
  readonly bot: Person;
  readonly people: ReadonlyMap<string, Person>;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly roles: ReadonlyMap<string, Role>;
  personNamed(name: string): Person | null;
  addPerson(name: string, options?: PersonOptions): Person;
  channelNamed(name: string): Channel | null;
  addChannel(name: string, options?: ChannelOptions): Channel;
  addThread(parent: Channel, thread: NewThread): Channel;
  /** The direct messages of a person with the bot; made at the first call. */
  dmChannel(person: Person): Channel;
  changeChannel(
    id: string,
    change: Partial<Pick<Channel, 'name' | 'botMayNot' | 'archived' | 'locked'>>,
  ): Channel;
  removeChannel(id: string): void;
  addRole(name: string, mentionable: boolean): Role;
}

export interface NewThread {
  readonly id?: string;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly autoArchiveMinutes: number;
}

export function createDirectory(newId: () => string): Directory {
  const people = new Map<string, Person>();
  const channels = new Map<string, Channel>();
  const roles = new Map<string, Role>();

  const addPerson = (name: string, options: PersonOptions, isBot: boolean): Person =>
    keep(people, {
      kind: 'person',
      id: newId(),
      name,
      isBot,
      locale: options.locale ?? 'en-US',
      isAdmin: options.isAdmin ?? false,
      acceptsDms: options.acceptsDms ?? true,
    });
  const addChannel = (channel: Partial<Channel> & Pick<Channel, 'name' | 'type' | 'guildId'>): Channel =>
    keep(channels, {
      kind: 'channel',
      id: newId(),
      parentId: null,
      recipient: null,
      botMayNot: [],
      autoArchiveMinutes: 1440,
      archived: false,
      locked: false,
      ...channel,
    });

  const owner = addPerson('owner', { isAdmin: true }, false);
  const guild: Guild = { id: newId(), name: 'The Reading Room', ownerId: owner.id, locale: 'en-US' };
  // The role that everyone has bears the guild's id.
  keep(roles, { kind: 'role', id: guild.id, name: '@everyone', mentionable: false });
  const bot = addPerson('Dateline', {}, true);

  return {
    guild,
    bot,
    people,
    channels,
    roles,
    personNamed: (name) => [...people.values()].find((person) => person.name === name) ?? null,
    addPerson: (name, options = {}) => addPerson(name, options, false),
    channelNamed: (name) =>
      [...channels.values()].find(
        (channel) => channel.type === ChannelType.GuildText && channel.name === name,
      ) ?? null,
    addChannel: (name, options = {}) =>
      addChannel({ name, type: ChannelType.GuildText, guildId: guild.id, ...options }),
    addThread: (parent, { isPrivate, ...thread }) =>
      addChannel({
        ...thread,
        type: isPrivate ? ChannelType.PrivateThread : ChannelType.PublicThread,
        guildId: parent.guildId,
        parentId: parent.id,
      }),
    dmChannel: (person) =>
      [...channels.values()].find(({ recipient }) => recipient?.id === person.id) ??
      addChannel({ name: person.name, type: ChannelType.DM, guildId: null, recipient: person }),
    changeChannel(id, change) {
      const before = channels.get(id);
      if (before === undefined) throw new Error(`There is no channel ${id}.`);
      return keep(channels, { ...before, ...change });
    },
    removeChannel: (id) => void channels.delete(id),
    addRole: (name, mentionable) => keep(roles, { kind: 'role', id: newId(), name, mentionable }),
  };
}

export function isThread(channel: Channel): boolean {
  return channel.parentId !== null;
}

function keep<T extends { readonly id: string }>(map: Map<string, T>, value: T): T {
  map.set(value.id, value);
  return value;
}
