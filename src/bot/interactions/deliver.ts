import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { BotParts } from '../bot-parts.ts';
import { discordFault, sendingFailed } from '../discord/discord-errors.ts';
import { outlastOutage } from '../discord/outlast-outage.ts';
import { writableChannel } from '../discord/writable-channel.ts';
import { type BotMessage, payloadOf } from '../rendering/bot-message.ts';
import { escapeMarkdownInline, oneLine } from '../rendering/escape-markdown.ts';
import { dim, notice, textBlock } from '../rendering/message-blocks.ts';
import { wordsFor } from '../words/catalogue.ts';
import type { Words } from '../words/words.ts';
import type { Asking } from './asking.ts';
import { attempt, type Outcome } from './attempt.ts';
import type { Asker } from './fair-queue.ts';
import { channelsOf } from './manners.ts';

/** Whatever a person does that is answered with a message. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | ModalSubmitInteraction;

/** Who sees the answer, fixed by the acknowledgement: everybody, the asker alone, or whoever sees the message that it replaces. */
export type Acknowledgement = 'public' | 'private' | 'update';

/** What is to be done for an interaction, told in the log by its name. */
export interface Task {
  readonly name: string;
  readonly acknowledgement: Acknowledgement;
  /** It counts as no question: it waits for no turn, and goes wherever the bot is. */
  readonly aside?: boolean;
  /** How long it may take, in milliseconds; as long as a question unless given. */
  readonly patienceMs?: number | undefined;
  answer(asking: Asking): Promise<BotMessage>;
  /** What follows an answer that stands where it should. Never throws. */
  afterwards?(words: Words): Promise<void>;
}

/**
 * Acknowledges, does the work, and replaces the "thinking" by its outcome whatever that is: left alone it would think for 15 minutes. Where
 * Discord no longer takes it there, it goes into the channel, unless it was for one person alone. Never throws.
 */
export async function deliver(interaction: Answerable, wanted: Task, parts: BotParts): Promise<void> {
  const { log, clock, isStopping } = parts;
  const began = clock();
  // Decided on arrival: what came before the bot began to leave is still answered.
  const turnedAway = isStopping();
  const words = wordsFor(interaction.locale);
  const task = turnedAway ? wanted : await admitted(interaction, wanted, words, parts);
  const acknowledged = await acknowledge(interaction, task, parts);
  if (acknowledged === 'already-answered') {
    await new Promise((resolve) => setTimeout(resolve, othersTakeMs));
    if (!(await isThinking(interaction, task))) return;
  }
  const tell = async (progress: BotMessage): Promise<void> => {
    if (acknowledged !== 'in-time' || task.acknowledgement === 'update') return;
    try {
      await interaction.editReply(payloadOf(progress));
    } catch (error) {
      parts.failures.note(error, 'Progress could not be told.');
    }
  };
  const work = () =>
    attempt(
      (signal) => task.answer({ words, signal, tell, isPrivate: task.acknowledgement === 'private' }),
      `The ${task.name} could not be answered.`,
      words,
      { ...parts, patienceMs: task.patienceMs },
    );
  const inTurn = () =>
    task.aside === true ? work() : parts.manners.inTurn(askerOf(interaction), { words, tell }, work);
  const answered: Outcome = turnedAway ? { message: notice(words.restarting), failed: true } : await inTurn();
  const outcome = answered.failed
    ? { ...answered, message: withWhatWasTyped(answered.message, interaction) }
    : answered;
  if (acknowledged === 'already-answered' && !(await isThinking(interaction, task))) return;
  const delivered =
    acknowledged === 'too-late'
      ? await sayInChannel(interaction, task, outcome.message, parts)
      : await send(interaction, task, outcome, words, parts);
  if (acknowledged !== 'too-late' && delivered && !outcome.failed) await task.afterwards?.(words);
  log.info({ command: task.name, delivered, ms: Math.round(clock() - began) }, 'A command is done.');
}

/** Another process that has acknowledged something has mostly answered it by then. */
const othersTakeMs = 2000;

