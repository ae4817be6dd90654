import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { catalogue } from './words/catalogue.ts';
import { en } from './words/en.ts';
import type { CommandWords, Words } from './words/words.ts';

/** Longer questions are answered by a line that says so; Discord stops slash questions there itself. In UTF-16 units. */
export const questionChars = 500;
/** A pasted quote of several sentences. */
export const pastedChars = 2000;

/** The slash commands, with their names and descriptions in every language that the bot speaks. */
export const commandDefinitions: readonly RESTPostAPIChatInputApplicationCommandsJSONBody[] = [
  {
    ...command((words) => words.commands.ask),
    options: [
      {
        ...named((words) => words.commands.ask.question),
        type: ApplicationCommandOptionType.String,
        required: true,
        max_length: questionChars,
      },
    ],
  },
  {
    ...command((words) => words.commands.source),
    options: [
      {
        ...named((words) => words.commands.source.text),
        type: ApplicationCommandOptionType.String,
        required: true,
        autocomplete: true,
        max_length: pastedChars,
      },
    ],
  },
];

function command(pick: (words: Words) => CommandWords) {
  return {
    ...named(pick),
    type: ApplicationCommandType.ChatInput,
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  } as const satisfies Partial<RESTPostAPIChatInputApplicationCommandsJSONBody>;
}

/** English is the name itself, the other languages its translations. */
function named(pick: (words: Words) => CommandWords) {
  const translations = Object.entries(catalogue).filter(([, words]) => words !== en);
  return {
    name: pick(en).name,
    name_localizations: Object.fromEntries(translations.map(([code, words]) => [code, pick(words).name])),
    description: pick(en).description,
    description_localizations: Object.fromEntries(
      translations.map(([code, words]) => [code, pick(words).description]),
    ),
  };
}
