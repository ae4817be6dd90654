import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ComponentType,
  type ContainerComponent,
  type Message,
} from 'discord.js';
import type { BotMessage, TextFile } from '../rendering/bot-message.ts';

/**
 * A message of the bot as it could be sent again: its words, its buttons but those whose ids `leaveOut` names, and its files, which are
 * fetched from Discord. Throws an `Error` where a file is not to be had.
 */
export async function copyMessage(
  message: Message,
  leaveOut: (buttonId: string) => boolean,
  signal: AbortSignal,
): Promise<BotMessage> {
  const attached = [...message.attachments.values()];
  const files = await Promise.all(
    attached.map(async ({ name, url }): Promise<TextFile> => ({ name, text: await textAt(url, signal) })),
  );
  return {
    components: message.components.flatMap((component) => copied(component, files, leaveOut)),
    files,
  };
}

function copied(
  component: Message['components'][number],
  files: readonly TextFile[],
  leaveOut: (buttonId: string) => boolean,
): readonly APIMessageTopLevelComponent[] {
  switch (component.type) {
    case ComponentType.ActionRow: {
      const kept = component.components.filter(({ customId }) => customId === null || !leaveOut(customId));
      return kept.length === 0
        ? []
        : [{ type: ComponentType.ActionRow, components: kept.map((button) => button.toJSON()) }];
    }
    case ComponentType.Container:
      return [{ ...component.data, components: [...copiedInside(component, files)] }];
    default:
      return [component.toJSON()];
  }
}

/** Files are named by the components in their order, by addresses that hold for the message they were sent with. */
function copiedInside(
  { components }: ContainerComponent,
  files: readonly TextFile[],
): readonly APIComponentInContainer[] {
  const names = files.values();
  return components.flatMap((component): readonly APIComponentInContainer[] => {
    if (component.type !== ComponentType.File) return [component.toJSON()];
    const { value } = names.next();
    return value === undefined
      ? []
      : [{ type: ComponentType.File, file: { url: `attachment://${value.name}` } }];
  });
}

async function textAt(url: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`Discord gave no attached file: HTTP ${response.status}.`);
  return response.text();
}
