import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import { renderHelp } from '../rendering/render-help.ts';
import { defineCommand } from './define-command.ts';
import type { SlashCommand } from './slash-command.ts';

export const helpDefinition: RESTPostAPIChatInputApplicationCommandsJSONBody = defineCommand(
  (words) => words.commands.help,
);

/** For whoever asks alone: a channel needs no manual. */
export function createHelpCommand(): SlashCommand {
  return { aside: true, isPrivate: () => true, answer: async (_interaction, { words }) => renderHelp(words) };
}
