import { ComponentType, type Message, MessageType } from 'discord.js';
import type { Conversation } from '../../answering/follow-ups/conversation.ts';
import { detectLanguage } from '../../articles/language.ts';
import { catalogue } from '../words/catalogue.ts';
import { questionText } from './question-text.ts';

/**
 * What a message goes on about: where it replies to an answer of the bot, the question that was answered there with its quotes, as Discord
 * still shows them; nothing else is remembered. Empty where it is no such reply. May ask Discord for two messages; throws what that throws.
 */
export async function earlierTurn(message: Message): Promise<Conversation> {
  if (message.type !== MessageType.Reply) return [];
  const answer = await message.fetchReference();
  if (answer.author.id !== message.client.user.id) return [];
  const blocks = textBlocks(answer);
  const question = understoodIn(blocks) ?? (await questionAnswered(answer, blocks));
  return question === '' ? [] : [{ question, quotes: quotesIn(blocks) }];
}

/** Of an answer; hints and failures are not framed. */
function textBlocks({ components }: Message): readonly string[] {
  return components
    .flatMap((component) => (component.type === ComponentType.Container ? component.components : []))
    .flatMap((component) => (component.type === ComponentType.TextDisplay ? [component.content] : []));
}

/** A follow-up is remembered as it was understood then, which says all of the conversation before it. */
function understoodIn(blocks: readonly string[]): string | null {
  for (const { understoodAs } of Object.values(catalogue)) {
    const line = `-# ${understoodAs('')}`;
    const block = blocks.find((text) => text.startsWith(line));
    if (block !== undefined) return plain(block.slice(line.length));
  }
  return null;
}

/** After a slash command the answer opens with the question on a line of its own; otherwise it replies to it. */
async function questionAnswered(answer: Message, blocks: readonly string[]): Promise<string> {
  const [opening = ''] = blocks;
  if (answer.interactionMetadata !== null) return opening.includes('\n') ? '' : plain(opening);
  if (answer.type !== MessageType.Reply) return '';
  const { content } = await answer.fetchReference();
  return questionText(content);
}

/** The quotes of an answer, each above its source line; a refusal has none. */
function quotesIn(blocks: readonly string[]): Conversation[number]['quotes'] {
  const refusals = Object.values(catalogue).map(({ refused }) => refused);
  if (blocks.some((text) => refusals.some((words) => text.startsWith(words)))) return [];
  return blocks.flatMap((block) => {
    const [, quoted] = /^[“„«‘"](.+)[”“»’"]\n-# .+$/su.exec(block) ?? [];
    if (quoted === undefined) return [];
    const text = plain(quoted);
    return [{ text, language: detectLanguage(text) }];
  });
}

/** Undoes the escaping of Markdown. */
function plain(markdown: string): string {
  return markdown.replace(/\\([^\p{L}\p{N}\s])/gu, '$1').trim();
}
