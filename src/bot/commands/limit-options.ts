import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { questionText } from '../conversation/question-text.ts';
import { discordLimits } from '../discord/discord-limits.ts';
import { oneLine } from '../rendering/escape-markdown.ts';
import { languageName } from '../rendering/language-name.ts';
import { shorten } from '../rendering/shorten.ts';
import { wordsFor } from '../words/catalogue.ts';
import type { Words } from '../words/words.ts';
import { named } from './define-command.ts';
import { type ArchiveNames, comparable, type Limits, readLimits } from './read-limits.ts';
import type { AutocompleteChoice } from './slash-command.ts';

/** The options by which people limit what is searched, the same for all commands that have them. */
export const limitOptions: readonly APIApplicationCommandBasicOption[] = [
  { ...named((words) => words.commands.limits.from), type: ApplicationCommandOptionType.String },
  { ...named((words) => words.commands.limits.to), type: ApplicationCommandOptionType.String },
  { ...named((words) => words.commands.limits.asOf), type: ApplicationCommandOptionType.String },
  {
    ...named((words) => words.commands.limits.publisher),
    type: ApplicationCommandOptionType.String,
    autocomplete: true,
  },
  {
    ...named((words) => words.commands.limits.language),
    type: ApplicationCommandOptionType.String,
    autocomplete: true,
  },
];

/** Whether the asker alone is to see the answer. */
export const privateOption: APIApplicationCommandBasicOption = {
  ...named((words) => words.commands.limits.private),
  type: ApplicationCommandOptionType.Boolean,
};

export function isPrivate({ options }: Pick<ChatInputCommandInteraction, 'options'>): boolean {
  return options.getBoolean('private') ?? false;
}

/**
 * Whether the asker alone is to see what comes of it: they wish so, or it cannot be answered as it was typed, which is nobody else's
 * business. `text` is the option that says what is looked for.
 */
export function isForAskerAlone(
  interaction: Pick<ChatInputCommandInteraction, 'options' | 'locale'>,
  text: string,
  names: ArchiveNames,
): boolean {
  if (isPrivate(interaction) || questionText(interaction.options.getString(text) ?? '') === '') return true;
  return limitsOf(interaction, names, wordsFor(interaction.locale)).flaw !== null;
}

export function limitsOf(
  { options }: Pick<ChatInputCommandInteraction, 'options'>,
  names: ArchiveNames,
  words: Words,
): Limits {
  return readLimits((option) => options.getString(option), names, words);
}

/** Publishers or languages that hold what was typed, those that begin with it first; the value is what `limitsOf` finds them by. */
export function suggestLimits(
  { options }: Pick<AutocompleteInteraction, 'options'>,
  names: ArchiveNames,
  words: Words,
): readonly AutocompleteChoice[] {
  const { name, value } = options.getFocused(true);
  const typed = comparable(value);
  const at = (choice: AutocompleteChoice): number => comparable(choice.name).indexOf(typed);
  return offered(name, names, words)
    .filter((choice) => choice.name !== '' && at(choice) >= 0)
    .toSorted((a, b) => Number(at(a) > 0) - Number(at(b) > 0))
    .slice(0, discordLimits.autocompleteChoices)
    .map((choice) => ({
      name: shorten(choice.name, discordLimits.choiceNameChars),
      value: shorten(choice.value, discordLimits.choiceValueChars),
    }));
}

function offered(
  option: string,
  { publishers, languages }: ArchiveNames,
  words: Words,
): readonly AutocompleteChoice[] {
  if (option === 'publisher') {
    const byName = new Map(publishers.map((publisher) => [comparable(publisher), oneLine(publisher)]));
    return [...byName.values()].map((publisher) => ({ name: publisher, value: publisher }));
  }
  if (option !== 'language') return [];
  return languages.map((tag) => ({ name: languageName(tag, words) ?? '', value: tag }));
}
