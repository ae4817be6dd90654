import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import type { BotParts } from '../bot-parts.ts';
import type { LastEvaluation } from '../last-evaluation.ts';
import { renderAbout } from '../rendering/render-about.ts';
import { defineCommand } from './define-command.ts';
import { isPrivate, privateOption } from './limit-options.ts';
import type { SlashCommand } from './slash-command.ts';

export const aboutDefinition: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  ...defineCommand((words) => words.commands.about),
  options: [privateOption],
};

export function createAboutCommand(parts: BotParts): SlashCommand {
  const { desk, keeping } = parts;
  return {
    aside: true,
    isPrivate,
    answer: async (_interaction, { words }) => {
      const evaluation = await evaluationOf(parts);
      return renderAbout(desk, { evaluation, keepsGaps: keeping.keepsGaps }, words);
    },
  };
}

/** What can be said of the archive is said without it too. */
async function evaluationOf({ lastEvaluation, failures }: BotParts): Promise<LastEvaluation | null> {
  try {
    return await lastEvaluation();
  } catch (error) {
    failures.note(error, 'The last evaluation could not be read.');
    return null;
  }
}
