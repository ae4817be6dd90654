import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Conversation } from '../../answering/follow-ups/conversation.ts';
import type { BotParts } from '../bot-parts.ts';
import { answerQuestion } from '../conversation/answer-question.ts';
import { conversationAt } from '../conversation/conversation-before.ts';
import { questionChars } from '../question-chars.ts';
import { notice } from '../rendering/message-blocks.ts';
import { defineCommand, named } from './define-command.ts';
import { isForAskerAlone, limitOptions, limitsOf, privateOption, suggestLimits } from './limit-options.ts';
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

export function createAskCommand(parts: BotParts): SlashCommand {
  const { desk } = parts;
  return {
    opensThread: true,
    isPrivate: (interaction) => isForAskerAlone(interaction, 'question', desk),
    async answer(interaction, { words, signal, isPrivate }) {
      const limits = limitsOf(interaction, desk, words);
      if (limits.flaw !== null) return notice(limits.flaw);
      const asked = {
        text: interaction.options.getString('question') ?? '',
        filters: limits.filters,
        conversation: await conversationOf(interaction, parts),
        // What the asker alone reads is told to nobody, whoever wished it so.
        server: isPrivate ? null : (interaction.guild?.id ?? null),
        signal,
      };
      return answerQuestion(parts, asked, words, { showQuestion: true, isPrivate });
    },
    suggest: (interaction, words) => suggestLimits(interaction, desk, words),
  };
}

/** Without what came before it, a question is still a question. */
async function conversationOf(
  interaction: ChatInputCommandInteraction,
  { failures }: BotParts,
): Promise<Conversation> {
  try {
    return await conversationAt(interaction);
  } catch (error) {
    failures.note(error, 'What was answered before a command could not be read.');
    return [];
  }
}
