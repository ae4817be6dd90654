import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ComponentType,
  type ContainerComponent,
  type FileComponent,
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
  const files = message.components
    .flatMap((component) => (component.type === ComponentType.Container ? component.components : []))
    .filter((component) => component.type === ComponentType.File);
  return {
    components: message.components.flatMap((component) => copied(component, leaveOut)),
    files: await Promise.all(files.map((file) => fetched(file, signal))),
  };
}

function copied(
  component: Message['components'][number],
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
      return [{ ...component.data, components: component.components.map(copiedInside) }];
    default:
      return [component.toJSON()];
  }
}

/** A file is named by an address that holds for the message it was sent with; a new message names it anew. */
function copiedInside(component: ContainerComponent['components'][number]): APIComponentInContainer {
  return component.type === ComponentType.File
    ? { type: ComponentType.File, file: { url: `attachment://${nameOf(component)}` } }
    : component.toJSON();
}

/** As Discord says it, or the end of its address. */
function nameOf({ data, file }: FileComponent): string {
  return data.name ?? new URL(file.url).pathname.split('/').at(-1) ?? 'quote.txt';
}

async function fetched(component: FileComponent, signal: AbortSignal): Promise<TextFile> {
  const response = await fetch(component.file.url, { signal });
  if (!response.ok) throw new Error(`Discord gave no attached file: HTTP ${response.status}.`);
  return { name: nameOf(component), text: await response.text() };
}
