import { ApplicationCommandType, ChannelType } from 'discord.js';
import type { Action, Scene, Typing } from './actions.ts';
import type { RegisteredCommand } from './platform/command-form.ts';
import type { DiscordDouble } from './platform/discord-double.ts';
import type { Channel, Person } from './platform/guild.ts';
import type { Choice } from './platform/interaction-desk.ts';
import type { InteractionRecord } from './platform/interaction-record.ts';
import type { SentMessage } from './platform/sent-message.ts';

/** One person with a Discord in front of them, who may manage the server. What the bot does is seen as that person sees it. */
export interface Stage {
  readonly me: Person;
  readonly bot: Person;
  /** Where one can be: the server's channel, its threads, and the direct messages with the bot. */
  channels(): readonly Channel[];
  messagesIn(channel: string): readonly SentMessage[];
  message(id: string): SentMessage | null;
  commands(): readonly RegisteredCommand[];
  /** The slash command that a message answers. */
  commandBehind(message: SentMessage): string | null;
  /** The form that is open. */
  form(): InteractionRecord | null;
  /** Throws where the person could not do it in Discord, saying why. Resolves when the bot has acknowledged it. */
  act(action: Action, scene: Scene): Promise<void>;
  suggest(typing: Typing): Promise<readonly Choice[]>;
}

export function createStage(discord: DiscordDouble): Stage {
  const me = discord.user('You', { isAdmin: true });
  const commandOf = new Map<string, string>();
  let form: InteractionRecord | null = null;

  const channels = () => [discord.general, ...discord.threadsIn(discord.general), discord.dmChannel(me)];
  const place = ({ channel, locale }: Scene) => ({ channel: channelOf(channel), locale });
  const channelOf = (id: string) => channels().find((channel) => channel.id === id) ?? discord.general;
  const messageOf = (id: string) => {
    const message = discord.message(id);
    if (message === null) throw new Error('This message is gone.');
    return message;
  };
  const follow = (record: InteractionRecord): void => {
    if (record.failed) throw new Error('The application did not respond.');
    if (record.modal !== null) form = record;
  };

  return {
    me,
    bot: discord.bot,
    channels,
    messagesIn: (channel) => discord.messagesIn(channelOf(channel), me),
    message: discord.message,
    commands: discord.registeredCommands,
    commandBehind: ({ interactionId }) =>
      interactionId === null ? null : (commandOf.get(interactionId) ?? null),
    form: () => form,
    async act(action, scene) {
      const where = place(scene);
      switch (action.do) {
        case 'slash': {
          const record = await discord.slash(me, action.command, action.options, where);
          commandOf.set(record.id, action.command.replace(/^\//, ''));
          return follow(record);
        }
        case 'say':
          await say(discord, me, where.channel, action);
          return;
        case 'press':
          return follow(await discord.press(me, messageOf(action.message), action.button, where));
        case 'select':
          return follow(
            await discord.select(me, messageOf(action.message), action.select, action.values, where),
          );
        case 'use':
          return follow(await discord.messageCommand(me, action.command, messageOf(action.message), where));
        case 'submit': {
          if (form === null) throw new Error('No form is open.');
          const opened = form;
          form = null;
          return follow(await discord.submitModal(me, opened, action.fields, where));
        }
        case 'dismiss':
          form = null;
          return;
        default:
          return action satisfies never;
      }
    },
    async suggest({ command, options, scene }) {
      const record = await discord.autocomplete(me, command, options, place(scene));
      return record.choices ?? [];
    },
  };
}

/** `@Dateline` in a text is a mention, as Discord's own field makes it one; direct messages need none. */
async function say(
  discord: DiscordDouble,
  me: Person,
  channel: Channel,
  { text, replyTo }: Extract<Action, { do: 'say' }>,
): Promise<void> {
  if (channel.type === ChannelType.DM) return void (await discord.dm(me, text));
  const name = `@${discord.bot.name}`;
  const mentions = text.toLowerCase().includes(name.toLowerCase()) ? [discord.bot] : [];
  const plain = text.replace(new RegExp(name, 'gi'), '').trim();
  const answered = replyTo === null ? null : discord.message(replyTo);
  await discord.say(me, channel, plain, { mentions, ...(answered === null ? {} : { replyTo: answered }) });
}

/** The message commands, by the names that Discord is to be sent. */
export function messageCommands(commands: readonly RegisteredCommand[]): readonly RegisteredCommand[] {
  return commands.filter(({ type }) => type === ApplicationCommandType.Message);
}
