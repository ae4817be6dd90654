import { type APIMessageComponent, ComponentType, type Message, type MessageSnapshot } from 'discord.js';
import { withoutDisplayMarks } from '../rendering/escape-markdown.ts';

/** What a message says, as it was written, line by line: its text, that of what it forwards, of its embeds, or of a bot's blocks. */
export function wordsOfMessage(message: Message): string {
  const texts = withForwarded(message).flatMap((one) => [
    one.content,
    ...one.embeds.flatMap(({ title, description }) => [title, description]),
    ...blocksOf(one),
  ]);
  return written(texts).join('\n');
}

/** What a message shows of others beside its own words: bodies and addresses of its embeds, such as previews of pages. */
export function embeddedIn(message: Message): {
  readonly bodies: readonly string[];
  readonly links: readonly string[];
} {
  const embeds = withForwarded(message).flatMap((one) => one.embeds);
  return {
    bodies: written(embeds.map(({ description }) => description)),
    links: embeds.flatMap(({ url }) => url ?? []),
  };
}

function withForwarded(message: Message): readonly (Message | MessageSnapshot)[] {
  return [message, ...message.messageSnapshots.values()];
}

function written(texts: readonly (string | null)[]): readonly string[] {
  return texts.map((text) => withoutDisplayMarks(text ?? '').trim()).filter((text) => text !== '');
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
