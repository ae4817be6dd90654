import {
  type BaseInteraction,
  InteractionContextType,
  PermissionFlagsBits,
  type SendableChannels,
} from 'discord.js';

/** Whether the bot may write where something was done, by what Discord says of it. */
export function mayWriteHere(interaction: BaseInteraction): boolean {
  if (interaction.context !== InteractionContextType.Guild) return true;
  const write =
    interaction.channel?.isThread() === true
      ? PermissionFlagsBits.SendMessagesInThreads
      : PermissionFlagsBits.SendMessages;
  return interaction.appPermissions.has([PermissionFlagsBits.ViewChannel, write]);
}

/** Where an ordinary message can take the place of an answer; `null` where the bot may not write, or is no member. */
export async function writableChannel(interaction: BaseInteraction): Promise<SendableChannels | null> {
  if (interaction.context === InteractionContextType.BotDM) return interaction.user.createDM();
  const { channel } = interaction;
  return channel?.isSendable() === true && mayWriteHere(interaction) ? channel : null;
}
