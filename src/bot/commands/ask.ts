import {
  ApplicationCommandOptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { BotParts } from '../bot-parts.ts';
import { answerQuestion, questionChars } from '../conversation/answer-question.ts';
import { defineCommand, named } from './define-command.ts';
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
  ],
};

export function createAskCommand({ desk }: BotParts): SlashCommand {
  return {
    isPrivate: () => false,
    answer: (interaction, { words, signal }) =>
      answerQuestion(desk, { text: interaction.options.getString('question') ?? '', signal }, words, {
        showQuestion: true,
      }),
  };
}
