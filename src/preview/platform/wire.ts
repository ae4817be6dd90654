import { ChannelType, GatewayIntentBits } from 'discord.js';
import { type Channel, type Directory, isThread, type Person, type Role } from './guild.ts';
import type { Owners } from './owners.ts';
import { bits, botBits, memberBits, permissionsIn } from './permissions.ts';
import { snowflakeMs } from './snowflakes.ts';

/** An object as it goes over the wire. */
export type Wire = Readonly<Record<string, unknown>>;

export function userWire({ id, name, isBot }: Person): Wire {
  return {
    id,
    username: name.toLowerCase(),
    global_name: isBot ? null : name,
    discriminator: '0',
    avatar: null,
    bot: isBot,
    public_flags: 0,
  };
}

/** The signed-in user also sees what only they may see of themselves. */
export function botUserWire(bot: Person): Wire {
  return { ...userWire(bot), verified: true, mfa_enabled: false, email: null, flags: 0 };
}

export function memberWire(person: Person): Wire {
  return { user: userWire(person), ...memberOnlyWire(person) };
}

/** A member without the person, as events carry it beside them. */
export function memberOnlyWire(person: Person): Wire {
  return {
    nick: null,
    avatar: null,
    roles: [],
    joined_at: isoTime(snowflakeMs(person.id)),
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  };
}

export function roleWire({ id, name, mentionable }: Role, isEveryone: boolean): Wire {
  return {
    id,
    name,
    mentionable,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: isEveryone ? 0 : 1,
    permissions: String(isEveryone ? memberBits : 0n),
    managed: false,
    flags: 0,
  };
}

export function channelWire(directory: Directory, channel: Channel): Wire {
  const { id, name, type, guildId, parentId, recipient } = channel;
  if (recipient !== null) {
    return { id, type, last_message_id: null, flags: 0, recipients: [userWire(recipient)] };
  }
  // What Discord tells of the conversations of others (disgoorg/disgo#360).
  if (channel.among.length > 0) return { id, type, last_message_id: null, flags: 0, ...groupWire(channel) };
  if (isThread(channel)) {
    return {
      id,
      type,
      name,
      guild_id: guildId,
      parent_id: parentId,
      owner_id: directory.bot.id,
      last_message_id: null,
      rate_limit_per_user: 0,
      message_count: 0,
      member_count: 1,
      total_message_sent: 0,
      thread_metadata: {
        archived: channel.archived,
        locked: channel.locked,
        auto_archive_duration: channel.autoArchiveMinutes,
        archive_timestamp: isoTime(snowflakeMs(id)),
        create_timestamp: isoTime(snowflakeMs(id)),
      },
    };
  }
  return {
    id,
    type,
    name,
    guild_id: guildId,
    parent_id: null,
    position: 0,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: null,
    flags: 0,
    permission_overwrites: [
      { id: directory.bot.id, type: 1, allow: '0', deny: String(bits(channel.botMayNot)) },
    ],
  };
}

function groupWire({ type, among }: Channel): Wire {
  const [first, ...others] = among;
  return type === ChannelType.DM
    ? { recipients: others.map(userWire) }
    : { name: null, icon: null, owner_id: first?.id ?? null };
}

/** Which installations of the app an interaction goes to, by their kind. */
export function ownersWire({ guild, user }: Owners): Wire {
  return { ...(guild === null ? {} : { '0': guild }), ...(user === null ? {} : { '1': user }) };
}

/** What GUILD_CREATE and `GET /guilds/:id` tell of the guild. */
export function guildWire(directory: Directory): Wire {
  const { guild, bot } = directory;
  const here = [...directory.channels.values()].filter(({ guildId }) => guildId === guild.id);
  const members = [...directory.people.values()];
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    icon: null,
    splash: null,
    discovery_splash: null,
    description: null,
    banner: null,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: guild.locale,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    application_id: null,
    vanity_url_code: null,
    features: [],
    emojis: [],
    stickers: [],
    roles: [
      ...[...directory.roles.values()].map((role) => roleWire(role, role.id === guild.id)),
      botRole(directory),
    ],
    joined_at: isoTime(snowflakeMs(bot.id)),
    large: false,
    unavailable: false,
    member_count: members.length,
    members: members.map((person) =>
      person.id === bot.id ? { ...memberWire(person), roles: [botRole(directory).id] } : memberWire(person),
    ),
    channels: here.filter((channel) => !isThread(channel)).map((channel) => channelWire(directory, channel)),
    threads: here
      .filter((channel) => isThread(channel) && !channel.archived)
      .map((channel) => channelWire(directory, channel)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** The role that Discord makes for an invited bot; here it bears the bot's own id. */
function botRole({ bot }: Directory) {
  return {
    ...roleWire({ kind: 'role', id: bot.id, name: bot.name, mentionable: false }, false),
    id: bot.id,
    permissions: String(botBits),
    managed: true,
    tags: { bot_id: bot.id },
  };
}

/** A member as interactions carry them: with what they may do in the channel. */
export function interactionMemberWire(directory: Directory, channel: Channel, person: Person): Wire {
  return { ...memberWire(person), permissions: String(permissionsIn(directory, channel, person)) };
}

export function applicationWire({ bot, guild, people }: Directory, privilegedIntents: number): Wire {
  const owner = people.get(guild.ownerId);
  return {
    id: bot.id,
    name: bot.name,
    icon: null,
    description: '',
    summary: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: applicationFlags(privilegedIntents),
    owner: owner === undefined ? null : userWire(owner),
    team: null,
    bot: userWire(bot),
    approximate_guild_count: 1,
  };
}

/** The "limited" flags that an application below 100 guilds shows for its privileged intents. */
function applicationFlags(intents: number): number {
  const pairs = [
    [GatewayIntentBits.GuildPresences, 1 << 13],
    [GatewayIntentBits.GuildMembers, 1 << 15],
    [GatewayIntentBits.MessageContent, 1 << 19],
  ] as const;
  return pairs.reduce((sum, [intent, flag]) => ((intents & intent) === 0 ? sum : sum | flag), 0);
}

export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
