import { ChannelType, GatewayIntentBits } from 'discord.js';
import * as z from 'zod';
import { refusal } from './api-error.ts';
import { readForm, text } from './form-errors.ts';
import { type Channel, isThread } from './guild.ts';
import { readMessageForm } from './message-form.ts';
import { demand, writingPermission } from './permissions.ts';
import { type Call, noContent, ok, type Reply, type Routes } from './route.ts';
import { channelWire } from './wire.ts';

const openDm = z.object({ recipient_id: z.string() });
const threadForm = z.object({
  name: text({ min: 1, max: 100 }),
  auto_archive_duration: z.literal([60, 1440, 4320, 10080]).nullish(),
  type: z.literal([10, 11, 12]).nullish(),
});
const channelChange = z.object({
  name: text({ min: 1, max: 100 }).optional(),
  archived: z.boolean().optional(),
  locked: z.boolean().optional(),
});

/** Channels, direct messages and threads. */
export const channelRoutes: Routes = (platform) => {
  const { directory, messages } = platform;

  const startThread = (call: Call, id: string | null): Reply => {
    const parent = channelOf(platform, call);
    demand(directory, parent, 'CreatePublicThreads');
    if (parent.type !== ChannelType.GuildText && parent.type !== ChannelType.GuildAnnouncement)
      throw refusal.wrongChannelType();
    const form = readForm(threadForm, call.body);
    if (id !== null && directory.channels.has(id)) throw refusal.hasThread();
    const thread = directory.addThread(parent, {
      ...(id === null ? {} : { id }),
      name: form.name,
      // Without a message to start from, a thread is private unless the request says otherwise.
      isPrivate: id === null && form.type !== 11,
      autoArchiveMinutes: form.auto_archive_duration ?? 1440,
    });
    platform.publishChannel('THREAD_CREATE', thread);
    return { status: 201, body: channelWire(directory, thread) };
  };

  return [
    {
      method: 'POST',
      path: '/users/@me/channels',
      handle(call) {
        const person = directory.people.get(readForm(openDm, call.body).recipient_id);
        if (person === undefined) throw refusal.unknownUser();
        return ok(channelWire(directory, directory.dmChannel(person)));
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel',
      handle(call) {
        const channel = channelOf(platform, call);
        demand(directory, channel);
        return ok(channelWire(directory, channel));
      },
    },
    {
      method: 'PATCH',
      path: '/channels/:channel',
      handle(call) {
        const channel = channelOf(platform, call);
        demand(directory, channel, writingPermission(channel));
        const { name, archived, locked } = readForm(channelChange, call.body);
        const changed = directory.changeChannel(channel.id, {
          name: name ?? channel.name,
          archived: archived ?? channel.archived,
          locked: locked ?? channel.locked,
        });
        platform.publishChannel(isThread(changed) ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE', changed);
        return ok(channelWire(directory, changed));
      },
    },
    { method: 'POST', path: '/channels/:channel/threads', handle: (call) => startThread(call, null) },
    {
      method: 'POST',
      path: '/channels/:channel/messages/:message/threads',
      handle(call) {
        if (messages.get(call.param('message'))?.channelId !== call.param('channel'))
          throw refusal.unknownMessage();
        return startThread(call, call.param('message'));
      },
    },
    {
      method: 'PUT',
      path: '/channels/:channel/thread-members/@me',
      handle(call) {
        if (channelOf(platform, call).archived) throw refusal.archivedThread();
        return noContent;
      },
    },
    {
      method: 'POST',
      path: '/channels/:channel/typing',
      handle(call) {
        const channel = channelOf(platform, call);
        demand(directory, channel, writingPermission(channel));
        platform.publish({
          name: 'TYPING_START',
          intent:
            channel.guildId === null
              ? GatewayIntentBits.DirectMessageTyping
              : GatewayIntentBits.GuildMessageTyping,
          data: () => ({
            channel_id: channel.id,
            user_id: directory.bot.id,
            timestamp: Math.trunc(platform.settings.now() / 1000),
            ...(channel.guildId === null ? {} : { guild_id: channel.guildId }),
          }),
        });
        return noContent;
      },
    },
  ];
};

/** Messages in channels, written and read by the bot itself. */
export const messageRoutes: Routes = (platform) => {
  const { directory, messages } = platform;
  const nonces = new Map<string, string>();

  const target = (call: Call) => {
    const channel = channelOf(platform, call);
    demand(directory, channel);
    const message = messages.get(call.param('message'));
    if (message === null || message.channelId !== channel.id || message.onlyFor !== null)
      throw refusal.unknownMessage();
    return { channel, message };
  };

  return [
    {
      method: 'GET',
      path: '/channels/:channel/messages',
      handle(call) {
        const channel = channelOf(platform, call);
        demand(directory, channel);
        const [before, after] = [call.query.get('before'), call.query.get('after')];
        const page = messages
          .inChannel(channel.id)
          .filter(({ id, onlyFor }) => onlyFor === null && isBetween(id, after, before))
          .reverse();
        return ok(page.slice(0, Number(call.query.get('limit') ?? 50)).map(platform.messageWire));
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel/messages/:message',
      handle: (call) => ok(platform.messageWire(target(call).message)),
    },
    {
      method: 'POST',
      path: '/channels/:channel/messages',
      handle(call) {
        const channel = channelOf(platform, call);
        demand(directory, channel, writingPermission(channel));
        if (channel.type === ChannelType.GuildForum) throw refusal.noTextChannel();
        if (call.files.length > 0) demand(directory, channel, 'AttachFiles');
        if (channel.recipient?.acceptsDms === false) throw refusal.closedDms();
        const form = readMessageForm(call.body);
        if (form.reference !== null) {
          try {
            demand(directory, channel, 'ReadMessageHistory');
          } catch {
            throw refusal.noHistory();
          }
        }
        if (channel.archived && channel.locked) throw refusal.archivedThread();
        const twin = form.nonce === null ? null : messages.get(nonces.get(String(form.nonce)) ?? '');
        if (form.enforceNonce && twin !== null) return ok(platform.messageWire(twin));
        // Whoever may write into an archived thread opens it again by doing so.
        if (channel.archived)
          platform.publishChannel('THREAD_UPDATE', directory.changeChannel(channel.id, { archived: false }));
        const message = messages.add(channel, form, call.files, { author: directory.bot });
        if (form.nonce !== null) nonces.set(String(form.nonce), message.id);
        platform.publishMessage('MESSAGE_CREATE', message);
        return ok(platform.messageWire(message));
      },
    },
    {
      method: 'PATCH',
      path: '/channels/:channel/messages/:message',
      handle(call) {
        const { channel, message } = target(call);
        if (message.author.id !== directory.bot.id) throw refusal.notTheAuthor();
        if (channel.archived) throw refusal.archivedThread();
        const edited = messages.edit(message, readMessageForm(call.body, [], message), call.files);
        platform.publishMessage('MESSAGE_UPDATE', edited);
        return ok(platform.messageWire(edited));
      },
    },
    {
      method: 'DELETE',
      path: '/channels/:channel/messages/:message',
      handle(call) {
        const { channel, message } = target(call);
        if (message.author.id !== directory.bot.id) demand(directory, channel, 'ManageMessages');
        messages.remove(message.id);
        platform.publishRemoval(message);
        return noContent;
      },
    },
  ];
};

function channelOf({ directory }: Parameters<Routes>[0], call: Call): Channel {
  const channel = directory.channels.get(call.param('channel'));
  if (channel === undefined) throw refusal.unknownChannel();
  return channel;
}

function isBetween(id: string, after: string | null, before: string | null): boolean {
  return (after === null || BigInt(id) > BigInt(after)) && (before === null || BigInt(id) < BigInt(before));
}
