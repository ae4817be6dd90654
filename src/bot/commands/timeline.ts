import {
  ApplicationCommandOptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { BotParts } from '../bot-parts.ts';
import { questionText } from '../conversation/question-text.ts';
import { questionChars } from '../question-chars.ts';
import { notice } from '../rendering/message-blocks.ts';
import { renderTimeline } from '../rendering/render-timeline.ts';
import { defineCommand, named } from './define-command.ts';
import { isForAskerAlone, limitOptions, limitsOf, privateOption, suggestLimits } from './limit-options.ts';
import type { SlashCommand } from './slash-command.ts';

export const timelineDefinition: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  ...defineCommand((words) => words.commands.timeline),
  options: [
    {
      ...named((words) => words.commands.timeline.topic),
      type: ApplicationCommandOptionType.String,
      required: true,
      max_length: questionChars,
    },
    ...limitOptions,
    privateOption,
  ],
};

export function createTimelineCommand({ desk }: BotParts): SlashCommand {
  return {
    isPrivate: (interaction) => isForAskerAlone(interaction, 'topic', desk),
    async answer(interaction, { words, signal, isPrivate: mayBeShared }) {
      const { filters, flaw } = limitsOf(interaction, desk, words);
      if (filters === null) return notice(flaw);
      const text = questionText(interaction.options.getString('topic') ?? '');
      if (text === '') return notice(words.howToAsk);
      return renderTimeline(await desk.timeline({ text, filters, signal }), { page: 1, mayBeShared }, words);
    },
    suggest: (interaction, words) => suggestLimits(interaction, desk, words),
  };
}
