import { InteractionResponseType, InteractionType, MessageFlags } from 'discord.js';
import * as z from 'zod';
import { refusal } from './api-error.ts';
import { modalForm } from './components.ts';
import { invalidForm, list, readForm, text } from './form-errors.ts';
import type { Interaction, InteractionKind } from './interaction-desk.ts';
import { readMessageForm } from './message-form.ts';
import type { Platform } from './platform.ts';
import { type Call, noContent, ok, type Routes } from './route.ts';
import type { SentMessage } from './sent-message.ts';

const callbackForm = z.object({
  type: z.literal([
    InteractionResponseType.ChannelMessageWithSource,
    InteractionResponseType.DeferredChannelMessageWithSource,
    InteractionResponseType.DeferredMessageUpdate,
    InteractionResponseType.UpdateMessage,
    InteractionResponseType.ApplicationCommandAutocompleteResult,
    InteractionResponseType.Modal,
  ]),
  data: z.unknown().optional(),
});
type CallbackType = z.infer<typeof callbackForm>['type'];

const flagsForm = z.object({ flags: z.int().nullish() }).nullish();
const choicesForm = z.object({
  choices: list(
    z.object({ name: text({ min: 1, max: 100 }), value: z.union([text({ max: 100 }), z.number()]) }),
    { max: 25 },
  ),
});

/** Which answers fit which interaction (developer documentation, "Interaction Callback Type"). */
const fitting: Readonly<Record<InteractionKind, readonly CallbackType[]>> = {
  [InteractionType.ApplicationCommand]: [4, 5, 9],
  [InteractionType.ApplicationCommandAutocomplete]: [8],
  [InteractionType.MessageComponent]: [4, 5, 6, 7, 9],
  [InteractionType.ModalSubmit]: [4, 5, 6, 7],
};

/** Follow-ups of an application that only the person installed (developer documentation, "Followup Messages"). */
const userInstallFollowUps = 5;

/** The first answer to an interaction, and everything its token allows afterwards. */
export const interactionRoutes: Routes = (platform) => {
  const { directory, interactions, messages, notice } = platform;

  const respond = (call: Call) => {
    const interaction = interactions.awaiting(call.param('id'), call.param('token'));
    const { type, data } = readForm(callbackForm, call.body);
    const message = answerWith(platform, interaction, type, data, call);
    notice.notify();
    if (call.query.get('with_response') !== 'true') return noContent;
    return ok({
      interaction: {
        id: interaction.id,
        type: interaction.type,
        ...(message === null
          ? {}
          : {
              response_message_id: message.id,
              response_message_loading: message.thinking,
              response_message_ephemeral: message.onlyFor !== null,
            }),
      },
      ...(message === null ? {} : { resource: { type, message: platform.messageWire(message) } }),
    });
  };

  const acknowledged = (call: Call) => {
    if (call.param('application') !== directory.bot.id) throw refusal.unknownWebhook();
    return interactions.acknowledged(call.param('token'));
  };

  const messageOf = (call: Call) => {
    const interaction = acknowledged(call);
    const named = call.param('message');
    const id = named === '@original' ? interaction.originalId : named;
    const message = id === null ? null : messages.get(id);
    const isIts =
      message !== null && (message.id === interaction.originalId || message.interactionId === interaction.id);
    if (!isIts) throw refusal.unknownMessage();
    return { interaction, message };
  };

  return [
    { method: 'POST', path: '/interactions/:id/:token/callback', open: true, handle: respond },
    {
      method: 'GET',
      path: '/webhooks/:application/:token/messages/:message',
      open: true,
      handle: (call) => ok(platform.messageWire(messageOf(call).message)),
    },
    {
      method: 'PATCH',
      path: '/webhooks/:application/:token/messages/:message',
      open: true,
      handle(call) {
        const { interaction, message } = messageOf(call);
        return ok(platform.messageWire(edit(platform, interaction, message, call)));
      },
    },
    {
      method: 'DELETE',
      path: '/webhooks/:application/:token/messages/:message',
      open: true,
      handle(call) {
        const { message } = messageOf(call);
        messages.remove(message.id);
        platform.publishRemoval(message);
        return noContent;
      },
    },
    {
      method: 'POST',
      path: '/webhooks/:application/:token',
      open: true,
      handle(call) {
        const interaction = acknowledged(call);
        const original = interaction.originalId === null ? null : messages.get(interaction.originalId);
        // The first follow-up to a defer becomes the answer itself, as private as the defer made it.
        if (interaction.answer === 'deferred' && original?.thinking === true) {
          return ok(platform.messageWire(edit(platform, interaction, original, call)));
        }
        interaction.followUps += 1;
        if (interaction.owners.guild === null && interaction.followUps > userInstallFollowUps) {
          throw refusal.tooManyFollowUps();
        }
        const form = readMessageForm(call.body);
        const message = messages.add(interaction.channel, form, call.files, {
          author: directory.bot,
          interaction,
          onlyFor: isForOne(form.flags, interaction) ? interaction.person : null,
        });
        interaction.messageIds.push(message.id);
        platform.publishMessage('MESSAGE_CREATE', message);
        return ok(platform.messageWire(message));
      },
    },
  ];
};

