import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { Asking } from '../interactions/asking.ts';
import type { BotMessage } from '../rendering/bot-message.ts';
import type { Words } from '../words/words.ts';

/** One value that is offered while somebody types. */
export interface AutocompleteChoice {
  readonly name: string;
  readonly value: string;
}

/** A slash command at work. Its definition, which Discord is sent once, stands beside it. */
export interface SlashCommand {
  /** Its answers open a thread where the server wishes one for each question. */
  readonly opensThread?: true;
  /** It counts as no question: it waits for no turn, and goes wherever the bot is. */
  readonly aside?: true;
  /** How long its answer may take, in milliseconds, where that is longer than for a question. */
  readonly patienceMs?: number;
  /** Whether only the asker is to see the answer. */
  isPrivate(interaction: ChatInputCommandInteraction): boolean;
  /** What it throws becomes a sentence to the asker. */
  answer(interaction: ChatInputCommandInteraction, asking: Asking): Promise<BotMessage>;
  /** From memory, since autocomplete cannot be deferred. */
  suggest?(
    interaction: AutocompleteInteraction,
    words: Words,
  ): readonly AutocompleteChoice[] | Promise<readonly AutocompleteChoice[]>;
}
