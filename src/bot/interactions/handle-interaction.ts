import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { BotParts } from '../bot-parts.ts';
import type { AnsweringButton, Button, ButtonAcknowledgement, FormButton } from '../buttons/button.ts';
import { type ButtonAction, readButtonId } from '../buttons/button-id.ts';
import { createButtons } from '../buttons/buttons.ts';
import { createMessageCommands, createSlashCommands } from '../commands/commands.ts';
import type { MessageCommand } from '../commands/message-command.ts';
import type { SlashCommand } from '../commands/slash-command.ts';
import { openThreadAfterCommand } from '../conversation/thread-per-question.ts';
import { discordFault } from '../discord/discord-errors.ts';
import { payloadOf } from '../rendering/bot-message.ts';
import { notice } from '../rendering/message-blocks.ts';
import { wordsFor } from '../words/catalogue.ts';
import { type Acknowledgement, deliver } from './deliver.ts';

/** Answers whatever people do with the bot's commands and buttons; every other interaction is left alone. */
export function createInteractionHandler(parts: BotParts): (interaction: Interaction) => Promise<void> {
  const commands = createSlashCommands(parts);
  const messageCommands = createMessageCommands(parts);
  const buttons = createButtons(parts);
  return async (interaction) => {
    try {
      if (interaction.isAutocomplete()) await suggest(interaction, commands, parts);
      else if (interaction.isChatInputCommand()) await runCommand(interaction, commands, parts);
      else if (interaction.isMessageContextMenuCommand())
        await runMessageCommand(interaction, messageCommands, parts);
      else if (interaction.isButton()) await press(interaction, buttons, parts);
      else if (interaction.isModalSubmit()) await receiveForm(interaction, buttons, parts);
    } catch (error) {
      await sayFailed(interaction, error, parts);
    }
  };
}

/** For what fails before it can be acknowledged, such as settings that cannot be read: whoever waits is told so. Never throws. */
async function sayFailed(
  interaction: Interaction,
  error: unknown,
  { failures }: Pick<BotParts, 'failures'>,
): Promise<void> {
  const id = failures.report(error, 'What somebody did in Discord could not be begun.');
  if (!interaction.isRepliable() || interaction.deferred || interaction.replied) return;
  const { flags, ...payload } = payloadOf(notice(wordsFor(interaction.locale).failed(id)));
  try {
    await interaction.reply({ ...payload, flags: flags | MessageFlags.Ephemeral });
  } catch (second) {
    failures.note(second, 'Discord did not take the sentence about the failure either.');
  }
}

async function suggest(
  interaction: AutocompleteInteraction,
  commands: ReadonlyMap<string, SlashCommand>,
  { failures }: BotParts,
): Promise<void> {
  const command = commands.get(interaction.commandName);
  try {
    const choices = await command?.suggest?.(interaction, wordsFor(interaction.locale));
    await interaction.respond(choices ?? []);
  } catch (error) {
    // The person has typed on, so Discord has given up this one; the next is under way.
    if (discordFault(error) !== 'expired') failures.note(error, 'Nothing could be suggested.');
  }
}

async function runCommand(
  interaction: ChatInputCommandInteraction,
  commands: ReadonlyMap<string, SlashCommand>,
  parts: BotParts,
): Promise<void> {
  const name = interaction.commandName;
  const command = commands.get(name);
  await deliver(
    interaction,
    {
      name,
      acknowledgement: isPrivate(interaction, command, parts) ? 'private' : 'public',
      aside: command?.aside === true,
      patienceMs: command?.patienceMs,
      // Unknown is a command of an older version that is still registered somewhere.
      answer: async (asking) => command?.answer(interaction, asking) ?? notice(asking.words.howToAsk),
      ...(command?.opensThread === true
        ? { afterwards: (words) => openThreadAfterCommand(interaction, words, parts) }
        : {}),
    },
    parts,
  );
}

async function runMessageCommand(
  interaction: MessageContextMenuCommandInteraction,
  commands: ReadonlyMap<string, MessageCommand>,
  parts: BotParts,
): Promise<void> {
  const name = interaction.commandName;
  await deliver(
    interaction,
    {
      name,
      acknowledgement: 'private',
      answer: async (asking) =>
        commands.get(name)?.answer(interaction, asking) ?? notice(asking.words.howToAsk),
    },
    parts,
  );
}

/** As the command has it, or the asker says; else as the server wishes. */
function isPrivate(
  interaction: ChatInputCommandInteraction,
  command: SlashCommand | undefined,
  { keeping }: BotParts,
): boolean {
  if (command?.isPrivate(interaction) === true) return true;
  const said = interaction.options.getBoolean('private') !== null;
  return !said && keeping.settings(interaction.guild?.id ?? null).privateByDefault;
}

async function press(
  interaction: ButtonInteraction,
  buttons: Readonly<Record<ButtonAction, Button>>,
  parts: BotParts,
): Promise<void> {
  const { action, payload } = readButtonId(interaction.customId) ?? { action: null, payload: '' };
  const button = action === null ? unknownButton : buttons[action];
  if ('form' in button) {
    await openForm(interaction, button, payload, parts);
    return;
  }
  await deliver(
    interaction,
    {
      name: action ?? 'unknown button',
      acknowledgement: seenByWhom(button.acknowledgement, interaction.message),
      aside: button.aside === true,
      answer: (asking) => button.answer(interaction, payload, asking),
    },
    parts,
  );
}

async function receiveForm(
  interaction: ModalSubmitInteraction,
  buttons: Readonly<Record<ButtonAction, Button>>,
  parts: BotParts,
): Promise<void> {
  const { action, payload } = readButtonId(interaction.customId) ?? { action: null, payload: '' };
  const button = action === null ? unknownButton : buttons[action];
  const known = 'form' in button ? button : null;
  await deliver(
    interaction,
    {
      name: `${action ?? 'unknown'} form`,
      acknowledgement: known?.acknowledgement(interaction) ?? 'private',
      aside: known === null || known.aside === true,
      answer: async (asking) =>
        known === null
          ? notice(asking.words.buttons.noLongerKnown)
          : known.answerForm(interaction, payload, asking),
    },
    parts,
  );
}

function seenByWhom(acknowledgement: ButtonAcknowledgement, { flags }: Message): Acknowledgement {
  if (acknowledgement !== 'as-the-answer') return acknowledgement;
  return flags.has(MessageFlags.Ephemeral) ? 'private' : 'public';
}

/** Of a version to come, or one that is long gone. */
const unknownButton: AnsweringButton = {
  acknowledgement: 'private',
  aside: true,
  answer: async (_press, _payload, { words }) => notice(words.buttons.noLongerKnown),
};

/** A form cannot be deferred, so it is made from memory. */
async function openForm(
  interaction: ButtonInteraction,
  button: FormButton,
  payload: string,
  { failures }: BotParts,
): Promise<void> {
  try {
    await interaction.showModal(button.form(interaction, payload, wordsFor(interaction.locale)));
  } catch (error) {
    failures.note(error, 'A form could not be opened.');
  }
}
