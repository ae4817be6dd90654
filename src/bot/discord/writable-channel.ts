import {
  type BaseInteraction,
  InteractionContextType,
  PermissionFlagsBits,
  type SendableChannels,
} from 'discord.js';

/**
 * Whether an answer may be for all where something was done, by what Discord says of it. Where the bot is no member, whoever installed it for
 * themselves decides that, and no permission of the bot's own.
 */
export function mayWriteHere(interaction: BaseInteraction): boolean {
  if (interaction.guild === null) return true;
  const write =
    interaction.channel?.isThread() === true
      ? PermissionFlagsBits.SendMessagesInThreads
      : PermissionFlagsBits.SendMessages;
  return interaction.appPermissions.has([PermissionFlagsBits.ViewChannel, write]);
}

/** Where an ordinary message can take the place of an answer; `null` where the bot may not write, or is no member. */
export async function writableChannel(interaction: BaseInteraction): Promise<SendableChannels | null> {
  if (interaction.context === InteractionContextType.BotDM) return interaction.user.createDM();
  const { channel, guild } = interaction;
  return guild !== null && channel?.isSendable() === true && mayWriteHere(interaction) ? channel : null;
}
