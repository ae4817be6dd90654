import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import type { BotParts } from '../bot-parts.ts';
import { renderAbout } from '../rendering/render-about.ts';
import { defineCommand } from './define-command.ts';
import { isPrivate, privateOption } from './limit-options.ts';
import type { SlashCommand } from './slash-command.ts';

export const aboutDefinition: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  ...defineCommand((words) => words.commands.about),
  options: [privateOption],
};

export function createAboutCommand({ desk }: BotParts): SlashCommand {
  return { aside: true, isPrivate, answer: async (_interaction, { words }) => renderAbout(desk, words) };
}
