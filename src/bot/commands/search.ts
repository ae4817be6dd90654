import {
  ApplicationCommandOptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { BotParts } from '../bot-parts.ts';
import { questionText } from '../conversation/question-text.ts';
import { questionChars } from '../question-chars.ts';
import { notice } from '../rendering/message-blocks.ts';
import { passagesSearched, renderSearch } from '../rendering/render-search.ts';
import { defineCommand, named } from './define-command.ts';
import { isForAskerAlone, limitOptions, limitsOf, privateOption, suggestLimits } from './limit-options.ts';
import type { SlashCommand } from './slash-command.ts';

export const searchDefinition: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  ...defineCommand((words) => words.commands.search),
  options: [
    {
      ...named((words) => words.commands.search.query),
      type: ApplicationCommandOptionType.String,
      required: true,
      max_length: questionChars,
    },
    ...limitOptions,
    privateOption,
  ],
};

export function createSearchCommand({ desk }: BotParts): SlashCommand {
  return {
    isPrivate: (interaction) => isForAskerAlone(interaction, 'query', desk),
    async answer(interaction, { words, signal, isPrivate: mayBeShared }) {
      const { filters, flaw } = limitsOf(interaction, desk, words);
      if (filters === null) return notice(flaw);
      const text = questionText(interaction.options.getString('query') ?? '');
      if (text === '') return notice(words.howToAsk);
      const found = await desk.search({ text, filters, limit: passagesSearched, signal });
      return renderSearch(found, { page: 1, filters, window: desk.window, mayBeShared }, words);
    },
    suggest: (interaction, words) => suggestLimits(interaction, desk, words),
  };
}
