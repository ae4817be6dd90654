import { type ChatInputCommandInteraction, type Message, MessageFlags } from 'discord.js';
import type { BotParts } from '../bot-parts.ts';
import { shownReceipts } from '../buttons/shown-receipts.ts';
import { type BotMessage, payloadOf } from '../rendering/bot-message.ts';
import { notice } from '../rendering/message-blocks.ts';
import type { Words } from '../words/words.ts';
import { openThread, parentOf } from './open-thread.ts';
import { shownTurn } from './shown-turn.ts';

type Parts = Pick<BotParts, 'keeping' | 'failures'>;

/** Whether what is asked on about a message of the bot belongs into a thread: its server wishes one for each question, and everybody sees it. */
export function wishesThread(answer: Message, { keeping }: Pick<Parts, 'keeping'>): boolean {
  const parent = parentOf(answer);
  return (
    parent !== null &&
    !answer.flags.has(MessageFlags.Ephemeral) &&
    keeping.settings(parent.guildId).openThread
  );
}

/**
 * Opens a thread from an answer where one is wished, and says in it how to ask on: a message that can be replied to. Returns the sentence
 * for the asker where the bot may not, `null` otherwise. Never throws.
 */
export async function openThreadWhereWished(
  answer: Message,
  question: string,
  words: Words,
  parts: Parts,
): Promise<string | null> {
  if (!wishesThread(answer, parts) || shownReceipts(answer).length === 0) return null;
  try {
    const outcome = await openThread(answer, question);
    if (outcome.kind === 'not-allowed') return words.threads.notAllowed;
    if (outcome.kind === 'opened' && outcome.isNew) {
      await outcome.thread.send(payloadOf(notice(words.threads.askOnHere)));
    }
  } catch (error) {
    parts.failures.note(error, 'A thread could not be opened.');
  }
  return null;
}

/** The same for the answer to a slash command; where the bot may not, the asker alone is told. Never throws. */
export async function openThreadAfterCommand(
  interaction: ChatInputCommandInteraction,
  words: Words,
  parts: Parts,
): Promise<void> {
  const { guild, ephemeral } = interaction;
  if (guild === null || ephemeral === true || !parts.keeping.settings(guild.id).openThread) return;
  try {
    const answer = await interaction.fetchReply();
    const turn = await shownTurn(answer);
    if (turn === null) return;
    const hindrance = await openThreadWhereWished(answer, turn.question, words, parts);
    if (hindrance === null) return;
    const { flags, ...payload } = payloadOf(notice(hindrance));
    await interaction.followUp({ ...payload, flags: flags | MessageFlags.Ephemeral });
  } catch (error) {
    parts.failures.note(error, 'A thread could not be opened.');
  }
}

/** Says something in the thread of an answer. Returns it as a link, or the sentence that says why not. Never throws. */
export async function sayInThread(
  answer: Message,
  question: string,
  message: BotMessage,
  words: Words,
  { failures }: Pick<Parts, 'failures'>,
): Promise<{ readonly said: boolean; readonly sentence: string }> {
  const { threads } = words;
  try {
    const outcome = await openThread(answer, question);
    if (outcome.kind === 'opened') {
      await outcome.thread.send(payloadOf(message));
      return { said: true, sentence: threads.answeredIn(`<#${outcome.thread.id}>`) };
    }
    if (outcome.kind === 'not-allowed') return { said: false, sentence: threads.notAllowed };
    if (outcome.kind === 'locked') return { said: false, sentence: threads.locked };
  } catch (error) {
    failures.note(error, 'A thread could not be written in.');
  }
  return { said: false, sentence: threads.failed };
}
