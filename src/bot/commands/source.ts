import {
  ApplicationCommandOptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { ReferenceDesk } from '../../answering/desk/reference-desk.ts';
import type { BotParts } from '../bot-parts.ts';
import { lookUpPasted } from '../conversation/look-up-pasted.ts';
import { discordLimits } from '../discord/discord-limits.ts';
import { dateInWords } from '../rendering/dates-in-words.ts';
import { oneLine, withoutDisplayMarks } from '../rendering/escape-markdown.ts';
import { notice } from '../rendering/message-blocks.ts';
import { renderSource } from '../rendering/render-source.ts';
import { shorten } from '../rendering/shorten.ts';
import { titleOf } from '../rendering/source-line.ts';
import type { Words } from '../words/words.ts';
import { defineCommand, named } from './define-command.ts';
import { isPrivate, privateOption } from './limit-options.ts';
import type { AutocompleteChoice, SlashCommand } from './slash-command.ts';

/** A pasted quote of several sentences, in UTF-16 units. */
export const pastedChars = 2000;

export const sourceDefinition: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  ...defineCommand((words) => words.commands.source),
  options: [
    {
      ...named((words) => words.commands.source.text),
      type: ApplicationCommandOptionType.String,
      required: true,
      autocomplete: true,
      max_length: pastedChars,
    },
    privateOption,
  ],
};

export function createSourceCommand({ desk }: BotParts): SlashCommand {
  return {
    isPrivate,
    async answer(interaction, { words }) {
      const wanted = withoutDisplayMarks(interaction.options.getString('text') ?? '').trim();
      if (wanted === '') return notice(words.howToLookUp);
      if (wanted.length > pastedChars) return notice(words.textTooLong(pastedChars));
      return renderSource(await lookUpPasted(desk, wanted), words);
    },
    suggest: (interaction, words) => suggestTitles(desk, interaction.options.getFocused(), words),
  };
}

/** Titles with their dates; the value is the article's id. */
async function suggestTitles(
  desk: ReferenceDesk,
  typed: string,
  words: Words,
): Promise<readonly AutocompleteChoice[]> {
  const articles = await desk.suggestTitles(oneLine(typed), discordLimits.autocompleteChoices);
  return articles.slice(0, discordLimits.autocompleteChoices).map((article) => {
    const date = ` · ${dateInWords(article.date, words)}`;
    const title = shorten(titleOf(article), discordLimits.choiceNameChars - date.length);
    return { name: `${title}${date}`, value: article.id };
  });
}
