import { ComponentType, type Message, MessageType } from 'discord.js';
import type { Turn } from '../../answering/follow-ups/conversation.ts';
import { detectLanguage } from '../../articles/language.ts';
import { betweenQuotationMarks } from '../../articles/quotation-marks.ts';
import { shownReceipts } from '../buttons/shown-receipts.ts';
import { discordFault } from '../discord/discord-errors.ts';
import { withoutDisplayMarks } from '../rendering/escape-markdown.ts';
import { catalogue } from '../words/catalogue.ts';
import { questionText } from './question-text.ts';

/**
 * What was asked and answered in a message of the bot, as Discord still shows it: nothing else is remembered. `null` for what is no answer,
 * and where the question cannot be read. `repliedTo` gives the message that another replies to, Discord's unless given; throws what it throws.
 */
export async function shownTurn(answer: Message, repliedTo: FindMessage = fetched): Promise<Turn | null> {
  if (answer.author.id !== answer.client.user.id) return null;
  const blocks = textBlocks(answer);
  const isAnswered = shownReceipts(answer).length > 0;
  if (!isAnswered && !blocks.some(refuses)) return null;
  const question = understoodIn(blocks) ?? (await questionAnswered(answer, blocks, repliedTo));
  return question === '' ? null : { question, quotes: isAnswered ? quotesIn(blocks) : [] };
}

/** Gives the message that another replies to; `null` where it is not to be had. */
export type FindMessage = (reply: Message) => Promise<Message | null>;

const fetched: FindMessage = (reply) => reply.fetchReference();

/** A turn that is read, or `null` where a message that it takes was deleted or may not be read. */
export async function unlessGone(read: () => Promise<Turn | null>): Promise<Turn | null> {
  try {
    return await read();
  } catch (error) {
    const fault = discordFault(error);
    if (fault === 'gone' || fault === 'not-allowed') return null;
    throw error;
  }
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

/** An answer replies to what was asked, or opens with it on a line of its own. */
async function questionAnswered(
  answer: Message,
  [opening = '']: readonly string[],
  repliedTo: FindMessage,
): Promise<string> {
  // What answers a button is a reply as well, to the message of the button.
  if (answer.interactionMetadata !== null || answer.type !== MessageType.Reply) {
    return opening.includes('\n') ? '' : plain(opening);
  }
  const asked = await repliedTo(answer);
  return asked === null ? '' : questionText(asked.content);
}

/** Each above its source line. */
function quotesIn(blocks: readonly string[]): Turn['quotes'] {
  return blocks.flatMap((block) => {
    const [, above = ''] = /^(.+)\n-# .+$/su.exec(block) ?? [];
    const text = betweenQuotationMarks(plain(above));
    return text === null ? [] : [{ text, language: detectLanguage(text) }];
  });
}

function refuses(block: string): boolean {
  return Object.values(catalogue).some(({ refused }) => block.startsWith(refused));
}

/** Undoes the escaping of Markdown. */
function plain(markdown: string): string {
  return withoutDisplayMarks(markdown.replace(/\\([^\p{L}\p{N}\s])/gu, '$1')).trim();
}
