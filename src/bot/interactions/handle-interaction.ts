import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  InteractionContextType,
  PermissionFlagsBits,
  type SendableChannels,
} from 'discord.js';
import type { Log } from '../../log.ts';
import { discordFault, sendingFailed } from '../discord/discord-errors.ts';
import type { Failures } from '../discord/failures.ts';
import { outlastOutage } from '../discord/outlast-outage.ts';
import { type BotMessage, payloadOf } from '../rendering/bot-message.ts';
import { notice } from '../rendering/message-blocks.ts';
import type { Responder } from '../respond.ts';
import { wordsFor } from '../words/catalogue.ts';
import type { Words } from '../words/words.ts';

export interface HandlerParts {
  readonly responder: Responder;
  readonly failures: Failures;
  readonly log: Log;
  /** Milliseconds; only differences are used. */
  readonly clock: () => number;
  /** Whether the bot is leaving and takes no more questions. */
  readonly isStopping: () => boolean;
}

/** Answers slash commands and their autocomplete; every other interaction is left alone. */
export function createInteractionHandler(parts: HandlerParts): (interaction: Interaction) => Promise<void> {
  return async (interaction) => {
    if (interaction.isAutocomplete()) await suggest(interaction, parts);
    else if (interaction.isChatInputCommand()) await answer(interaction, parts);
  };
}

async function suggest(interaction: AutocompleteInteraction, parts: HandlerParts): Promise<void> {
  const choices =
    interaction.commandName === 'source'
      ? parts.responder.titles(interaction.options.getFocused(), wordsFor(interaction.locale))
      : [];
  try {
    await interaction.respond(choices);
  } catch (error) {
    // The person has typed on, so Discord has given up this one; the next is under way.
    if (discordFault(error) !== 'expired') parts.failures.note(error, 'Titles could not be suggested.');
  }
}

async function answer(interaction: ChatInputCommandInteraction, parts: HandlerParts): Promise<void> {
  const { log, clock, isStopping } = parts;
  const began = clock();
  // Decided on arrival: what came before the bot began to leave is still answered.
  const turnedAway = isStopping();
  const acknowledged = await acknowledge(interaction, parts);
  if (acknowledged === 'already-answered') return;
  const words = wordsFor(interaction.locale);
  const message = turnedAway ? notice(words.restarting) : await responseTo(interaction, words, parts);
  const delivered =
    acknowledged === 'in-time'
      ? await edit(interaction, message, words, parts)
      : await sayInChannel(interaction, message, parts);
  log.info(
    { command: interaction.commandName, delivered, ms: Math.round(clock() - began) },
    'A command is done.',
  );
}

/** The very first thing: Discord waits three seconds. */
async function acknowledge(
  interaction: ChatInputCommandInteraction,
  { failures }: HandlerParts,
): Promise<'in-time' | 'too-late' | 'already-answered'> {
  try {
    await interaction.deferReply();
    return 'in-time';
  } catch (error) {
    failures.note(error, 'A command could not be acknowledged.');
    return discordFault(error) === 'already-answered' ? 'already-answered' : 'too-late';
  }
}

async function responseTo(
  interaction: ChatInputCommandInteraction,
  words: Words,
  { responder }: HandlerParts,
): Promise<BotMessage> {
  switch (interaction.commandName) {
    case 'ask':
      return responder.question(interaction.options.getString('question') ?? '', words, true);
    case 'source':
      return responder.source(interaction.options.getString('text') ?? '', words);
    default:
      // A command of an older version that is still registered somewhere.
      return notice(words.howToAsk);
  }
}

/** Whether the answer got through. Replaces the "thinking" message, with the failure if the answer is not taken: left alone it would think for 15 minutes. */
async function edit(
  interaction: ChatInputCommandInteraction,
  message: BotMessage,
  words: Words,
  parts: HandlerParts,
): Promise<boolean> {
  try {
    await outlastOutage(() => interaction.editReply(payloadOf(message)), parts.failures);
    return true;
  } catch (error) {
    const fault = discordFault(error);
    const id = parts.failures.report(error, 'Discord did not take an answer.');
    if (fault === 'expired') return sayInChannel(interaction, message, parts);
    await tellOfFailure(interaction, sendingFailed(fault, id, words), parts);
    return false;
  }
}

async function tellOfFailure(
  interaction: ChatInputCommandInteraction,
  sentence: string,
  { failures }: HandlerParts,
): Promise<void> {
  try {
    await interaction.editReply(payloadOf(notice(sentence)));
  } catch (error) {
    failures.note(error, 'Discord did not take the sentence about the failure either.');
  }
}

/** For an interaction that can no longer be answered: an ordinary message, where the bot may write one. */
async function sayInChannel(
  interaction: ChatInputCommandInteraction,
  message: BotMessage,
  { failures }: HandlerParts,
): Promise<boolean> {
  try {
    const channel = await writableChannel(interaction);
    await channel?.send(payloadOf(message));
    return channel !== null;
  } catch (error) {
    failures.note(error, 'An answer that came too late could not be written into the channel.');
    return false;
  }
}

async function writableChannel(interaction: ChatInputCommandInteraction): Promise<SendableChannels | null> {
  if (interaction.context === InteractionContextType.BotDM) return interaction.user.createDM();
  const { channel } = interaction;
  if (channel === null || !channel.isSendable()) return null;
  const write = channel.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  return interaction.appPermissions.has([PermissionFlagsBits.ViewChannel, write]) ? channel : null;
}