/** Carries out a first answer. Returns the message it made or changed. */
function answerWith(
  platform: Platform,
  interaction: Interaction,
  type: CallbackType,
  data: unknown,
  { files }: Call,
): SentMessage | null {
  const { directory, interactions, messages } = platform;
  const { channel, person, source } = interaction;
  const changesSource = type === 6 || type === 7;
  if (!fitting[interaction.type].includes(type) || (changesSource && source === null)) {
    throw invalidForm([
      {
        path: ['type'],
        code: 'INTERACTION_APPLICATION_COMMAND_CALLBACK_TYPE_INVALID',
        message: `Callback type ${type} does not fit an interaction of type ${interaction.type}`,
      },
    ]);
  }
  const began = (answer: Interaction['answer'], message: SentMessage | null) => {
    interactions.acknowledge(interaction, answer);
    interaction.originalId = message?.id ?? null;
    interaction.ephemeral = message !== null && message.onlyFor !== null;
    return message;
  };
  const made = (answer: Interaction['answer'], message: SentMessage) => {
    began(answer, message);
    interaction.messageIds.push(message.id);
    platform.publishMessage('MESSAGE_CREATE', message);
    return message;
  };
  const originFor = (flags: number | null | undefined) => ({
    author: directory.bot,
    interaction,
    onlyFor: isForOne(flags, interaction) ? person : null,
  });

  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource: {
      const form = readMessageForm(data ?? {}, ['data']);
      return made('message', messages.add(channel, form, files, originFor(form.flags)));
    }
    case InteractionResponseType.DeferredChannelMessageWithSource: {
      // Every flag but EPHEMERAL is ignored here (discord/discord-api-docs#7910).
      const flags = readForm(flagsForm, data, ['data'])?.flags;
      return made('deferred', messages.addThinking(channel, originFor(flags)));
    }
    case InteractionResponseType.DeferredMessageUpdate:
      return began('deferred-update', source === null ? null : messages.get(source.id));
    case InteractionResponseType.UpdateMessage: {
      const before = source === null ? null : messages.get(source.id);
      if (before === null) throw refusal.unknownMessage();
      const edited = messages.edit(before, readMessageForm(data ?? {}, ['data'], before), files);
      began('update', edited);
      interaction.messageIds.push(edited.id);
      platform.publishMessage('MESSAGE_UPDATE', edited);
      return edited;
    }
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      interaction.choices = readForm(choicesForm, data, ['data']).choices;
      return began('choices', null);
    case InteractionResponseType.Modal:
      interaction.modal = readForm(modalForm, data, ['data']);
      return began('modal', null);
  }
}

function edit(
  platform: Platform,
  interaction: Interaction,
  message: SentMessage,
  { body, files }: Call,
): SentMessage {
  const edited = platform.messages.edit(message, readMessageForm(body, [], message), files);
  if (!interaction.messageIds.includes(edited.id)) interaction.messageIds.push(edited.id);
  platform.publishMessage('MESSAGE_UPDATE', edited);
  return edited;
}

/**
 * Whether only whoever did it sees what comes of it: so the bot wants it, or it is in a guild where only that person has the app, without
 * the permission to use such apps for all to see (developer documentation, "Permissions", USE_EXTERNAL_APPS).
 */
function isForOne(
  flags: number | null | undefined,
  { owners, channel, person }: Pick<Interaction, 'owners' | 'channel' | 'person'>,
): boolean {
  if (((flags ?? 0) & MessageFlags.Ephemeral) !== 0) return true;
  return owners.guild === null && channel.guildId !== null && !person.mayUseExternalApps;
}
