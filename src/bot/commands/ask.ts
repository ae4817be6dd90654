import {
  ApplicationCommandOptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { BotParts } from '../bot-parts.ts';
import { answerQuestion, questionChars } from '../conversation/answer-question.ts';
import { notice } from '../rendering/message-blocks.ts';
import { defineCommand, named } from './define-command.ts';
import { isPrivate, limitOptions, limitsOf, privateOption, suggestLimits } from './limit-options.ts';
import type { SlashCommand } from './slash-command.ts';

export const askDefinition: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  ...defineCommand((words) => words.commands.ask),
  options: [
    {
      ...named((words) => words.commands.ask.question),
      type: ApplicationCommandOptionType.String,
      required: true,
      max_length: questionChars,
    },
    ...limitOptions,
    privateOption,
  ],
};

export function createAskCommand({ desk }: BotParts): SlashCommand {
  return {
    isPrivate,
    async answer(interaction, { words, signal }) {
      const limits = limitsOf(interaction, desk, words);
      if (limits.flaw !== null) return notice(limits.flaw);
      const text = interaction.options.getString('question') ?? '';
      return answerQuestion(desk, { text, filters: limits.filters, signal }, words, { showQuestion: true });
    },
    suggest: (interaction, words) => suggestLimits(interaction, desk, words),
  };
}
