import { type APIMessageTopLevelComponent, MessageFlags } from 'discord.js';

/** A message as the renderers make it: Components V2, with no text outside of them. */
export interface BotMessage {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly TextFile[];
}

/** A plain UTF-8 text to be attached; a file component of the message names it as `attachment://name`. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Nothing that a message says can ping, whatever its text. */
export const nobodyMentioned = { parse: [], repliedUser: false } as const;

/** The message as discord.js sends it, by reply, edit or channel message alike. */
export function payloadOf(message: BotMessage) {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: message.components,
    files: message.files.map(({ name, text }) => ({ name, attachment: Buffer.from(text, 'utf8') })),
    allowedMentions: nobodyMentioned,
  } as const;
}
