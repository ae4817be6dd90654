import { type Message, PermissionFlagsBits, type SendableChannels } from 'discord.js';
import type { Conversation } from '../../answering/follow-ups/conversation.ts';
import type { BotParts } from '../bot-parts.ts';
import { discordFault, sendingFailed } from '../discord/discord-errors.ts';
import { discordLimits } from '../discord/discord-limits.ts';
import { outlastOutage } from '../discord/outlast-outage.ts';
import { attempt } from '../interactions/attempt.ts';
import { channelsOf } from '../interactions/manners.ts';
import { type BotMessage, payloadOf } from '../rendering/bot-message.ts';
import { notice } from '../rendering/message-blocks.ts';
import { renderHelp } from '../rendering/render-help.ts';
import { wordsFor } from '../words/catalogue.ts';
import type { Words } from '../words/words.ts';
import { answerQuestion } from './answer-question.ts';
import { questionIn, readersLocale } from './asked-of-bot.ts';
import { conversationBefore } from './conversation-before.ts';
import { readCourtesy } from './courtesy.ts';
import { questionText } from './question-text.ts';
import { openThreadWhereWished } from './thread-per-question.ts';

/** Answers messages that mention the bot, and direct messages; every other message is left alone. */
export function createMessageHandler(parts: BotParts): (message: Message) => Promise<void> {
  const { log, clock, isStopping } = parts;
  return async (message) => {
    const question = questionIn(message);
    if (question === null) return;
    const { channel } = message;
    if (!channel.isSendable() || !mayWrite(channel)) {
      log.warn(
        { channel: message.channelId },
        'The bot was asked in a channel it may not write in. Give it View Channels and Send Messages there.',
      );
      return;
    }
    const began = clock();
    const words = wordsFor(readersLocale(message, question));
    const asker = { user: message.author.id, server: message.guildId };
    const channels = channelsOf(channel, message.channelId);
    const hindrance = isStopping() ? null : await parts.manners.hindrance({ ...asker, channels }, words);
    // Nothing is said where the bot is not to speak, nor to everything of whoever asks without end.
    if (hindrance !== null && hindrance.kind !== 'pace') return;
    const answered = () =>
      parts.manners.inTurn(asker, null, () => answerTo(message, channel, question, words, parts));
    const response =
      hindrance?.message ??
      (isStopping() ? notice(words.restarting) : await whileTyping(channel, parts, answered));
    const answer = await reply(message, channel, response, words, parts);
    if (answer !== null && hindrance === null) await openThreadOrWarn(answer, question, words, parts);
    const delivered = answer !== null;
    log.info({ command: 'message', delivered, ms: Math.round(clock() - began) }, 'A message is done.');
  };
}

async function answerTo(
  message: Message,
  channel: SendableChannels,
  text: string,
  words: Words,
  parts: BotParts,
): Promise<BotMessage> {
  const courtesy = readCourtesy(text, words);
  if (courtesy !== null) {
    return courtesy.kind === 'help' ? renderHelp(courtesy.words) : notice(courtesy.words.howToAsk);
  }
  const conversation = await conversationOf(message, channel, parts);
  const outcome = await attempt(
    (signal) =>
      answerQuestion(parts, { text, conversation, server: message.guildId, signal }, words, {
        // Where the answer can be no reply, it says itself what it answers.
        showQuestion: !may(channel, PermissionFlagsBits.ReadMessageHistory),
        mayAttach: may(channel, PermissionFlagsBits.AttachFiles),
      }),
    'A message could not be answered.',
    words,
    parts,
  );
  return outcome.message;
}

/** Without what came before it, a question is still a question. */
async function conversationOf(
  message: Message,
  channel: SendableChannels,
  { failures }: BotParts,
): Promise<Conversation> {
  if (!may(channel, PermissionFlagsBits.ReadMessageHistory)) return [];
  try {
    return await conversationBefore(message);
  } catch (error) {
    failures.note(error, 'What was said before a message could not be read.');
    return [];
  }
}

/** Asked before sending: 10,000 refused requests in ten minutes get an address banned. */
function mayWrite(channel: SendableChannels): boolean {
  const write = channel.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  return may(channel, PermissionFlagsBits.ViewChannel | write);
}

/**
 * What the bot cannot do, it does another way: without history Discord takes no reply, but an ordinary message. The channel is the one that
 * the message came from: asked for it later, the message has none where it was deleted meanwhile.
 */
function may(channel: SendableChannels, permission: bigint): boolean {
  if (channel.isDMBased()) return true;
  return channel.permissionsFor(channel.client.user)?.has(permission) ?? false;
}

async function whileTyping<T>(
  channel: SendableChannels,
  { failures }: BotParts,
  work: () => Promise<T>,
): Promise<T> {
  const show = () => {
    channel.sendTyping().catch((error: unknown) => failures.note(error, 'Typing could not be shown.'));
  };
  let timer = setTimeout(function again() {
    show();
    timer = setTimeout(again, discordLimits.typingMs * 0.8);
  }, typingAfterMs);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}

/** What is answered sooner shows no typing: the request for it could arrive after the answer, and would type on for ten seconds. */
const typingAfterMs = 400;

async function openThreadOrWarn(
  answer: Message,
  question: string,
  words: Words,
  parts: BotParts,
): Promise<void> {
  const hindrance = await openThreadWhereWished(answer, questionText(question), words, parts);
  if (hindrance !== null) {
    parts.log.warn(
      { channel: answer.channelId },
      'The bot may open no thread in a channel where one is wished. Give it Create Public Threads and Send Messages in Threads there.',
    );
  }
}

/** The answer as it stands in Discord; `null` where it did not get through. */
async function reply(
  message: Message,
  channel: SendableChannels,
  response: BotMessage,
  words: Words,
  { failures }: BotParts,
): Promise<Message | null> {
  const reference = may(channel, PermissionFlagsBits.ReadMessageHistory)
    ? { reply: { messageReference: message.id, failIfNotExists: false } }
    : {};
  // The nonce makes Discord drop a second copy, should a request be repeated whose answer was lost.
  const send = (payload: BotMessage, nonce: string): Promise<Message> =>
    channel.send({ ...payloadOf(payload), ...reference, nonce, enforceNonce: true });
  try {
    return await outlastOutage(() => send(response, message.id), failures);
  } catch (error) {
    const fault = discordFault(error);
    if (fault === 'not-allowed' || fault === 'archived' || fault === 'gone') {
      failures.note(error, 'A reply may not be written where it was asked for.');
      return null;
    }
    const id = failures.report(error, 'Discord did not take a reply.');
    try {
      await send(notice(sendingFailed(fault, id, words)), `${message.id}e`);
    } catch (second) {
      failures.note(second, 'Discord did not take the sentence about the failure either.');
    }
    return null;
  }
}
