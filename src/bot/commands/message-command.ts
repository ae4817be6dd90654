import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Asking } from '../interactions/asking.ts';
import type { BotMessage } from '../rendering/bot-message.ts';
import { catalogue } from '../words/catalogue.ts';
import { en } from '../words/en.ts';
import type { Words } from '../words/words.ts';

/** A command in the menu of a message, at work. Its answer is for whoever chose it alone: it is about what somebody else wrote. */
export interface MessageCommand {
  /** What it throws becomes a sentence to whoever chose it. */
  answer(interaction: MessageContextMenuCommandInteraction, asking: Asking): Promise<BotMessage>;
}

/** Everything that Discord is told of such a command. */
export function defineMessageCommand(
  pick: (words: Words) => string,
): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  const translations = Object.entries(catalogue).filter(([, words]) => words !== en);
  return {
    type: ApplicationCommandType.Message,
    name: pick(en),
    name_localizations: Object.fromEntries(translations.map(([code, words]) => [code, pick(words)])),
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  };
}
