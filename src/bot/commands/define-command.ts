import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { catalogue } from '../words/catalogue.ts';
import type { CommandWords } from '../words/commands/words.ts';
import { en } from '../words/en.ts';
import type { Words } from '../words/words.ts';

/** The head of a slash command that everybody may use, wherever the bot is. */
export function defineCommand(pick: (words: Words) => CommandWords) {
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

/** The name and the description of a command or an option: English is the name itself, the other languages its translations. */
export function named(pick: (words: Words) => CommandWords) {
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