/** The task itself, or to tell the asker alone why it is not done. From memory: nothing is acknowledged yet. */
async function admitted(interaction: Answerable, task: Task, words: Words, parts: BotParts): Promise<Task> {
  if (task.aside === true) return task;
  const { channel, channelId } = interaction;
  const question = { ...askerOf(interaction), channels: channelsOf(channel, channelId) };
  const hindrance = await parts.manners.hindrance(question, words);
  if (hindrance === null) return task;
  return {
    name: task.name,
    acknowledgement: 'private',
    aside: true,
    answer: async () => withWhatWasTyped(hindrance.message, interaction),
  };
}

/** A form is gone once it is sent: who is to ask again need not write it again. */
function withWhatWasTyped(message: BotMessage, interaction: Answerable): BotMessage {
  if (!interaction.isModalSubmit()) return message;
  const typed = [...interaction.fields.fields.values()].flatMap((field) =>
    'value' in field && typeof field.value === 'string' ? [oneLine(field.value)] : [],
  );
  const lines = typed.filter((line) => line !== '').map((line) => dim(escapeMarkdownInline(line)));
  return lines.length === 0
    ? message
    : { ...message, components: [...message.components, textBlock(...lines)] };
}

function askerOf({ user, guild }: Answerable): Asker {
  return { user: user.id, server: guild?.id ?? null };
}

/** The very first thing: Discord waits three seconds. */
async function acknowledge(
  interaction: Answerable,
  { acknowledgement }: Task,
  { failures }: BotParts,
): Promise<'in-time' | 'too-late' | 'already-answered'> {
  try {
    if (acknowledgement === 'update' && updates(interaction)) await interaction.deferUpdate();
    else await interaction.deferReply(acknowledgement === 'private' ? { flags: MessageFlags.Ephemeral } : {});
    return 'in-time';
  } catch (error) {
    failures.note(error, 'A command could not be acknowledged.');
    return discordFault(error) === 'already-answered' ? 'already-answered' : 'too-late';
  }
}

/**
 * Whether what is acknowledged already still thinks. That may be our own acknowledgement, whose answer was lost and which was sent again:
 * nobody else would end it. Another process may have it in hand as well, so it is asked for once more before an answer takes its place.
 */
async function isThinking(interaction: Answerable, { acknowledgement }: Task): Promise<boolean> {
  if (acknowledgement === 'update') return false;
  try {
    const { flags } = await interaction.fetchReply();
    // Without it discord.js takes no edit.
    interaction.deferred = flags.has(MessageFlags.Loading);
    return interaction.deferred;
  } catch {
    return false;
  }
}

function updates(interaction: Answerable): interaction is ButtonInteraction {
  return interaction.isButton();
}

/** Whether the answer got through. */
async function send(
  interaction: Answerable,
  task: Task,
  { message, failed }: Outcome,
  words: Words,
  parts: BotParts,
): Promise<boolean> {
  try {
    await outlastOutage(() => put(interaction, task, message, failed), parts.failures);
    return true;
  } catch (error) {
    const fault = discordFault(error);
    if (fault === 'gone') {
      parts.failures.note(error, 'A message was deleted before the answer could take its place.');
      return false;
    }
    const id = parts.failures.report(error, 'Discord did not take an answer.');
    if (fault === 'expired') return sayInChannel(interaction, task, message, parts);
    try {
      await put(interaction, task, notice(sendingFailed(fault, id, words)), true);
    } catch (second) {
      parts.failures.note(second, 'Discord did not take the sentence about the failure either.');
    }
    return false;
  }
}

/** A failure does not replace the message whose button was pressed: it is said beside it, to the one who pressed. */
function put(interaction: Answerable, { acknowledgement }: Task, message: BotMessage, failed: boolean) {
  const payload = payloadOf(message);
  return acknowledgement === 'update' && failed
    ? interaction.followUp({ ...payload, flags: payload.flags | MessageFlags.Ephemeral })
    : // What a message had attached is not part of what replaces it.
      interaction.editReply(acknowledgement === 'update' ? { ...payload, attachments: [] } : payload);
}

/** For an interaction that can no longer be answered: an ordinary message, where the bot may write one and everybody may read it. */
async function sayInChannel(
  interaction: Answerable,
  { acknowledgement }: Task,
  message: BotMessage,
  { failures }: BotParts,
): Promise<boolean> {
  if (acknowledgement !== 'public') return false;
  try {
    const channel = await writableChannel(interaction);
    await channel?.send(payloadOf(message));
    return channel !== null;
  } catch (error) {
    failures.note(error, 'An answer that came too late could not be written into the channel.');
    return false;
  }
}
