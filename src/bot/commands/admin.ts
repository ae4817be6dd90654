import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { answerGaps } from '../admin/gaps.ts';
import { reindex, reindexPatienceMs } from '../admin/reindex.ts';
import { answerSettings } from '../admin/settings.ts';
import { answerStatus } from '../admin/status.ts';
import type { BotParts } from '../bot-parts.ts';
import { notice } from '../rendering/message-blocks.ts';
import type { CommandWords } from '../words/commands/words.ts';
import type { Words } from '../words/words.ts';
import { defineCommand, named } from './define-command.ts';
import type { SlashCommand } from './slash-command.ts';

/** What an answer can be limited to; a category stands for all of its channels. */
const channelTypes = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildCategory,
] as const;

export const adminDefinition: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  ...defineCommand((words) => words.admin.command),
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  // What a server's own settings may widen; that is why it is asked for once more when the command runs.
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  options: [
    subcommand((words) => words.admin.status),
    subcommand(
      (words) => words.admin.channels,
      [
        {
          ...named((words) => words.admin.add),
          type: ApplicationCommandOptionType.Channel,
          channel_types: [...channelTypes],
        },
        {
          ...named((words) => words.admin.remove),
          type: ApplicationCommandOptionType.Channel,
          channel_types: [...channelTypes],
        },
        { ...named((words) => words.admin.everywhere), type: ApplicationCommandOptionType.Boolean },
        { ...named((words) => words.admin.thread), type: ApplicationCommandOptionType.Boolean },
        { ...named((words) => words.admin.private), type: ApplicationCommandOptionType.Boolean },
      ],
    ),
    subcommand(
      (words) => words.admin.gaps,
      [{ ...named((words) => words.admin.page), type: ApplicationCommandOptionType.Integer, min_value: 1 }],
    ),
    subcommand((words) => words.admin.reindex),
  ],
};

/** For those who may manage the server, and seen by them alone. */
export function createAdminCommand(parts: BotParts): SlashCommand {
  return {
    aside: true,
    patienceMs: reindexPatienceMs,
    isPrivate: () => true,
    async answer(interaction, asking) {
      const { guild, memberPermissions, options } = interaction;
      const { words } = asking;
      if (guild === null || memberPermissions?.has(PermissionFlagsBits.ManageGuild) !== true) {
        return notice(words.admin.notAllowed);
      }
      switch (options.getSubcommand()) {
        case 'status':
          return answerStatus({ guild, here: interaction.channelId }, parts, words);
        case 'channels':
          return answerSettings(guild, options, parts, words);
        case 'gaps':
          return answerGaps(guild.id, options.getInteger('page') ?? 1, parts, words);
        case 'reindex':
          return reindex(asking, parts);
        default:
          return notice(words.buttons.noLongerKnown);
      }
    },
  };
}

function subcommand(
  pick: (words: Words) => CommandWords,
  options: NonNullable<APIApplicationCommandSubcommandOption['options']> = [],
): APIApplicationCommandSubcommandOption {
  return { ...named(pick), type: ApplicationCommandOptionType.Subcommand, options };
}
