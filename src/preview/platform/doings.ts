import { ApplicationCommandType, ChannelType, ComponentType, InteractionType } from 'discord.js';
import { type AnyComponent, allComponents, type SelectComponent } from './components.ts';
import type { Doings, Place } from './discord-double.ts';
import { filledIn } from './filled-in.ts';
import type { Gateway } from './gateway.ts';
import type { Channel, Person } from './guild.ts';
import type { Opening } from './interaction-desk.ts';
import { createInteractionRecord, type InteractionRecord } from './interaction-record.ts';
import { interactionWire } from './interaction-wire.ts';
import { readMessageForm } from './message-form.ts';
import type { Platform } from './platform.ts';
import type { SentMessage } from './sent-message.ts';
import { commandNamed, slashCommandData } from './slash-command.ts';
import { userWire, type Wire } from './wire.ts';

/** What people can do on the platform. */
export function createDoings(
  platform: Platform,
  gateway: Gateway,
  general: Channel,
  lastRefusal: () => string,
): Doings {
  const { directory, messages, commands, interactions, notice, settings } = platform;

  /** Opens an interaction, tells the bot of it, and waits until it is acknowledged or too late for that. */
  const interact = async (
    what: Opening,
    data: Wire,
    { locale = what.person.locale }: Place,
  ): Promise<InteractionRecord> => {
    if (!gateway.hasSession) throw new Error('No bot is connected to the gateway.');
    const interaction = interactions.open(what);
    const payload = interactionWire(platform, interaction, data, locale);
    platform.publish({ name: 'INTERACTION_CREATE', intent: 0, data: () => payload });
    await notice.until(
      () => interaction.acknowledgedAtMs !== null || interaction.tooLate,
      // The desk's own timer ends this wait.
      settings.ackLimitMs + 60_000,
      () => 'The interaction was neither acknowledged nor given up.',
    );
    return createInteractionRecord(interaction, platform, lastRefusal);
  };

  const press = (person: Person, message: SentMessage, data: Wire, place: Place) => {
    const channel = directory.channels.get(message.channelId);
    if (channel === undefined) throw new Error(`The channel of message ${message.id} is gone.`);
    return interact(
      { type: InteractionType.MessageComponent, person, channel, source: message, owners: message.owners },
      data,
      place,
    );
  };

  /** The message as the person sees it now. */
  const seenBy = (person: Person, { id }: Pick<SentMessage, 'id'>): SentMessage => {
    const message = messages.get(id);
    if (message === null) throw new Error(`Message ${id} was deleted.`);
    if (message.onlyFor !== null && message.onlyFor.id !== person.id) {
      throw new Error(`Only ${message.onlyFor.name} sees message ${id}.`);
    }
    return message;
  };

  const write = (
    person: Person,
    channel: Channel,
    text: string,
    replyTo: SentMessage | null,
    silent: boolean,
    id?: string,
  ) => {
    if (channel.type === ChannelType.GuildForum) throw new Error('Into a forum one writes posts.');
    const reference = replyTo === null ? {} : { message_reference: { message_id: replyTo.id } };
    // A reply pings its author, but not through an answer to an interaction, which belongs to a webhook.
    const pingsAuthor = !silent && replyTo?.interactionId === null;
    const form = readMessageForm({
      content: text,
      ...reference,
      allowed_mentions: { parse: ['users', 'roles', 'everyone'], replied_user: pingsAuthor },
    });
    const message = messages.add(channel, form, [], { author: person, ...(id === undefined ? {} : { id }) });
    platform.publishMessage('MESSAGE_CREATE', message);
    return message;
  };

  return {
    async slash(person, command, options = {}, place = {}) {
      const channel = place.channel ?? general;
      const { data, owners } = slashCommandData(directory, commands.all(), {
        command,
        options,
        channel,
        person,
        focused: null,
      });
      return interact(
        { type: InteractionType.ApplicationCommand, person, channel, source: null, owners },
        data,
        place,
      );
    },
    async autocomplete(person, command, options, place = {}) {
      const channel = place.channel ?? general;
      const focused = Object.keys(options).at(-1);
      if (focused === undefined) throw new Error('Autocomplete needs the option that is being typed.');
      const { data, owners } = slashCommandData(directory, commands.all(), {
        command,
        options,
        channel,
        person,
        focused,
      });
      const type = InteractionType.ApplicationCommandAutocomplete;
      return interact({ type, person, channel, source: null, owners }, data, place);
    },
    async messageCommand(person, command, message, place = {}) {
      const target = seenBy(person, message);
      const channel = directory.channels.get(target.channelId) ?? general;
      const { command: registered, owners } = commandNamed(directory, commands.all(), {
        type: ApplicationCommandType.Message,
        name: command,
        channel,
        person,
      });
      const { id, name, type } = registered;
      const data = {
        id,
        name,
        type,
        target_id: target.id,
        resolved: { messages: { [target.id]: platform.messageWireInFull(target) } },
      };
      return interact(
        { type: InteractionType.ApplicationCommand, person, channel, source: null, owners },
        data,
        place,
      );
    },
    async press(person, message, button, place = {}) {
      const seen = seenBy(person, message);
      const found = seen.buttons.find(({ label, customId }) => label === button || customId === button);
      if (found === undefined) {
        throw new Error(
          `There is no button "${button}"; there are: ${seen.buttons.map(({ label }) => label).join(', ') || 'none'}.`,
        );
      }
      if (found.customId === null)
        throw new Error(`"${button}" is a link; pressing it tells the bot nothing.`);
      if (found.disabled) throw new Error(`"${button}" is disabled.`);
      return press(person, seen, { custom_id: found.customId, component_type: ComponentType.Button }, place);
    },
    async select(person, message, select, values, place = {}) {
      const seen = seenBy(person, message);
      const found = [...allComponents(seen.components)]
        .filter(isSelect)
        .find((each) => each.custom_id === select || each.placeholder === select);
      if (found === undefined) throw new Error(`There is no select "${select}".`);
      if (found.disabled === true) throw new Error(`"${select}" is disabled.`);
      if ('options' in found) {
        const unknown = values.filter((value) => !found.options.some((option) => option.value === value));
        if (unknown.length > 0) throw new Error(`"${select}" does not offer: ${unknown.join(', ')}.`);
      }
      const [min, max] = [found.min_values ?? 1, found.max_values ?? 1];
      if (values.length < min || values.length > max)
        throw new Error(`"${select}" takes ${min} to ${max} values.`);
      const people = Object.fromEntries(
        values.flatMap((id) => {
          const chosen = directory.people.get(id);
          return chosen === undefined ? [] : [[id, userWire(chosen)]];
        }),
      );
      return press(
        person,
        seen,
        { custom_id: found.custom_id, component_type: found.type, values, resolved: { users: people } },
        place,
      );
    },
    async submitModal(person, opened, fields, place = {}) {
      const { modal } = opened;
      if (modal === null) throw new Error('That interaction has not opened a modal.');
      const source = interactions.sourceOf(opened.id);
      const data = { custom_id: modal.custom_id, components: filledIn(modal, fields) };
      return interact({ type: InteractionType.ModalSubmit, person, ...source }, data, place);
    },
    async say(person, channel, text, { mentions = [], replyTo, silent = false } = {}) {
      const calls = mentions.map(({ id }) => `<@${id}>`).filter((call) => !text.includes(call));
      return write(person, channel, [...calls, text].join(' '), replyTo ?? null, silent);
    },
    async dm(person, text) {
      return write(person, directory.dmChannel(person), text, null, false);
    },
    editMessage({ id, author }, text) {
      const edited = messages.edit(seenBy(author, { id }), readMessageForm({ content: text }), []);
      platform.publishMessage('MESSAGE_UPDATE', edited);
    },
    deleteMessage(message) {
      messages.remove(message.id);
      platform.publishRemoval(message);
    },
    post(person, forum, title, text, mentions = []) {
      const thread = directory.addThread(forum, { name: title, isPrivate: false, autoArchiveMinutes: 1440 });
      platform.publishChannel('THREAD_CREATE', thread);
      const calls = mentions.map(({ id }) => `<@${id}>`);
      return write(person, thread, [...calls, text].join(' '), null, false, thread.id);
    },
    startThread(message, name) {
      const parent = directory.channels.get(message.channelId);
      if (parent === undefined) throw new Error(`The channel of message ${message.id} is gone.`);
      const thread = directory.addThread(parent, {
        id: message.id,
        name,
        isPrivate: false,
        autoArchiveMinutes: 1440,
      });
      platform.publishChannel('THREAD_CREATE', thread);
      return thread;
    },
  };
}

function isSelect(component: AnyComponent): component is SelectComponent {
  return (
    component.type === ComponentType.StringSelect ||
    component.type === ComponentType.UserSelect ||
    component.type === ComponentType.RoleSelect ||
    component.type === ComponentType.MentionableSelect ||
    component.type === ComponentType.ChannelSelect
  );
}
