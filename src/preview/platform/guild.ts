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
  /** Has installed the app for themselves, which lets them use it wherever they are. */
  readonly hasInstalled: boolean;
  /** Where the app is not installed, lets what it answers this person be seen by all. */
  readonly mayUseExternalApps: boolean;
}

export type PersonOptions = Partial<Omit<Person, 'kind' | 'id' | 'name' | 'isBot'>>;

/** A channel, a thread, somebody's direct messages with the bot, or what others say to each other without it. */
export interface Channel {
  readonly kind: 'channel';
  readonly id: string;
  readonly name: string;
  readonly type:
    | ChannelTypeOption
    | ChannelType.DM
    | ChannelType.GroupDM
    | ChannelType.AnnouncementThread
    | ChannelType.PublicThread
    | ChannelType.PrivateThread;
  /** `null` for direct messages, with the bot or without it. */
  readonly guildId: string | null;
  /** The channel a thread belongs to. */
  readonly parentId: string | null;
  /** Whose direct messages with the bot these are. */
  readonly recipient: Person | null;
  /** Who speaks here without the bot; nobody in any other channel. */
  readonly among: readonly Person[];
  readonly botMayNot: readonly PermissionName[];
  readonly autoArchiveMinutes: number;
  readonly archived: boolean;
  readonly locked: boolean;
}

/** What a guild's channel can be, beside a thread. Nobody writes into a forum itself: its posts are threads. */
export type ChannelTypeOption =
  | ChannelType.GuildText
  | ChannelType.GuildAnnouncement
  | ChannelType.GuildForum
  | ChannelType.GuildVoice;

export interface ChannelOptions {
  readonly botMayNot?: readonly PermissionName[];
  /** A text channel unless given. */
  readonly type?: ChannelTypeOption;
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
  /** Whether the bot is a member of it. */
  readonly isMember: boolean;
  setMember(isMember: boolean): void;
  /** The channel of another guild, which the bot is no member of. */
  readonly elsewhere: Channel;
  /** That guild itself, or the other. */
  guildOf(channel: Channel): Guild | null;
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
  /** Where two people, or a group, speak to each other alone; made at the first call. */
  privateChannel(among: readonly Person[]): Channel;
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
      hasInstalled: options.hasInstalled ?? false,
      mayUseExternalApps: options.mayUseExternalApps ?? true,
    });
  const addChannel = (channel: Partial<Channel> & Pick<Channel, 'name' | 'type' | 'guildId'>): Channel =>
    keep(channels, {
      kind: 'channel',
      id: newId(),
      parentId: null,
      recipient: null,
      among: [],
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
  const other: Guild = { id: newId(), name: 'Elsewhere', ownerId: newId(), locale: 'en-US' };
  const elsewhere = addChannel({ name: 'elsewhere', type: ChannelType.GuildText, guildId: other.id });

  let isMember = true;
  return {
    guild,
    get isMember() {
      return isMember;
    },
    setMember(is) {
      isMember = is;
    },
    elsewhere,
    guildOf: ({ guildId }) => [guild, other].find(({ id }) => id === guildId) ?? null,
    bot,
    people,
    channels,
    roles,
    personNamed: (name) => [...people.values()].find((person) => person.name === name) ?? null,
    addPerson: (name, options = {}) => addPerson(name, options, false),
    channelNamed: (name) =>
      [...channels.values()].find(
        (channel) => channel.guildId === guild.id && !isThread(channel) && channel.name === name,
      ) ?? null,
    addChannel: (name, options = {}) =>
      addChannel({ name, type: ChannelType.GuildText, guildId: guild.id, ...options }),
    addThread: (parent, { isPrivate, ...thread }) =>
      addChannel({
        ...thread,
        type: threadType(parent, isPrivate),
        guildId: parent.guildId,
        parentId: parent.id,
      }),
    dmChannel: (person) =>
      [...channels.values()].find(({ recipient }) => recipient?.id === person.id) ??
      addChannel({ name: person.name, type: ChannelType.DM, guildId: null, recipient: person }),
    privateChannel: (among) =>
      [...channels.values()].find(
        (channel) =>
          channel.among.length === among.length && channel.among.every((person) => among.includes(person)),
      ) ??
      addChannel({
        name: among.map(({ name }) => name).join(', '),
        type: among.length === 2 ? ChannelType.DM : ChannelType.GroupDM,
        guildId: null,
        among,
      }),
    changeChannel(id, change) {
      const before = channels.get(id);
      if (before === undefined) throw new Error(`There is no channel ${id}.`);
      return keep(channels, { ...before, ...change });
    },
    removeChannel: (id) => void channels.delete(id),
    addRole: (name, mentionable) => keep(roles, { kind: 'role', id: newId(), name, mentionable }),
  };
}

function threadType(parent: Channel, isPrivate: boolean) {
  if (isPrivate) return ChannelType.PrivateThread;
  return parent.type === ChannelType.GuildAnnouncement
    ? ChannelType.AnnouncementThread
    : ChannelType.PublicThread;
}

/** Whether the bot is where this is: it may ask nothing of any other place, and hears nothing from there. */
export function isBotIn(
  { guild, isMember }: Pick<Directory, 'guild' | 'isMember'>,
  { guildId, recipient }: Channel,
): boolean {
  return (isMember && guildId === guild.id) || recipient !== null;
}

export function isThread(channel: Channel): boolean {
  return channel.parentId !== null;
}

function keep<T extends { readonly id: string }>(map: Map<string, T>, value: T): T {
  map.set(value.id, value);
  return value;
}
