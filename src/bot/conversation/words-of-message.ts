import { type APIMessageComponent, ComponentType, type Message, type MessageSnapshot } from 'discord.js';
import { withoutDisplayMarks } from '../rendering/escape-markdown.ts';

/** What a message says, as it was written, line by line: its text, that of what it forwards, of its embeds, or of a bot's blocks. */
export function wordsOfMessage(message: Message): string {
  const texts = [message, ...message.messageSnapshots.values()].flatMap((one) => [
    one.content,
    ...one.embeds.flatMap(({ title, description }) => [title, description]),
    ...blocksOf(one),
  ]);
  return texts
    .map((text) => withoutDisplayMarks(text ?? '').trim())
    .filter((text) => text !== '')
    .join('\n');
}

function blocksOf({ components }: Pick<Message | MessageSnapshot, 'components'>): readonly string[] {
  return components.flatMap((component) => textsIn(component.toJSON()));
}

function textsIn(component: APIMessageComponent): readonly string[] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [component.content];
    case ComponentType.Container:
    case ComponentType.Section:
      return component.components.flatMap(textsIn);
    default:
      return [];
  }
}
